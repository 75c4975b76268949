package org.marsad.shell.commands;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.contrast.Comparison;
import org.marsad.api.contrast.Contrast;
import org.marsad.api.contrast.Contrasts;
import org.marsad.api.contrast.Side;
import org.marsad.api.document.DocumentId;
import org.marsad.api.search.Query;
import org.marsad.api.search.SearchService;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Choices;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Option;
import org.marsad.shell.command.Suggestion;
import org.marsad.shell.command.Usage;
import org.marsad.shell.command.Work;
import org.marsad.shell.contrast.TwoSets;
import org.marsad.shell.result.Column;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Result;
import org.marsad.shell.result.Style;
import org.marsad.shell.result.Styled;
import org.marsad.shell.result.Table;

/** Says which words and phrases one set of documents has more of than another. */
final class ContrastCommand implements Command {

    private static final int USUAL_LIMIT = 20;
    private static final int USUAL_COUNT = 3;
    private static final int USUAL_DOCUMENTS = 1;
    private static final Map<String, Predicate<Contrast.Term>> KINDS = new TreeMap<>(Map.of("all", term -> true,
            "phrases", term -> term.words() > 1, "words", term -> term.words() == 1));

    private static final Usage USAGE = Usage.of("contrast", "Says which words and phrases one set of documents has more of than another")
            .takesQuery(true)
            .option(Option.of("limit", "N", "how many of each set (" + USUAL_LIMIT + ")"))
            .option(Option.of("kind", "KIND", "words, phrases or all (usual)", Choices.of(List.copyOf(KINDS.keySet()))))
            .option(Option.of("min-count", "N", "how often a term must stand in its set (" + USUAL_COUNT + ")"))
            .option(Option.of("min-documents", "N", "in how many documents of its set (" + USUAL_DOCUMENTS + ")"))
            .detail("One or two queries, as search takes them, each between quotes if it has several words. Without the second, or if it")
            .detail("is empty (''), all other documents are the second set. Documents in both sets are left out.")
            .detail("G² is the log-likelihood ratio (Dunning 1993, Rayson and Garside 2000): how sure a difference is; from 6.63 on it is")
            .detail("shown (p < 0.01). LOG RATIO (Hardie 2014) is how large it is: 1 is twice as often, 2 four times; below 0 the second")
            .detail("has more.")
            .example("contrast topic:drug-trafficking topic:football --limit 10")
            .example("contrast 'source:press date:2025' --kind phrases --json")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException, IOException, InterruptedException {
        Sets sets = sets(arguments.operands());
        String kind = arguments.value("kind").orElse("all");
        if (!KINDS.containsKey(kind)) {
            throw new CommandException("unknown kind '" + kind + "'" + Suggestion.among(kind, KINDS.keySet(), "kinds"));
        }
        Comparison.Thresholds thresholds = new Comparison.Thresholds(arguments.number("min-count", USUAL_COUNT),
                arguments.number("min-documents", USUAL_DOCUMENTS));
        int limit = arguments.number("limit", USUAL_LIMIT);
        Counted counted = count(sets, context);
        Contrast contrast = counted.comparison.result(thresholds);
        check(sets, contrast, counted.both);
        List<Contrast.Term> shown = new ArrayList<>();
        for (Side side : Side.values()) {
            contrast.terms().stream().filter(term -> term.side() == side).filter(KINDS.get(kind)).limit(limit).forEach(shown::add);
        }
        return Table.of(shown, columns(), ContrastCommand::json).orElse("Neither set has significantly more of any term.")
                .withFoot(foot(contrast, counted.both));
    }

    /**
     * What is compared.
     *
     * @param second empty for all others
     */
    private record Sets(String first, Optional<String> second) {}

    private static Sets sets(List<String> queries) throws CommandException {
        if (queries.size() > 2) {
            throw new CommandException("contrast: these are " + queries.size() + " queries, and two can be compared; put a query of several"
                    + " words between single quotes: contrast 'ميناء طنجة' مطار");
        }
        if (queries.isEmpty() || queries.get(0).isBlank()) {
            throw new CommandException("contrast: the first query is empty; it says which documents are asked about:"
                    + " contrast topic:sports");
        }
        return new Sets(queries.get(0), queries.stream().skip(1).filter(query -> !query.isBlank()).findFirst());
    }

    private record Counted(Comparison comparison, long both) {}

    private static Counted count(Sets sets, Context context) throws CommandException, IOException {
        Catalogue catalogue = context.require(Catalogue.class);
        SearchService search = context.require(SearchService.class);
        Comparison comparison = context.require(Contrasts.class).begin();
        long both = 0;
        try (Work work = context.begin("contrast", OptionalLong.empty());
                Stream<DocumentId> first = Queries.matching(search, Query.of(sets.first));
                Stream<DocumentId> second = Queries.matching(search, Query.of(sets.second.orElse("")))) {
            TwoSets members = new TwoSets(first, second);
            while (members.hasNext()) {
                if (work.isCalledOff()) {
                    throw new CommandException("contrast: called off before everything was counted");
                }
                TwoSets.Member member = members.next();
                boolean isCounted = sets.second.isEmpty() || !member.inFirst() || !member.inSecond();
                if (isCounted) {
                    Side side = member.inFirst() ? Side.FIRST : Side.SECOND;
                    Optional<Entry> entry = catalogue.find(member.id());
                    entry.ifPresent(known -> comparison.add(side, known));
                } else {
                    both++;
                }
                work.job().advance(1);
            }
        }
        return new Counted(comparison, both);
    }

    private static void check(Sets sets, Contrast contrast, long both) throws CommandException {
        boolean isFirst = contrast.first().documents() == 0;
        if (!isFirst && contrast.second().documents() > 0) {
            return;
        }
        if (sets.second.isEmpty() && !isFirst) {
            throw new CommandException("contrast: every document answers '" + sets.first + "', so that there are no others to hold them"
                    + " against; give a second query");
        }
        String query = isFirst ? sets.first : sets.second.orElse("");
        throw new CommandException(both == 0 ? "contrast: no document answers '" + query + "'; try  search '" + query + "'"
                : "contrast: every document that answers '" + query + "' answers the other query, too; make the queries narrower, with"
                        + " -word for instance");
    }

    private static List<Column<Contrast.Term>> columns() {
        return List.of(Column.fixed("SET", term -> name(term.side())), Column.yielding("TERM", Contrast.Term::text),
                Column.number("G²", term -> rounded(term.logLikelihood(), 1)),
                Column.number("LOG RATIO", term -> rounded(term.logRatio(), 2)),
                Column.number("FIRST", Contrast.Term::first), Column.number("SECOND", Contrast.Term::second),
                Column.number("DOCUMENTS", term -> term.firstDocuments() + "/" + term.secondDocuments()));
    }

    private static JsonRow json(Contrast.Term term) {
        return JsonRow.of("term", term.text()).with("words", term.words()).with("set", name(term.side())).with("first", term.first())
                .with("second", term.second()).with("firstDocuments", term.firstDocuments())
                .with("secondDocuments", term.secondDocuments()).with("logLikelihood", Double.valueOf(rounded(term.logLikelihood(), 4)))
                .with("logRatio", Double.valueOf(rounded(term.logRatio(), 4)));
    }

    private static List<Styled> foot(Contrast contrast, long both) {
        List<Styled> lines = new ArrayList<>();
        lines.add(Styled.of("first: " + size(contrast.first()) + "; second: " + size(contrast.second()), Style.DIM));
        if (both > 0) {
            lines.add(Styled.of(both == 1 ? "1 document is in both sets, and was left out" : both + " documents are in both sets, and were"
                    + " left out", Style.DIM));
        }
        if (contrast.missed() > 0) {
            lines.add(Styled.of("too many terms to keep: a count may be too low by up to " + contrast.missed(), Style.DIM));
        }
        return lines;
    }

    private static String size(Contrast.Size size) {
        return size.documents() + (size.documents() == 1 ? " document, " : " documents, ") + size.words() + " words";
    }

    private static String name(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    private static String rounded(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
