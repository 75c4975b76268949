package org.marsad.shell.commands;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.State;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.CodePointOffsets;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.api.workbench.ServiceKind;
import org.marsad.api.workbench.Workbench;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Choices;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Ids;
import org.marsad.shell.command.Operand;
import org.marsad.shell.command.Option;
import org.marsad.shell.command.Suggestion;
import org.marsad.shell.command.Usage;
import org.marsad.shell.counting.FoundOnce;
import org.marsad.shell.result.Column;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Result;
import org.marsad.shell.result.Table;

/** Counts what was found. */
final class Annotations implements Command {

    private static final int USUAL_LIMIT = 20;

    /** What active analyzers say they make, for Tab. */
    static final Choices TYPES = (typed, services) -> services.find(Workbench.class).stream()
            .flatMap(workbench -> workbench.services(ServiceKind.ANALYZER).stream())
            .flatMap(analyzer -> analyzer.handles().stream()).distinct().map(Choices.Choice::of);

    private static final Usage USAGE = Usage.of("annotations", "Counts what the analyzers found")
            .takes(Operand.optional("TYPE", TYPES))
            .option(Option.of("limit", "N", "how many values, the most frequent first (" + USUAL_LIMIT + ")"))
            .option(Option.of("document", "ID", "in this document only", Ids.CHOICES))
            .detail("Without TYPE it counts by type. TYPE may be the beginning of several: entity means entity.person, too.")
            .detail("What several analyzers found alike, at the same place, counts once.")
            .detail("With --document the first of each is named as why takes it: ID:ANALYZER@BEGIN.")
            .example("annotations")
            .example("annotations entity.place --limit 50")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException {
        int limit = arguments.number("limit", USUAL_LIMIT);
        Catalogue catalogue = context.require(Catalogue.class);
        Optional<String> type = arguments.operand(0);
        Tally tally = new Tally(type);
        Optional<DocumentId> document = Ids.find(catalogue, arguments.value("document"));
        try (Stream<Entry> entries = document.isPresent() ? catalogue.find(document.get()).stream() : catalogue.entries()) {
            entries.filter(entry -> document.isPresent() || entry.state() != State.GONE).forEach(tally::count);
        }
        if (type.isPresent() && tally.counts.isEmpty() && !tally.types.isEmpty()) {
            throw new CommandException("nothing of type " + type.get() + " was found"
                    + Suggestion.among(type.get(), tally.types, "types"));
        }
        List<Count> rows = tally.counts.values().stream().sorted(Count.MOST_FREQUENT_FIRST).limit(limit).toList();
        return Table.of(rows, columns(type.isPresent(), document.isPresent()), document.isPresent() ? Count::jsonOfDocument : Count::json)
                .orElse("Nothing was found yet.");
    }

    private static List<Column<Count>> columns(boolean values, boolean ofDocument) {
        Column<Count> type = Column.fixed("TYPE", count -> count.key.type);
        Column<Count> value = Column.yielding("VALUE", count -> count.key.value.orElse(""));
        Column<Count> number = Column.number("COUNT", count -> count.annotations);
        Column<Count> documents = Column.number("DOCUMENTS", count -> count.documents);
        Column<Count> why = Column.fixed("WHY", count -> count.first);
        return Stream.of(number, ofDocument ? why : documents, type, value).filter(column -> values || column != value).toList();
    }

    /** Goes through documents one by one; memory grows with the different values only. */
    private static final class Tally {

        private final Optional<String> wanted;
        private final Map<Key, Count> counts = new HashMap<>();
        private final SortedSet<String> types = new TreeSet<>();

        Tally(Optional<String> wanted) {
            this.wanted = wanted;
        }

        void count(Entry entry) {
            String text = entry.text().map(DocumentText::text).orElse("");
            CodePointOffsets offsets = new CodePointOffsets(text);
            FoundOnce once = new FoundOnce();
            for (Layer layer : entry.layers().values()) {
                for (Annotation annotation : layer.annotations()) {
                    types.add(annotation.type());
                    if (isWanted(annotation.type()) && once.isFirst(layer, annotation, Values.of(annotation, text))) {
                        counts.computeIfAbsent(key(annotation, text),
                                key -> new Count(key, Subjects.annotation(entry, layer, annotation, offsets))).add(entry.id());
                    }
                }
            }
        }

        private boolean isWanted(String type) {
            return wanted.isEmpty() || type.equals(wanted.get()) || type.startsWith(wanted.get() + ".");
        }

        private Key key(Annotation annotation, String text) {
            return new Key(annotation.type(), wanted.map(type -> Values.of(annotation, text)));
        }
    }

    /** What is counted together. */
    private record Key(String type, Optional<String> value) {}

    /** How often something was found, and in how many documents. */
    private static final class Count {

        static final Comparator<Count> MOST_FREQUENT_FIRST = Comparator.comparingLong((Count count) -> count.annotations)
                .reversed().thenComparing(count -> count.key.type).thenComparing(count -> count.key.value.orElse(""));

        private final Key key;

        /** The first of them, as {@code why} takes it. */
        private final String first;

        private long annotations;
        private long documents;
        private DocumentId last;

        Count(Key key, String first) {
            this.key = key;
            this.first = first;
        }

        /** Documents come one after the other, so a new one is one that is not the last. */
        void add(DocumentId document) {
            annotations++;
            if (!document.equals(last)) {
                documents++;
                last = document;
            }
        }

        JsonRow json() {
            return JsonRow.of("type", key.type).with("value", key.value).with("count", annotations)
                    .with("documents", documents);
        }

        JsonRow jsonOfDocument() {
            return json().with("why", first);
        }
    }
}
