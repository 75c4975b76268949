package org.marsad.extract.tika;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.marsad.extract.tika.protocol.ExtractedText;
import org.marsad.extract.tika.protocol.Failure;
import org.marsad.extract.tika.protocol.Reply;

class CanaryTest {

    private static final Canary TEXT = Canary.ALL.get(0);

    @Test
    void theCanariesInTheBundleAreThoseTheirMakerMakes() throws IOException {
        for (Map.Entry<String, byte[]> canary : CanaryMaker.canaries().entrySet()) {
            try (InputStream packed = Canary.class.getResourceAsStream(canary.getKey())) {
                assertArrayEquals(canary.getValue(), packed.readAllBytes(), canary.getKey());
            }
        }
    }

    @Test
    void aCanaryThatSingsIsAlive() throws Exception {
        assertEquals(Optional.empty(), TEXT.read(content -> text(CanaryMaker.SONG, "UTF-8")));
    }

    @Test
    void aCanaryThatComesBackOtherwiseIsDead() throws Exception {
        assertEquals(Optional.of("the canary came back empty"), TEXT.read(content -> text(" ", "UTF-8")));
        assertEquals(Optional.of("the canary came back as other words"), TEXT.read(content -> text("ÇáßäÇÑí", "UTF-8")));
        assertEquals(Optional.of("the canary was decoded as x-MacCyrillic and not as UTF-8"),
                TEXT.read(content -> text(CanaryMaker.SONG, "x-MacCyrillic")));
        assertEquals(Optional.of("no parser"),
                TEXT.read(content -> new Failure(Failure.Outcome.UNSUPPORTED, "no parser", "", false)));
    }

    @Test
    void aTypeWhoseCanaryIsDeadIsRefusedAndTheOthersAreNot() throws Exception {
        try (Canaries canaries = new Canaries(content -> content.mediaType().equals("text/html") ? text("", "")
                : text(CanaryMaker.SONG, content.mediaType().equals("text/plain") ? "UTF-8" : ""))) {
            canaries.require("text/plain");
            canaries.require("application/pdf");
            for (String html : List.of("text/html", "application/xhtml+xml")) {
                IOException refusal = assertThrows(IOException.class, () -> canaries.require(html));
                assertEquals("Extraction of text/html is out of order: the canary came back empty", refusal.getMessage());
            }
        }
    }

    @Test
    void aCanaryIsReadOnceHoweverManyDocumentsFollow() throws Exception {
        AtomicInteger readings = new AtomicInteger();
        try (Canaries canaries = new Canaries(content -> {
            readings.incrementAndGet();
            return text(CanaryMaker.SONG, "UTF-8");
        })) {
            canaries.require("text/plain");
            canaries.require("text/plain");
            assertEquals(1, readings.get());
        }
    }

    @Test
    void whoWaitsForACanaryWhenExtractionStopsIsInterrupted() {
        Canaries canaries = new Canaries(content -> {
            throw new InterruptedException("stopped");
        });
        assertThrows(InterruptedException.class, () -> canaries.require("text/plain"));
        canaries.close();
        assertThrows(InterruptedException.class, () -> canaries.require("text/html"));
    }

    private static Reply text(String text, String charset) {
        return new ExtractedText("", text, "ar", charset, Map.of(), List.of());
    }
}
