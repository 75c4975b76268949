package org.marsad.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Span;
import org.marsad.api.ingest.ExtractionException;
import org.marsad.api.ingest.Extractor;

/** The contract lets a sound extractor pass, and notices each way to break it. */
class ExtractorContractTest {

    /** Reads UTF-8. */
    private static final Extractor PLAIN = content -> {
        try (InputStream in = content.open()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\R", "\n");
            if (text.isBlank()) {
                throw new ExtractionException(Problem.Code.EMPTY, "There is no text in it.", "Look whether it is the right file.");
            }
            return text(text, List.of());
        }
    };

    private static DocumentText text(String text, List<Annotation> layout) {
        return new DocumentText("", text, "ar", "UTF-8", Map.of(), layout);
    }

    /** A sound one. */
    static final class Sound extends ExtractorContract {

        @Override
        protected Extractor extractor() {
            return PLAIN;
        }

        @Override
        protected List<Sample> samples() {
            return List.of(new Sample("text/plain", TestCorpus.texts().get(0).getBytes(StandardCharsets.UTF_8), "معرض الكتاب"));
        }
    }

    /** One that a test is about. */
    static final class Doubtful extends ExtractorContract {

        private static Extractor suspect;

        @Override
        protected Extractor extractor() {
            return suspect;
        }

        @Override
        protected List<Sample> samples() {
            return new Sound().samples();
        }

        @Override
        Duration patience() {
            return Duration.ofSeconds(2);
        }
    }

    private static void notices(String law, String partOfMessage, Extractor suspect) {
        Doubtful.suspect = suspect;
        Verdict.of(Doubtful.class, law).isBroken(partOfMessage);
    }

    @Test
    void aSoundExtractorPasses() {
        Verdict.of(Sound.class).holds(6);
    }

    @Test
    void wordsThatAreMissingAreNoticed() {
        notices("theWordsOfTheSamplesAreRead", "is not in the text read from text/plain", content -> text("", List.of()));
    }

    @Test
    void aLayoutBeyondTheTextIsNoticed() {
        notices("theTextIsAsItIsToBe", "lies beyond the text",
                content -> text("نص", List.of(new Annotation("layout.heading", new Span(0, 3), 1, Map.of()))));
        notices("theTextIsAsItIsToBe", "is no part of the layout",
                content -> text("نص", List.of(new Annotation("heading", new Span(0, 1), 1, Map.of()))));
        notices("theTextIsAsItIsToBe", "more than a line feed", content -> text("نص\r\n", List.of()));
    }

    @Test
    void anotherTextTheNextTimeIsNoticed() {
        AtomicInteger calls = new AtomicInteger();
        notices("theSameBytesGiveTheSameText", "the second time", content -> text("نص " + calls.incrementAndGet(), List.of()));
    }

    @Test
    void anExceptionOnNoBytesIsNoticed() {
        notices("brokenBytesGiveATextOrAProblem", "on no bytes of text/plain", content -> {
            if (content.size() == 0) {
                throw new IllegalStateException("nothing to read");
            }
            return PLAIN.extract(content);
        });
    }

    @Test
    void aProblemWithoutAdviceIsNoticed() {
        notices("brokenBytesGiveATextOrAProblem", "without advice", content -> {
            throw new ExtractionException(Problem.Code.CORRUPT, "It is broken.", "");
        });
    }

    @Test
    void aParserThatDoesNotReturnIsNoticed() {
        notices("brokenBytesGiveATextOrAProblem", "does not return", content -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            return text("", List.of());
        });
    }

    @Test
    void aStreamLeftOpenIsNoticed() {
        notices("whatItOpensItCloses", "streams left open",
                content -> text(new String(content.open().readAllBytes(), StandardCharsets.UTF_8), List.of()));
    }

    @Test
    void anotherExceptionThanTheDisksIsNoticed() {
        notices("whatCannotBeOpenedIsAnIoException", "Unexpected exception type thrown", content -> {
            try (InputStream in = content.open()) {
                return text(new String(in.readAllBytes(), StandardCharsets.UTF_8), List.of());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
