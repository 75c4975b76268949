package org.marsad.core.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Layer;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Sighting;
import org.marsad.api.workbench.Explainer;
import org.marsad.api.workbench.Explanation;
import org.marsad.api.workbench.ServiceKind;
import org.marsad.api.workbench.ServiceState;
import org.marsad.api.workbench.Workbench;
import org.marsad.core.conduct.Conductor;
import org.marsad.core.conduct.Plan;
import org.marsad.core.conduct.Seat;
import org.marsad.core.conduct.Services;
import org.marsad.core.store.CatalogueStore;
import org.marsad.core.store.Header;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Explains documents ({@code ID}), their layers ({@code ID:ANALYZER}) and services (by name). */
@Component
public final class Reasons implements Explainer {

    private static final int SHORTEST_PREFIX = 4;

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
        if (colon >= 0) {
            return document(subject.substring(0, colon)).map(entry -> layer(entry, subject.substring(colon + 1)));
        }
        return document(subject).map(this::document).or(() -> service(subject));
    }

    private Optional<Entry> document(String prefix) {
        boolean hexadecimal = prefix.length() >= SHORTEST_PREFIX && prefix.chars().allMatch(c -> Character.digit(c, 16) >= 0);
        if (!hexadecimal) {
            return Optional.empty();
        }
        List<DocumentId> found = store.startingWith(prefix.toLowerCase(Locale.ROOT), 2);
        return found.size() == 1 ? store.find(found.get(0)) : Optional.empty();
    }

    // ---- documents

    private Explanation document(Entry entry) {
        Header header = store.header(entry.id()).orElseThrow();
        Services services = conductor.services();
        List<String> reasons = new ArrayList<>();
        reasons.add(switch (entry.state()) {
            case GONE -> "it is gone: it is no longer at any of the places it was met";
            case FAILED -> "something it should have is missing and will not come by itself";
            case PENDING -> "something it should have is still to be made";
            case OK -> "it has everything the services that are here can make of it";
        });
        entry.sightings().stream().map(Reasons::sighting).forEach(reasons::add);
        reasons.add(text(entry, header, services));
        services.analyzers().forEach(seat -> reasons.add(analyzer(entry, header, seat, services)));
        services.waiting().forEach((seat, lack) -> reasons.add("layer " + seat.id() + ": the analyzer " + lack));
        entry.layers().values().stream().filter(layer -> services.analyzer(layer.analyzer()).isEmpty()).forEach(layer -> reasons.add(
                "layer " + layer.analyzer() + ": made by " + layer.bundle() + " " + layer.version() + ", which is not here now; it is kept"));
        List<String> next = new ArrayList<>(List.of("show " + entry.id().shortForm()));
        if (!entry.problems().isEmpty()) {
            next.add("retry " + entry.id().shortForm());
        }
        return new Explanation(entry.id().sha256(), "document", reasons, next);
    }

    private static String sighting(Sighting sighting) {
        return "met by " + sighting.source() + " at " + sighting.origin() + " on " + sighting.seen()
                + sighting.gone().map(gone -> ", gone since " + gone).orElse("");
    }

    private static String text(Entry entry, Header header, Services services) {
        Optional<Problem> problem = problem(entry, Problem.TEXT);
        if (problem.isPresent()) {
            return "text: " + said(problem.get());
        }
        if (entry.text().isPresent()) {
            return "text: extracted by " + header.text().orElseThrow().madeFrom();
        }
        return services.extractor(header.mediaType()).isPresent() ? "text: not extracted yet"
                : "text: no extractor is here for " + header.mediaType();
    }

    private static String analyzer(Entry entry, Header header, Seat<Analyzer> seat, Services services) {
        String name = "layer " + seat.id() + ": ";
        return name + switch (Plan.standing(header, seat, services)) {
            case DONE -> "up to date, " + entry.layers().get(seat.id()).annotations().size() + " annotations by " + seat.bundle() + " "
                    + seat.version() + ", revision " + seat.revision();
            case MISSING -> "to be made";
            case FAILED -> problem(entry, seat.id()).map(Reasons::said).orElse("could not be made");
            case NONE -> header.text().isEmpty() ? "there is no text to analyse"
                    : "not for this document: its language is " + entry.language() + " and the analyzer understands "
                            + seat.texts("languages") + ", or a layer it requires could not be made";
        };
    }

    private static Optional<Problem> problem(Entry entry, String missing) {
        return entry.problems().stream().filter(problem -> problem.missing().equals(missing)).findFirst();
    }

    private static String said(Problem problem) {
        return problem.code().label() + ": " + problem.reason() + " (tried " + problem.attempts() + " times, last on " + problem.since()
                + "); " + problem.advice();
    }

    // ---- layers

    private Explanation layer(Entry entry, String analyzer) {
        Header header = store.header(entry.id()).orElseThrow();
        Services services = conductor.services();
        List<String> reasons = new ArrayList<>();
        Layer layer = entry.layers().get(analyzer);
        if (layer != null) {
            reasons.add(layer.annotations().size() + " annotations, made by " + layer.bundle() + " " + layer.version() + ", revision "
                    + layer.revision());
            reasons.add("made from " + layer.madeFrom());
        }
        services.analyzer(analyzer).ifPresentOrElse(seat -> reasons.add(analyzer(entry, header, seat, services)),
                () -> reasons.add("no analyzer of this name is in use now"));
        return new Explanation(entry.id().shortForm() + ":" + analyzer, "layer", reasons,
                List.of("analyzers", "show " + entry.id().shortForm(), "analyze --force --analyzer " + analyzer + " --document "
                        + entry.id().shortForm()));
    }

    // ---- services

    private Optional<Explanation> service(String name) {
        List<ServiceState> states = Stream.of(ServiceKind.values()).flatMap(kind -> workbench.services(kind).stream())
                .filter(state -> state.id().equals(name)).toList();
        if (states.isEmpty()) {
            return Optional.empty();
        }
        List<String> reasons = states.stream().map(Reasons::service).toList();
        return Optional.of(new Explanation(name, states.get(0).kind().name().toLowerCase(Locale.ROOT), reasons,
                List.of("why " + states.get(0).bundle(), "problems")));
    }

    private static String service(ServiceState state) {
        String counts = state.missing().isPresent() && state.missing().getAsLong() > 0
                ? "; " + state.missing().getAsLong() + " documents are still without what it makes" : "";
        return state.kind().name().toLowerCase(Locale.ROOT) + " of " + state.bundle() + " " + state.version() + ", ranking "
                + state.ranking() + ": " + (state.state().equals(ServiceState.ACTIVE) ? "in use" : state.state()) + counts;
    }
}
