package org.marsad.core.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Sighting;
import org.marsad.api.workbench.Explainer;
import org.marsad.api.workbench.Explanation;
import org.marsad.api.workbench.Workbench;
import org.marsad.core.conduct.Conductor;
import org.marsad.core.store.CatalogueStore;
import org.marsad.core.store.Header;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Explains documents ({@code ID}), their texts ({@code ID:text}) and layers ({@code ID:ANALYZER}), annotations
 * ({@code ID:ANALYZER@BEGIN} or {@code ID:ANALYZER@BEGIN-END}, in code points) and services (by name).
 */
@Component
public final class Reasons implements Explainer {

    private static final int SHORTEST_PREFIX = 4;

    /** Candidates that are named where an id is not clear. */
    private static final int MOST_CANDIDATES = 10;

    private final CatalogueStore store;
    private final Conductor conductor;
    private final Workbench workbench;

    /** Needs to know everything. */
    @Activate
    public Reasons(@Reference CatalogueStore store, @Reference Conductor conductor, @Reference Workbench workbench) {
        this.store = store;
        this.conductor = conductor;
        this.workbench = workbench;
    }

    @Override
    public Optional<Explanation> explain(String subject) {
        int colon = subject.indexOf(':');
        String prefix = colon < 0 ? subject : subject.substring(0, colon);
        List<DocumentId> documents = documents(prefix);
        if (documents.size() == 1) {
            Optional<Entry> entry = store.find(documents.get(0));
            Optional<Header> header = store.records().header(documents.get(0));
            if (entry.isPresent() && header.isPresent()) {
                return colon < 0 ? Optional.of(document(entry.get(), header.get()))
                        : part(entry.get(), header.get(), subject.substring(colon + 1));
            }
        }
        Optional<Explanation> service = colon < 0 ? new ServiceReasons(store, conductor, workbench).explain(subject) : Optional.empty();
        return service.isPresent() || documents.size() < 2 ? service
                : Optional.of(ambiguous(prefix, colon < 0 ? "" : subject.substring(colon), documents));
    }

    /** The documents whose ids begin so; none if it is no beginning of an id. */
    private List<DocumentId> documents(String prefix) {
        boolean hexadecimal = prefix.length() >= SHORTEST_PREFIX && prefix.chars().allMatch(c -> Character.digit(c, 16) >= 0);
        return hexadecimal ? store.startingWith(prefix.toLowerCase(Locale.ROOT), MOST_CANDIDATES + 1) : List.of();
    }

    private Explanation ambiguous(String prefix, String rest, List<DocumentId> documents) {
        List<String> reasons = new ArrayList<>();
        List<String> next = new ArrayList<>();
        boolean more = documents.size() > MOST_CANDIDATES;
        reasons.add((more ? "more than " + MOST_CANDIDATES : String.valueOf(documents.size())) + " documents have ids that begin with "
                + prefix + ": type more digits");
        for (DocumentId id : documents.subList(0, Math.min(MOST_CANDIDATES, documents.size()))) {
            store.summary(id).ifPresent(summary -> reasons.add(id.shortForm() + " " + (summary.title().isBlank() ? "" : "'"
                    + summary.title().strip() + "' ") + "met at " + summary.origin()));
            next.add("why " + id.shortForm() + rest);
        }
        return new Explanation(prefix + rest, "ambiguous", reasons, next);
    }

    // ---- documents

    private Explanation document(Entry entry, Header header) {
        LayerReasons layers = new LayerReasons(entry, header, conductor);
        List<String> reasons = new ArrayList<>();
        reasons.add(switch (entry.state()) {
            case GONE -> "it is gone: it is no longer at any of the places it was met, so it is kept but out of search and export";
            case FAILED -> "something it should have is missing and will not come by itself";
            case PENDING -> "something it should have is still to be made";
            case OK -> "it has everything the services that are here can make of it";
        });
        entry.sightings().stream().map(Reasons::sighting).forEach(reasons::add);
        reasons.add("text: " + new TextReasons(entry, header, conductor.services()).decision());
        layers.analyzers().forEach(analyzer -> reasons.add("layer " + analyzer + ": " + layers.decision(analyzer)));
        String id = entry.id().shortForm();
        List<String> next = new ArrayList<>();
        entry.problems().stream().filter(problem -> problem.missing().equals(Problem.REST)).findFirst()
                .ifPresent(rest -> reasons.add("rest of the text: " + rest.code().label() + ", " + rest.reason() + "; " + rest.advice()));
        List<Problem> toLookInto = entry.problems().stream().filter(problem -> !problem.missing().equals(Problem.REST)).toList();
        toLookInto.forEach(problem -> next.add("why " + id + ":" + problem.missing()));
        if (!toLookInto.isEmpty()) {
            next.add("retry " + id);
        }
        next.add("show " + id);
        return new Explanation(entry.id().sha256(), "document", reasons, next);
    }

    private static String sighting(Sighting sighting) {
        return "met by " + sighting.source() + " at " + sighting.origin() + " on " + sighting.seen()
                + sighting.gone().map(gone -> ", gone since " + gone).orElse("");
    }

    // ---- what a document has

    private Optional<Explanation> part(Entry entry, Header header, String part) {
        LayerReasons layers = new LayerReasons(entry, header, conductor);
        if (part.equals(Problem.TEXT)) {
            return Optional.of(text(entry, header));
        }
        if (layers.knows(part)) {
            return Optional.of(layer(entry, layers, part));
        }
        return AnnotationReasons.Place.of(part).flatMap(place -> new AnnotationReasons(entry, layers).explain(place)
                .or(() -> layers.knows(place.analyzer()) ? Optional.of(layer(entry, layers, place.analyzer())) : Optional.empty()));
    }

    private Explanation text(Entry entry, Header header) {
        String id = entry.id().shortForm();
        List<String> reasons = new ArrayList<>();
        reasons.add(new TextReasons(entry, header, conductor.services()).decision());
        reasons.add("the document is of the type " + header.mediaType() + (header.charset().isEmpty() ? "" : ", stated charset "
                + header.charset()) + ", " + header.size() + " bytes");
        conductor.services().extractor(header.mediaType()).ifPresent(seat -> reasons.add("the extractor for this type is '" + seat.id()
                + "' of " + seat.bundle() + " " + seat.version() + ", revision " + seat.revision()));
        List<String> next = new ArrayList<>(List.of("extractors", "show " + id));
        if (header.failures().containsKey(Problem.TEXT)) {
            next.add("retry " + id);
        }
        return new Explanation(id + ":text", "text", reasons, next);
    }

    private static Explanation layer(Entry entry, LayerReasons layers, String analyzer) {
        String id = entry.id().shortForm();
        return new Explanation(id + ":" + analyzer, "layer", layers.reasons(analyzer), List.of("why " + analyzer, "show " + id,
                "analyze --force --analyzer " + analyzer + " --document " + id));
    }
}
