package org.marsad.analysis.quotations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.marsad.api.document.Annotation;

/** Direct speech in many manners of the press, with who speaks; and what stands in quotation marks and is none. */
class DirectSpeechTest {

    private static final QuotationAnalyzer ANALYZER = new QuotationAnalyzer(new Lists(Map.of()));

    static List<MarkedSpeech> texts() {
        return MarkedSpeech.all();
    }

    @Test
    void thereIsEnoughSpeechAndEnoughThatIsNone() {
        assertTrue(texts().stream().mapToInt(text -> text.speech().size()).sum() >= 300);
        assertTrue(texts().stream().filter(text -> text.speech().isEmpty()).count() >= 40);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theMarkedWordsAreDirectSpeechOfThoseNamedAndNothingElseIs(MarkedSpeech marked) {
        String text = marked.text().text();
        List<Annotation> found = marked.text().document().by(ANALYZER).annotations().stream()
                .filter(annotation -> annotation.features().get("kind").asText().equals("direct")).toList();
        String all = found.stream().map(annotation -> annotation.span().of(text) + " " + annotation.features())
                .collect(Collectors.joining("\n", "\nfound:\n", "\n"));
        assertEquals(marked.speech().stream().map(MarkedSpeech.Said::words).toList(),
                found.stream().map(annotation -> MarkedSpeech.bare(annotation.span().of(text))).toList(), all);
        for (int i = 0; i < found.size(); i++) {
            Annotation annotation = found.get(i);
            String speaker = marked.speech().get(i).speaker();
            assertTrue(speaker.isEmpty() || Stream.of("speaker", "written").filter(annotation.features()::containsKey)
                    .map(name -> annotation.features().get(name).asText()).anyMatch(who -> who.contains(speaker) || speaker.contains(who)),
                    () -> "speaker of " + annotation.span().of(text) + all);
        }
    }
}
