package org.marsad.core.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.analysis.AnalysisException;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.catalogue.Change;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.Position;
import org.marsad.api.catalogue.State;
import org.marsad.api.document.DocumentId;
import org.marsad.api.workbench.ServiceKind;
import org.marsad.api.workbench.ServiceState;
import org.marsad.core.Fakes;
import org.osgi.framework.ServiceReference;

/** Promise: what analyzers have left behind is shown, and taken out when asked for and not before. */
@Timeout(60)
class ForemanTest {

    @TempDir
    private Path folder;

    private House house;

    @BeforeEach
    void open() throws Exception {
        house = House.of(folder);
        house.extractor(House.READER);
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    @Test
    void anAnalyzerThatIsGoneIsListedWithItsLayers() throws Exception {
        ServiceReference<Analyzer> words = house.analyzer(Fakes.analyzer("words", "3"), House.FIRST_WORD);
        house.accept("أول");
        house.accept("ثان");
        house.settle();
        assertEquals(List.of("words 3 active"), analyzers());
        house.without(words);
        assertEquals(List.of("words 3 gone: its layers are kept; 'analyze --prune' takes them out"), analyzers());
        ServiceState state = house.foreman.services(ServiceKind.ANALYZER).get(0);
        assertEquals("org.example 1.2.3 2", state.bundle() + " " + state.version() + " " + state.done().getAsLong());
    }

    @Test
    void pruningTakesOutTheLayersAndProblemsOfTheGoneAndTellsFollowers() throws Exception {
        ServiceReference<Analyzer> words = house.analyzer(Fakes.analyzer("words", "1"), House.FIRST_WORD);
        ServiceReference<Analyzer> picky = house.analyzer(Fakes.analyzer("picky", "1"), (text, findings) -> {
            throw new AnalysisException("too short");
        });
        house.analyzer(Fakes.analyzer("stays", "1"), (text, findings) -> { });
        List<DocumentId> ids = List.of(house.accept("أول"), house.accept("ثان"));
        house.settle();
        house.without(words);
        house.without(picky);
        Position before = house.store.head();
        assertEquals(2, house.foreman.prune(Optional.empty()), "layers");
        for (DocumentId id : ids) {
            Entry entry = house.store.find(id).orElseThrow();
            assertEquals("[stays] [] OK", entry.layers().keySet() + " " + entry.problems() + " " + entry.state());
        }
        assertEquals(List.of("stays 1 active"), analyzers());
        List<String> told = new ArrayList<>();
        try (Stream<Change> changes = house.store.since(before)) {
            changes.map(change -> (Change.Analysed) change).forEach(change -> told.add(change.analyzer() + " " + change.document()));
        }
        assertEquals(ids.stream().flatMap(id -> Stream.of("words " + id, "picky " + id)).sorted().toList(),
                told.stream().sorted().toList());
        house.conductor.reconsider();
        house.settle();
        assertEquals(State.OK, house.store.find(ids.get(0)).orElseThrow().state());
        assertEquals(0, house.foreman.prune(Optional.empty()));
    }

    @Test
    void onlyTheAnalyzerThatIsNamedIsPruned() throws Exception {
        ServiceReference<Analyzer> words = house.analyzer(Fakes.analyzer("words", "1"), House.FIRST_WORD);
        ServiceReference<Analyzer> others = house.analyzer(Fakes.analyzer("others", "1"), (text, findings) -> { });
        DocumentId id = house.accept("أول");
        house.settle();
        house.without(words);
        house.without(others);
        assertEquals(1, house.foreman.prune(Optional.of("words")));
        assertEquals(List.of("others"), List.copyOf(house.store.find(id).orElseThrow().layers().keySet()));
    }

    @Test
    void nothingOfAnAnalyzerThatIsHereIsPrunedUsedOrNot() throws Exception {
        ServiceReference<Analyzer> words = house.analyzer(Fakes.analyzer("words", "1"), House.FIRST_WORD);
        DocumentId id = house.accept("أول");
        house.settle();
        house.without(words);
        house.analyzer(House.with(Fakes.analyzer("words", "1"), "marsad.analyzer.normalizer", "nowhere"), House.FIRST_WORD); // waits
        house.settle();
        assertEquals(0, house.foreman.prune(Optional.empty()));
        String said = assertThrows(IllegalArgumentException.class, () -> house.foreman.prune(Optional.of("words"))).getMessage();
        assertTrue(said.startsWith("the analyzer 'words' is here"), said);
        assertEquals(1, house.store.find(id).orElseThrow().layers().size());
    }

    @Test
    void anUnknownAnalyzerIsAnErrorThatNamesTheGone() throws Exception {
        ServiceReference<Analyzer> words = house.analyzer(Fakes.analyzer("words", "1"), House.FIRST_WORD);
        house.accept("أول");
        house.settle();
        house.without(words);
        String said = assertThrows(IllegalArgumentException.class, () -> house.foreman.prune(Optional.of("word"))).getMessage();
        assertEquals("the analyzer 'word' is not here and has no layers; gone are: words", said);
    }

    @Test
    void aTitleThatOnlyThePrunedLayerKnewIsForgottenAndAnotherComesInItsPlace() throws Exception {
        Map<String, Object> first = House.with(Fakes.analyzer("first", "1"), "marsad.analyzer.produces", new String[] {"structure.title"});
        Map<String, Object> second = House.with(Fakes.analyzer("second", "1", "first"), "marsad.analyzer.produces",
                new String[] {"structure.title"});
        ServiceReference<Analyzer> one = house.analyzer(first, (text, findings) -> findings.add("structure.title", 0, 3));
        ServiceReference<Analyzer> other = house.analyzer(second, (text, findings) -> findings.add("structure.title", 4, 7));
        DocumentId id = house.accept("أول ثان");
        house.settle();
        assertEquals("ثان", house.store.summary(id).orElseThrow().title());
        house.without(other);
        house.foreman.prune(Optional.empty());
        assertEquals("أول", house.store.summary(id).orElseThrow().title());
        house.without(one);
        house.foreman.prune(Optional.empty());
        assertEquals("", house.store.summary(id).orElseThrow().title());
    }

    @Test
    void moreLayersThanGoIntoOneCommitArePrunedAll() throws Exception {
        ServiceReference<Analyzer> words = house.analyzer(Fakes.analyzer("words", "1"), House.FIRST_WORD);
        for (int i = 0; i < 600; i++) {
            house.accept("كلمة " + i);
        }
        house.settle();
        house.without(words);
        assertEquals(600, house.foreman.prune(Optional.of("words")));
        assertEquals(Map.of(), house.store.records().remains());
    }

    private List<String> analyzers() {
        return house.foreman.services(ServiceKind.ANALYZER).stream().map(state -> state.id() + " " + state.revision() + " " + state.state())
                .toList();
    }
}
