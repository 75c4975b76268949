package org.marsad.core.trial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.State;
import org.marsad.api.deploy.Comparison;
import org.marsad.api.deploy.Flaw;
import org.marsad.api.deploy.Trials;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.api.document.Problem;
import org.marsad.api.ingest.BytesContent;
import org.marsad.api.ingest.ExtractionException;
import org.marsad.api.ingest.Intake;
import org.marsad.core.conduct.Conductor;
import org.marsad.core.conduct.Seat;
import org.marsad.core.conduct.Services;
import org.marsad.core.conduct.Supervisor;
import org.marsad.core.conduct.Work;
import org.marsad.core.intake.MediaTypes;
import org.marsad.core.store.CatalogueStore;
import org.marsad.core.store.Header;
import org.marsad.core.store.Made;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tries bundles and files with the services that are here, and keeps nothing of it. */
@Component
public final class TrialRoom implements Trials {

    /** How often a file is begun again because a service has left meanwhile. */
    private static final int MOST_BEGINNINGS = 5;

    private final BundleContext context;
    private final CatalogueStore store;
    private final Conductor conductor;
    private final Examiner examiner;
    private final Intake intake;

    /** Needs what documents are worked on with. */
    @Activate
    public TrialRoom(BundleContext context, @Reference CatalogueStore store, @Reference Conductor conductor, @Reference Examiner examiner,
            @Reference Intake intake) {
        this.context = context;
        this.store = store;
        this.conductor = conductor;
        this.examiner = examiner;
        this.intake = intake;
    }

    @Override
    public List<Flaw> examine(long bundle) throws InterruptedException {
        try (Guests guests = new Guests(context, bundle); Supervisor supervisor = supervisor()) {
            List<Flaw> flaws = new ArrayList<>(guests.absent());
            Composition composition = new Composition(conductor.services(), guests);
            Surroundings surroundings = new Surroundings(composition.normalizers(),
                    (text, analyzer) -> required(text, analyzer, composition, supervisor));
            for (Seat<?> seat : guests.seats()) {
                flaws.addAll(examiner.examine(seat, surroundings));
            }
            return flaws;
        }
    }

    /** The layers an analyzer on trial builds on, made for a text that is not stored. */
    private static Collection<Layer> required(DocumentText text, Seat<Analyzer> analyzer, Composition composition, Supervisor supervisor)
            throws InterruptedException {
        BytesContent content = BytesContent.of(text.text().getBytes(StandardCharsets.UTF_8), "text/plain", "");
        Services services = composition.forRequiredBy(analyzer);
        Work work = new Work(Draft.of(text, content), () -> services, supervisor);
        work.run();
        return Services.builtOn(analyzer).stream().flatMap(id -> Draft.layer(work.made(), id).stream()).toList();
    }

    @Override
    public Comparison compare(long bundle, int last) throws InterruptedException {
        try (Guests guests = new Guests(context, bundle); Supervisor supervisor = supervisor()) {
            Services inUse = conductor.services();
            Composition composition = new Composition(inUse, guests);
            List<Header> headers = store.records().latest(last);
            Set<String> replaced = guests.analyzers().stream().map(Seat::id).collect(Collectors.toSet());
            List<Comparison.OfAnalyzer> compared = new ArrayList<>();
            for (Seat<Analyzer> analyzer : guests.analyzers()) {
                Services services = composition.forAnalyzers(List.of(analyzer.id()));
                compared.add(new Shadow(store, services, replaced, analyzer, inUse.analyzer(analyzer.id()), supervisor).compare(headers));
            }
            return new Comparison(guests.name(), guests.version(), compared);
        }
    }

    @Override
    public Entry rehearse(Path file, Optional<String> mediaType) throws ExtractionException, IOException, InterruptedException {
        if (Files.size(file) > intake.maximumSize()) {
            throw new IOException(file + " has " + Files.size(file) + " bytes, and no document may have more than " + intake.maximumSize()
                    + ": split it, or raise maximumMib in conf/org.marsad.core.intake.cfg");
        }
        byte[] bytes = Files.readAllBytes(file);
        String name = String.valueOf(file.getFileName());
        BytesContent content = BytesContent.of(bytes, mediaType.orElseGet(() -> MediaTypes.of(bytes, name)), name);
        try (Supervisor supervisor = supervisor()) {
            for (int beginning = 0; beginning < MOST_BEGINNINGS; beginning++) {
                Services services = conductor.services();
                Work work = new Work(Draft.of(content), () -> services, supervisor);
                if (work.run()) {
                    return entry(content, work.made());
                }
            }
        }
        throw new IOException("services are coming and going too fast to work on " + file + "; try again when deploying has ended");
    }

    private static Entry entry(BytesContent content, List<Made> made) throws ExtractionException {
        Optional<Made.Failure> unread = Draft.failure(made, Problem.TEXT);
        if (unread.isPresent()) {
            throw new ExtractionException(unread.get().code(), unread.get().reason(), unread.get().advice());
        }
        DocumentText text = made.stream().filter(Made.Text.class::isInstance).map(each -> ((Made.Text) each).text()).findFirst()
                .orElseThrow(() -> new ExtractionException(Problem.Code.UNSUPPORTED, "no extractor is here that may be used for "
                        + content.mediaType(), "deploy one, such as org.marsad.extract.tika, or see 'extractors'"));
        Map<String, Layer> layers = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        for (Made each : made) {
            if (each instanceof Made.Annotations annotations) {
                layers.put(annotations.layer().analyzer(), annotations.layer());
            } else if (each instanceof Made.Failure failure) {
                problems.add(new Problem(failure.missing(), failure.code(), failure.reason(), failure.advice(), 1, now));
            }
        }
        problems.sort(Comparator.comparing(Problem::missing));
        return new Entry(content.id(), content.mediaType(), content.size(), problems.isEmpty() ? State.OK : State.FAILED, List.of(),
                Optional.of(text), layers, problems);
    }

    private Supervisor supervisor() {
        return new Supervisor("marsad-trial", conductor.limits());
    }
}
