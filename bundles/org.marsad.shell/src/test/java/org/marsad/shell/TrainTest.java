package org.marsad.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.api.training.Trainer;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.fake.FakeTrainer;
import org.marsad.shell.fake.Samples;
import org.marsad.shell.result.Result;

/** Learning, and what was learned. */
class TrainTest {

    private TestShell shell;
    private final FakeTrainer trainer = new FakeTrainer();

    @BeforeEach
    void open() throws Exception {
        shell = TestShell.open();
        shell.register(Trainer.class, trainer, Map.of("marsad.trainer.subject", "entities", "marsad.trainer.data", "*.conll"));
    }

    @AfterEach
    void close() throws Exception {
        shell.close();
    }

    private String failure(String statement) {
        return assertThrows(CommandException.class, () -> shell.execute(statement)).getMessage();
    }

    @Test
    void whatWasHeldOutIsShownByType() throws Exception {
        assertEquals(List.of(
                "TYPE  PRECISION  RECALL      F1  NAMES",
                "PER      0.5000  0.2500  0.3333      4",
                "all      0.5000  0.2500  0.3333      4",
                "Learned from 50 sentences in 1.5 s, measured on 5 held out before, seed 7: model press, 1.2 kB, analyzer "
                        + "entities.trained.press"), shell.type("train entities x.conll --as press --seed 7").lines().toList());
        assertEquals(List.of("press from x.conll, 0.1 held out, seed 7"), trainer.told);
    }

    @Test
    void aProgramGetsTheScoresAndTheSeed() throws Exception {
        List<String> rows = shell.type("train entities x.conll --as press --seed 7 --json").lines().toList();
        assertEquals(2, rows.size());
        assertTrue(rows.get(1).contains("\"seed\":7") && rows.get(1).contains("\"type\":\"all\"")
                && rows.get(1).contains("\"analyzer\":\"entities.trained.press\""), rows.get(1));
    }

    @Test
    void withNothingHeldOutItSaysSo() throws Exception {
        assertTrue(shell.type("train entities x.conll --as press --held-out 0").contains("none held out"));
        assertEquals(1, shell.type("train entities x.conll --as press --held-out 0 --json").lines().count());
    }

    @Test
    void modelsAreListedAndThoseThatCannotBeUsedAreAFailure() throws Exception {
        assertTrue(shell.type("train").startsWith("Nothing was learned yet"));
        trainer.models.add(FakeTrainer.model("press", Optional.empty()));
        assertEquals(0, ((Result) shell.execute("train list")).exitStatus());
        trainer.models.add(FakeTrainer.model("old", Optional.of("it is damaged")));
        assertEquals(1, ((Result) shell.execute("train list")).exitStatus());
        assertTrue(shell.type("train list").contains("it is damaged"));
        assertTrue(shell.type("train list --json").lines().findFirst().orElseThrow().startsWith("{\"name\":\"press\","));
    }

    @Test
    void aModelIsRemovedWithWhatItFound() throws Exception {
        trainer.models.add(FakeTrainer.model("press", Optional.empty()));
        assertEquals("The model press is gone, and so are its layers: 4.", shell.type("train remove press").strip());
        assertTrue(shell.workbench.told.contains("prune entities.trained.press"));
        assertEquals("train: there is no model 'press'", failure("train remove press"));
    }

    @Test
    void whatCannotBeIsRefusedWithWhatCould() {
        assertTrue(failure("train entitys x.conll --as a").contains("entities"), failure("train entitys x.conll --as a"));
        assertTrue(failure("train entities").contains("file with the examples is missing"));
        assertTrue(failure("train entities x.conll").contains("--as NAME"));
        assertTrue(failure("train entities x.conll --as a --held-out much").contains("--held-out takes a number"));
        assertTrue(failure("train remove").contains("train list"));
        trainer.refusal = "x.conll, line 3: it is not understood";
        assertEquals("train: x.conll, line 3: it is not understood", failure("train entities x.conll --as a"));
    }

    @Test
    void whatRulesAndAModelFoundAlikeCountsOnce() throws Exception {
        shell.catalogue.add(Samples.document("cafe", "t", "زار سمير طنجة", Samples.layer("entities",
                Samples.annotation("entity.place", 9, 13, "طنجة")), Samples.layer("entities.trained.press",
                Samples.annotation("entity.place", 9, 13, "طنجة"), Samples.annotation("entity.person", 4, 8, "سمير"))));
        assertEquals("{\"type\":\"entity.place\",\"value\":\"طنجة\",\"count\":1,\"documents\":1}",
                shell.type("annotations entity.place --json").strip());
        assertEquals(1, shell.type("annotations entity.person --json").lines().count());
        assertTrue(shell.type("trend entity.place --by year --json").contains("1"));
    }
}
