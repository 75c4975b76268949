package org.marsad.evaluation.gold;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.document.Value;
import org.marsad.evaluation.FakeContainer;
import org.marsad.evaluation.Taken;

class GoldEvaluationTest {

    private static final String TEXT = "قالت بلدية طنجة إن المدينة تستعد لمهرجان الربيع من 3 إلى 5 ماي 2025 في طنجة";

    @TempDir
    private Path folder;

    private final List<String> mentions = new ArrayList<>();
    private final List<String> quotations = new ArrayList<>();

    @BeforeEach
    void mark() throws Exception {
        mention("ORG", "بلدية طنجة", "named", "");
        mention("PLACE", "المدينة", "generic", "");
        mention("EVENT", "مهرجان الربيع", "named", ", \"proclitic\": \"ل\"");
        mention("DATE", "من 3 إلى 5 ماي 2025", "named", ", \"norm\": {\"from\": \"2025-05-03\", \"to\": \"2025-05-05\"}");
        mentions.add("{\"type\": \"PLACE\", \"surface\": \"طنجة\", \"start\": " + TEXT.lastIndexOf("طنجة") + ", \"end\": " + TEXT.length()
                + ", \"canonical\": \"tangier\", \"level\": \"short\"}");
        quotations.add("{\"kind\": \"indirect\"," + place("text", "إن المدينة تستعد") + ", "
                + "\"speaker\": {" + place("surface", "بلدية طنجة")
                + "}, \"cue\": {" + place("surface", "قالت") + "}}");
        write();
    }

    private void mention(String type, String surface, String level, String more) {
        mentions.add("{\"type\": \"" + type + "\", " + place("surface", surface) + ", \"canonical\": \"" + type.toLowerCase(Locale.ROOT)
                + "\", \"level\": \"" + level + "\"" + more + "}");
    }

    private static String place(String name, String surface) {
        return "\"" + name + "\": \"" + surface + "\", \"start\": " + TEXT.indexOf(surface) + ", \"end\": "
                + (TEXT.indexOf(surface) + surface.length());
    }

    private void write() throws Exception {
        Taken.write(folder, "texts/a.txt", TEXT);
        Taken.write(folder, "gold/entities.json", "{\"alias_groups\": {\"event\": {\"label_ar\": \"مهرجان طنجة للربيع\", \"label_en\": "
                + "\"spring festival\", \"variants\": []}}, \"seeds\": [{\"file\": \"a.txt\", \"entities\": ["
                + String.join(",\n", mentions)
                + "],\n \"quotes\": [" + String.join(",\n", quotations) + "]}]}");
    }

    private static FakeContainer container() {
        return new FakeContainer().normalizing("arabic.search", text -> text);
    }

    private Taken taken(FakeContainer container) throws Exception {
        return Taken.by(new GoldEvaluation(container), folder.resolve("gold"));
    }

    @Test
    void placesAreExactAndGenericOnesCountNeitherWay() throws Exception {
        Taken taken = taken(container().finds("entity.place", "طنجة|المدينة").finds("entity.organization", "بلدية"));
        taken.says("PLACE", "precision", 0.5, 2).says("PLACE, short", "recall", 1, 1).says("PLACE", "F1", 2.0 / 3, 1)
                .says("ORG", "F1", 0, 1).says("ORG, named", "recall", 0, 1);
        assertTrue(taken.has("PERSON: no analyzer that is in use finds entity.person"));
    }

    @Test
    void whatLiesInAnotherOfItsTypeDoesNotCount() throws Exception {
        taken(container().finds("entity.organization", "بلدية طنجة").finds("entity.organization", "بلدية")).says("ORG", "F1", 1, 1);
    }

    @Test
    void datesAreMetByOverlapAndTheirValuesAreStretchesOfTime() throws Exception {
        taken(container().finds("time.date", "5 ماي 2025", Map.of("value", new Value.Time("2025-05-03/2025-05-05"))))
                .says("DATE, by overlap", "F1", 1, 1).says("DATE, those that are met", "value right", 1, 1);
        taken(container().finds("time.date", "5 ماي 2025", Map.of("value", new Value.Time("2025-05-05")))
                .finds("time.date", "قالت"))
                .says("DATE, by overlap", "precision", 0.5, 2).says("DATE, those that are met", "value right", 0, 1);
    }

    @Test
    void eventsAreRightByAnyOfTheirNames() throws Exception {
        taken(container().finds("entity.event", "لمهرجان", Map.of("value", new Value.Text("Spring-Festival"))))
                .says("EVENT, by overlap", "F1", 1, 1).says("EVENT, those that are met", "value right", 1, 1);
        taken(container().finds("entity.event", "لمهرجان", Map.of("value", new Value.Text("مهرجان آخر"))))
                .says("EVENT, those that are met", "value right", 0, 1);
    }

    @Test
    void quotationsHaveAKindASpeakerAndACue() throws Exception {
        taken(container().finds("quotation", "إن المدينة تستعد لمهرجان الربيع", Map.of("kind", new Value.Text("indirect"), "speaker",
                new Value.Text("طنجة"), "cue", new Value.Text("أكدت")))).says("quotations, by overlap", "F1", 1, 1)
                .says("quotations, those that are met", "kind right", 1, 1).says("quotations, those that are met", "speaker right", 1, 1)
                .says("quotations, those that are met", "cue right", 0, 1);
    }

    @Test
    void indirectSpeechIsMetByOverlapAndDirectSpeechByItsVeryWordsWithItsSpeaker() throws Exception {
        quotations.add("{\"kind\": \"direct\"," + place("text", "تستعد لمهرجان") + ", \"speaker\": {"
                + place("surface", "بلدية طنجة") + ", \"canonical\": \"event\"}}");
        write();
        Map<String, Value> spoken = Map.of("kind", new Value.Text("direct"), "speaker", new Value.Text("بلدية طنجة"));
        taken(container().finds("quotation", " تستعد لمهرجان ", spoken).finds("quotation", "من 3 إلى 5", spoken))
                .says("quotations, indirect, by overlap", "F1", 0, 1)
                .says("quotations, direct, exact", "precision", 0.5, 2).says("quotations, direct, exact, with speaker", "recall", 1, 1);
        taken(container().finds("quotation", "تستعد لمهرجان", Map.of("kind", new Value.Text("direct"), "speaker",
                new Value.Text("spring festival")))).says("quotations, direct, exact, with speaker", "F1", 1, 1);
        taken(container().finds("quotation", "تستعد لمهرجان", Map.of("kind", new Value.Text("direct"), "speaker",
                new Value.Text("غيرها")))).says("quotations, direct, exact", "F1", 1, 1)
                .says("quotations, direct, exact, with speaker", "F1", 0, 1);
        taken(container().finds("quotation", "لمهرجان الربيع", spoken)).says("quotations, direct, exact", "F1", 0, 1);
    }

    @Test
    void wordsThatDoNotStandWhereTheyAreMarkedAreNamed() throws Exception {
        mentions.add(0, "{\"type\": \"ORG\", \"surface\": \"ولاية\", \"start\": 0, \"end\": 5, "
                + "\"canonical\": \"x\", \"level\": \"named\"}");
        write();
        Taken.refuses(new GoldEvaluation(container().finds("entity.place", "طنجة")), folder.resolve("gold"), "/seeds/0 /entities/0",
                "«ولاية» does not stand at [0, 5)");
    }

    @Test
    void anUnknownLevelIsNamed() throws Exception {
        mention("PLACE", "طنجة", "perhaps", "");
        write();
        Taken.refuses(new GoldEvaluation(container().finds("entity.place", "طنجة")), folder.resolve("gold"), "'perhaps'", "generic");
    }

    @Test
    void anArticleThatIsMissingOrAnotherIsNamed() throws Exception {
        GoldEvaluation evaluation = new GoldEvaluation(container().finds("entity.place", "طنجة"));
        Taken.write(folder, "gold/entities.json", "{\"seeds\": [{\"file\": \"b.txt\", \"entities\": []}]}");
        Taken.refuses(evaluation, folder.resolve("gold"), "b.txt", "put it at one of them");
        Taken.write(folder, "gold/entities.json", "{\"seeds\": [{\"file\": \"a.txt\", \"sha256\": \"00\", \"entities\": []}]}");
        Taken.refuses(evaluation, folder.resolve("gold"), "a.txt", "SHA-256");
    }

    @Test
    void withoutDataAnalyzersOrWorkbenchNothingIsMeasured(@TempDir Path empty) {
        Taken.refuses(new GoldEvaluation(container().finds("entity.place", "طنجة")), empty, "entities.json");
        Taken.refuses(new GoldEvaluation(container()), folder.resolve("gold"), "no analyzer that is in use");
        Taken.refuses(new GoldEvaluation(container().finds("entity.place", "طنجة").leaving()), folder.resolve("gold"), "workbench");
    }
}
