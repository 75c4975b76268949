package org.marsad.analysis.entities.trained;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marsad.testkit.Finding.finding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.document.Value;
import org.marsad.testkit.AnalyzerContract;
import org.marsad.testkit.In;
import org.marsad.text.arabic.ArabicNormalizer;

class TrainedAnalyzerTest extends AnalyzerContract {

    private static final String TEXT = "صرح السيد كَمال الزيداتوط أن العمل مستمر.\nتوقف العمل في مدينة شيموراحوط صباح اليوم.";

    @TempDir
    private static Path folder;

    private static Path file;

    @BeforeAll
    static void learn() throws Exception {
        file = folder.resolve("press.model");
        Model model = new Schooling(MadeUp.language(), () -> { }).learn(new MadeUp(1).sentences(300), 1);
        ModelFile.write(file, new ModelHeader(Instant.EPOCH, 300, Optional.empty()), model);
    }

    @Override
    protected Analyzer analyzer() {
        return new TrainedAnalyzer("press", "abc", new LoadedModel(file, MadeUp.language()));
    }

    @Override
    protected Set<String> produces() {
        return Set.copyOf(TrainedAnalyzer.TYPES.values());
    }

    @Override
    protected In prepare(In document) {
        return document.normalizedBy(new ArabicNormalizer());
    }

    @Override
    protected List<String> texts() {
        return List.of(TEXT);
    }

    @Test
    void itSaysWhatItFoundAndByWhichModel() {
        prepare(In.text(TEXT)).by(analyzer()).finds(
                finding("entity.person", "كَمال الزيداتوط").with("by", "model").with("model", "press").with("revision", "abc")
                        .with("value", "كمال الزيداتوط").without("link"),
                finding("entity.place", "شيموراحوط").with("value", "شيموراحوط"));
    }

    @Test
    void whatIsGluedToANameIsOutside() {
        prepare(In.text("يقع المقر الجديد بالشيموراحوط منذ سنة.")).by(analyzer()).finds(finding("entity.place", "الشيموراحوط"));
        prepare(In.text("يقع المقر الجديد ب الشيموراحوط منذ سنة.")).by(analyzer()).finds(finding("entity.place", "الشيموراحوط"));
    }

    @Test
    void ofWhatTheRulesFoundTooItSharesNameAndLink() {
        prepare(In.text(TEXT).mention("entity.place", "شيموراحوط", Map.of("value", new Value.Text("الشيموراحوط"), "kind",
                new Value.Text("city"), "rule", new Value.Text("list")))).by(analyzer())
                .findsAmongOthers(finding("entity.place", "شيموراحوط").with("value", "الشيموراحوط").with("kind", "city").without("rule"));
    }

    @Test
    void itIsSureOfWhatItHasOftenSeen() {
        prepare(In.text(TEXT)).by(analyzer()).annotations().forEach(found -> assertTrue(found.confidence() > 0.5, found.toString()));
    }

    @Test
    void aFileThatWasDamagedMeanwhileIsARefusalThatSaysSo() throws IOException {
        Path damaged = folder.resolve("damaged.model");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2]++;
        Files.write(damaged, bytes);
        Analyzer analyzer = new TrainedAnalyzer("damaged", "abc", new LoadedModel(damaged, MadeUp.language()));
        prepare(In.text(TEXT)).by(analyzer).refuses("the model damaged cannot be used: it is damaged");
        prepare(In.text(TEXT)).by(analyzer).refuses("train it again");
    }
}
