package org.marsad.shell.commands;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marsad.api.document.DocumentId;
import org.marsad.api.search.Query;
import org.marsad.api.search.SearchService;
import org.marsad.api.similarity.Story;
import org.marsad.api.similarity.StoryService;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Option;
import org.marsad.shell.command.Usage;
import org.marsad.shell.command.Work;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Report;
import org.marsad.shell.result.Result;
import org.marsad.shell.result.Style;
import org.marsad.shell.result.Styled;

/** Puts documents that tell of one event together. */
final class Stories implements Command {

    private static final int USUAL_LIMIT = 10;
    private static final int MEMBERS_SHOWN = 12;
    private static final String INDENT = "   ";

    private static final Usage USAGE = Usage.of("stories", "Puts documents that tell of one event together, the largest stories first")
            .takesQuery(false)
            .option(Option.of("limit", "N", "how many stories (" + USUAL_LIMIT + ")"))
            .option(Option.of("from", "DATE", "only documents published then or later: 2025-11-24, 2025-11 or 2025"))
            .option(Option.of("to", "DATE", "only documents published then or earlier"))
            .detail("Documents belong together that are near in time and have names and rare words in common. With QUERY, only documents")
            .detail("that match. A document counts on the day it was published or, if it does not say, first met. compare shows in what")
            .detail("documents of a story agree and differ.")
            .example("stories --from 2025-11 --limit 5")
            .example("stories حريق --json")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException, IOException, InterruptedException {
        arguments.checkPeriod();
        StoryService service = context.require(StoryService.class);
        Optional<Set<DocumentId>> among = among(arguments.text(0), context);
        Optional<LocalDate> from = arguments.firstDay("from");
        Optional<LocalDate> to = arguments.lastDay("to");
        int limit = arguments.number("limit", USUAL_LIMIT);
        List<Story> stories;
        try (Work work = context.begin("stories", OptionalLong.empty())) {
            stories = work.interruptibly(() -> service.stories(among, from, to, limit));
        }
        return report(stories);
    }

    private static Optional<Set<DocumentId>> among(String query, Context context) throws CommandException, IOException {
        if (query.isBlank()) {
            return Optional.empty();
        }
        try (Stream<DocumentId> matching = Queries.matching(context.require(SearchService.class), Query.of(query))) {
            return Optional.of(matching.collect(Collectors.toSet()));
        }
    }

    private static Result report(List<Story> stories) {
        Report.Builder report = new Report.Builder();
        if (stories.isEmpty()) {
            report.line("There is no story that two of these documents tell.");
        }
        int rank = 0;
        for (Story story : stories) {
            if (rank > 0) {
                report.gap();
            }
            report.json(json(story, ++rank));
            report.line(Styled.of(rank + ". ").then(Styled.of(story.label(), Style.BOLD).apart())
                    .then("  " + story.documents().size() + " documents, " + period(story), Style.DIM));
            List<String> telling = new ArrayList<>(story.names());
            telling.addAll(story.terms());
            report.line(Styled.of(INDENT).then(Styled.of(String.join(" · ", telling), Style.DIM).apart()));
            story.documents().stream().limit(MEMBERS_SHOWN).forEach(member -> report.line(line(member)));
            if (story.documents().size() > MEMBERS_SHOWN) {
                report.line(Styled.of(INDENT + "… " + (story.documents().size() - MEMBERS_SHOWN) + " more", Style.DIM));
            }
        }
        return report.build();
    }

    private static String period(Story story) {
        return story.first().equals(story.last()) ? story.first().toString() : story.first() + " to " + story.last();
    }

    private static Styled line(Story.Member member) {
        String title = member.title().isBlank() ? Origins.baseName(member.origin()) : member.title();
        return Styled.of(INDENT + member.day() + "  ").then(member.id().shortForm() + "  ", Style.DIM)
                .then(Styled.of(member.source(), Style.DIM).apart()).then("  ").then(Styled.of(title).apart());
    }

    private static JsonRow json(Story story, int rank) {
        return JsonRow.of("rank", rank).with("label", story.label()).with("first", story.first()).with("last", story.last())
                .with("names", story.names()).with("terms", story.terms()).with("sources", story.sources())
                .with("documents", story.documents().stream().map(member -> JsonRow.of("id", member.id()).with("title", member.title())
                        .with("origin", member.origin()).with("source", member.source()).with("day", member.day())).toList());
    }
}
