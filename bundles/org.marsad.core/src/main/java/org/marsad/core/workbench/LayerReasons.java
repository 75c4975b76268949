package org.marsad.core.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.State;
import org.marsad.api.document.Layer;
import org.marsad.api.document.Problem;
import org.marsad.core.conduct.Conductor;
import org.marsad.core.conduct.Plan;
import org.marsad.core.conduct.Seat;
import org.marsad.core.conduct.Services;
import org.marsad.core.store.Header;

/** Says why a document has the layers it has, and not those it has not. */
final class LayerReasons {

    private final Entry entry;
    private final Header header;
    private final Services services;
    private final List<Seat<Analyzer>> here;

    LayerReasons(Entry entry, Header header, Conductor conductor) {
        this.entry = entry;
        this.header = header;
        this.services = conductor.services();
        this.here = conductor.analyzers().all();
    }

    /** All analyzers that have anything to do with the document: those that are here, and those that have left something. */
    SortedSet<String> analyzers() {
        SortedSet<String> ids = here.stream().map(Seat::id).collect(Collectors.toCollection(TreeSet::new));
        ids.addAll(entry.layers().keySet());
        entry.problems().stream().map(Problem::missing).filter(missing -> !List.of(Problem.TEXT, Problem.REST).contains(missing))
                .forEach(ids::add);
        return ids;
    }

    /** What decided about the layer of an analyzer, in one sentence. */
    String decision(String analyzer) {
        return services.analyzer(analyzer).map(this::decision).orElseGet(() -> notInUse(analyzer));
    }

    /** What decided, and what was considered. */
    List<String> reasons(String analyzer) {
        List<String> reasons = new ArrayList<>();
        reasons.add(decision(analyzer));
        Optional.ofNullable(entry.layers().get(analyzer)).ifPresent(layer -> reasons.addAll(facts(layer)));
        services.analyzer(analyzer).ifPresent(seat -> services.usable(seat).stream().filter(id -> !header.layers().containsKey(id))
                .map(id -> "it would use the layer '" + id + "' too, and does without it; " + id + ": " + decision(id))
                .forEach(reasons::add));
        if (services.analyzer(analyzer).isEmpty()) {
            TextReasons.problem(entry, analyzer).map(problem -> "it could not be made before: " + TextReasons.said(problem))
                    .ifPresent(reasons::add);
        }
        if (entry.state() == State.GONE) {
            reasons.add("the document is gone: its layers are kept, and it is out of search and export");
        }
        here.stream().filter(seat -> seat.id().equals(analyzer)).map(this::candidate).forEach(reasons::add);
        return reasons;
    }

    /** Who made a layer, when, and from what. */
    List<String> facts(Layer layer) {
        Comparator<String> textFirst = Comparator.comparing((String input) -> !input.equals("text"))
                .thenComparing(input -> !input.equals("normalizer")).thenComparing(input -> input);
        return List.of("the layer has " + layer.annotations().size() + " annotations; it was made by the analyzer '" + layer.analyzer()
                + "'" + (layer.revision().isEmpty() ? "" : ", revision " + layer.revision()) + ", of " + layer.bundle() + " "
                + layer.version() + ", on " + layer.madeAt(),
                "it was made from " + layer.madeFrom().keySet().stream().sorted(textFirst)
                        .map(input -> input(input, layer.madeFrom().get(input))).collect(Collectors.joining(", ")));
    }

    private String input(String name, String mark) {
        return switch (name) {
            case "text" -> "the text" + header.text().filter(text -> text.fingerprint().equals(mark))
                    .map(text -> text.madeFrom().isEmpty() ? "" : " extracted by " + text.madeFrom()).orElse(" as it was before");
            case "normalizer" -> "in the form of the normalizer " + mark;
            case "sources" -> "the names of its sources";
            default -> "the layer " + name;
        };
    }

    // ---- analyzers that are in use

    private String decision(Seat<Analyzer> seat) {
        if (header.text().isEmpty()) {
            return "not made: there is no text to analyse; text: " + new TextReasons(entry, header, services).decision();
        }
        if (!Plan.speaks(seat, header)) {
            return "not made: the document is in another language, " + header.text().get().language() + ", and the analyzer understands "
                    + String.join(", ", seat.texts("languages"));
        }
        Optional<Map<String, String>> inputs = Plan.inputs(header, seat, services);
        if (inputs.isEmpty()) {
            String required = seat.texts("requires").stream().filter(id -> !header.layers().containsKey(id)).findFirst().orElseThrow();
            return "not made: it is made from the layer '" + required + "', which is missing; " + required + ": " + decision(required);
        }
        return switch (Plan.standing(header, seat, services)) {
            case DONE -> "up to date: " + entry.layers().get(seat.id()).annotations().size() + " annotations by " + seat.bundle() + " "
                    + seat.version() + ", revision " + seat.revision();
            case FAILED -> failure(seat);
            case MISSING, NONE -> stale(seat, inputs.get());
        };
    }

    private String failure(Seat<Analyzer> seat) {
        Optional<Problem> problem = TextReasons.problem(entry, seat.id());
        if (problem.isEmpty()) {
            return "not made: it was tried in vain";
        }
        String whose = switch (problem.get().code()) {
            case NOT_ANALYSABLE -> "the analyzer says that it cannot work on this text";
            case TIMED_OUT -> "the analyzer did not end in time";
            case OUT_OF_MEMORY -> "the analyzer took too much memory";
            case TOO_MANY_FINDINGS -> "the analyzer found more than is kept";
            default -> "the analyzer broke, and the document is not to blame";
        };
        return "not made: " + whose + "; " + TextReasons.said(problem.get());
    }

    private String stale(Seat<Analyzer> seat, Map<String, String> inputs) {
        Header.LayerMark mark = header.layers().get(seat.id());
        if (mark == null) {
            return "to be made: the document waits for its turn" + TextReasons.problem(entry, seat.id())
                    .map(problem -> "; an earlier try failed: " + TextReasons.said(problem)).orElse("");
        }
        List<String> changes = new ArrayList<>();
        if (mark.revision().isEmpty()) {
            changes.add("an operator asked for it to be made again");
        } else if (!mark.revision().equals(seat.revision())) {
            changes.add("the analyzer has the revision " + seat.revision() + " now and had " + mark.revision());
        }
        SortedSet<String> names = new TreeSet<>(inputs.keySet());
        names.addAll(mark.madeFrom().keySet());
        names.stream().filter(name -> !inputs.getOrDefault(name, "").equals(mark.madeFrom().getOrDefault(name, "")))
                .forEach(name -> changes.add(change(name, mark.madeFrom().get(name), inputs.get(name))));
        return "stale, to be made again: " + String.join("; ", changes);
    }

    private static String change(String name, String before, String now) {
        return switch (name) {
            case "text" -> "the text has changed";
            case "normalizer" -> "the normalizer is " + (now == null ? "none" : now) + " now and was " + (before == null ? "none" : before);
            case "sources" -> "the document was met in another source since, or the analyzer asks for that now";
            default -> now == null ? "the layer '" + name + "' it was made from is gone, or it no longer builds on it"
                    : before == null ? "the layer '" + name + "' is there now, and it builds on it" : "the layer '" + name + "' it builds on has changed";
        };
    }

    // ---- analyzers that are not

    private String notInUse(String analyzer) {
        Optional<Seat<Analyzer>> seat = here.stream().filter(each -> each.id().equals(analyzer)).findFirst();
        String layer = entry.layers().containsKey(analyzer) ? "; the layer it made before is kept" : "";
        if (seat.isEmpty()) {
            return "the analyzer is gone: none of that name is here" + (layer.isEmpty() ? "" : layer + ", until 'analyze --prune'");
        }
        return services.waiting().containsKey(seat.get()) ? "not made: the analyzer " + services.waiting().get(seat.get()) + layer
                : "not made: the analyzer of " + seat.get().bundle() + " " + seat.get().version() + " is here and may not be used: "
                        + Optional.ofNullable(services.barred().get(seat.get())).orElse("it is being looked at") + layer;
    }

    private String candidate(Seat<Analyzer> seat) {
        String which = "considered: " + seat.bundle() + " " + seat.version() + ", revision " + seat.revision() + ", "
                + ServiceReasons.rank(seat.reference()) + ": ";
        if (services.analyzers().contains(seat)) {
            return which + "in use";
        }
        return which + Optional.ofNullable(services.waiting().get(seat)).or(() -> Optional.ofNullable(services.barred().get(seat)))
                .orElse("outranked");
    }

    /** Whether something is known of an analyzer of that name. */
    boolean knows(String analyzer) {
        return analyzers().contains(analyzer);
    }
}
