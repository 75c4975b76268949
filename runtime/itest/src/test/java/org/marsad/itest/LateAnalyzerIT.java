package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Change;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.Position;
import org.marsad.api.catalogue.State;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Layer;
import org.marsad.api.ingest.FileIntake;
import org.marsad.api.workbench.ServiceKind;
import org.marsad.api.workbench.ServiceState;
import org.marsad.api.workbench.Workbench;
import org.marsad.itest.parts.DateEcho;
import org.marsad.paxexam.jupiter.PaxExam;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** Promise: an analyzer that comes late makes up for all it has missed, and what it has made outlives it. */
@PaxExam
class LateAnalyzerIT {

    private static final String ANALYZER = "percentages";

    @Inject
    private FileIntake intake;
    @Inject
    private Catalogue catalogue;
    @Inject
    private Workbench workbench;
    private Bundle analyzer;

    @Configuration
    static Option[] container() {
        return MarsadContainer.complete().options();
    }

    /** The sample that integrators copy. */
    @BeforeEach
    void documentsAreThereBeforeTheAnalyzer(BundleContext context) throws Exception {
        Taking.in(intake, Corpus.seeds());
        settle();
        analyzer = context.installBundle(Path.of(System.getProperty("marsad.example")).toUri().toString());
    }

    @AfterEach
    void removeTheAnalyzer() throws BundleException {
        if (analyzer.getState() != Bundle.UNINSTALLED) {
            analyzer.uninstall();
        }
    }

    @Test
    void everyDocumentIsMadeUpFor() throws Exception {
        analyzer.start();
        settle();

        Map<DocumentId, Layer> layers = layers();
        assertEquals(workbench.status().documents(), layers.size());
        assertTrue(layers.values().stream().anyMatch(layer -> !layer.annotations().isEmpty()));
        assertEquals(List.of(State.OK), states());
        assertEquals(List.of(ServiceState.ACTIVE), analyzerStates());
    }

    @Test
    void whatItHasMadeOutlivesIt() throws Exception {
        analyzer.start();
        settle();
        Map<DocumentId, Layer> made = layers();

        analyzer.uninstall();
        settle();

        assertEquals(made, layers());
        assertEquals(List.of(State.OK), states());
        assertEquals(List.of("gone: its layers are kept; 'analyze --prune' takes them out"), analyzerStates());
    }

    @Test
    void whenItComesBackOnlyWhatIsMissingIsMade(@TempDir Path folder, BundleContext context) throws Exception {
        analyzer.start();
        settle();
        analyzer.uninstall();
        Path meanwhile = Corpus.write(folder, 2000, 2001).get(0);
        DocumentId late = Taking.in(intake, meanwhile).get(0).id().orElseThrow();
        settle();
        assertFalse(layers().containsKey(late));
        Position head = catalogue.head();

        analyzer = context.installBundle(Path.of(System.getProperty("marsad.example")).toUri().toString());
        analyzer.start();
        settle();

        assertEquals(List.of(late), analysedSince(head));
        assertTrue(layers().containsKey(late));
        workbench.remove(List.of(late));
    }

    @Test
    void anAnalyzerThatNeedsAnAbsentOneWaitsForIt(BundleContext context) throws Exception {
        Bundle dates = Stream.of(context.getBundles())
                .filter(bundle -> "org.marsad.analysis.dates".equals(bundle.getSymbolicName())).findFirst().orElseThrow();
        dates.stop();
        Bundle needy = context.installBundle("needy", new ComponentBundle("needy", DateEcho.class)
                .service(Analyzer.class)
                .property("marsad.analyzer.id", "needy").property("marsad.analyzer.revision", "1")
                .property("marsad.analyzer.produces", "test.dates").property("marsad.analyzer.requires", "dates").open());
        needy.start();
        settle();
        assertEquals("waits for the analyzer 'dates', which is not here or waits itself", stateOf("needy"));

        dates.start();
        settle();

        assertEquals(ServiceState.ACTIVE, stateOf("needy"));
        try (Stream<Entry> entries = catalogue.entries()) {
            assertTrue(entries.allMatch(entry -> entry.layers().get("needy").annotations().size()
                    == entry.layers().get("dates").annotations("time.date").size()));
        }
        needy.uninstall();
    }

    private void settle() throws InterruptedException {
        assertTrue(workbench.await(Wait.PATIENCE));
    }

    private Map<DocumentId, Layer> layers() {
        Map<DocumentId, Layer> layers = new HashMap<>();
        try (Stream<Entry> entries = catalogue.entries()) {
            entries.filter(entry -> entry.layers().containsKey(ANALYZER))
                    .forEach(entry -> layers.put(entry.id(), entry.layers().get(ANALYZER)));
        }
        return layers;
    }

    private List<State> states() {
        try (Stream<Entry> entries = catalogue.entries()) {
            return entries.map(Entry::state).distinct().toList();
        }
    }

    private List<DocumentId> analysedSince(Position position) {
        try (Stream<Change> changes = catalogue.since(position)) {
            return changes.filter(Change.Analysed.class::isInstance).map(Change::document).toList();
        }
    }

    private List<String> analyzerStates() {
        return workbench.services(ServiceKind.ANALYZER).stream().filter(service -> service.id().equals(ANALYZER))
                .map(ServiceState::state).toList();
    }

    private String stateOf(String id) {
        return workbench.services(ServiceKind.ANALYZER).stream().filter(service -> service.id().equals(id))
                .map(ServiceState::state).findFirst().orElseThrow();
    }
}
