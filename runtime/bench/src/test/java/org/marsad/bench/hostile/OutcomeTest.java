package org.marsad.bench.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void anOutcomeIsTheTextOrTheProblemOrNothing() {
        assertEquals("text", Outcome.parse("{\"id\":\"a\",\"text\":\"x\",\"problems\":[{\"missing\":\"rest\",\"code\":\"cut\"}]}").code());
        assertEquals("corrupt", Outcome.parse("{\"id\":\"a\",\"text\":null,\"problems\":[{\"missing\":\"text\","
                + "\"code\":\"corrupt\"}]}").code());
        assertEquals(Outcome.UNDECIDED, Outcome.parse("{\"id\":\"a\",\"text\":null,\"problems\":[]}").code());
    }

    @Test
    void theSyntaxOfPdfAndNoiseAreSeenForWhatTheyAre() {
        assertEquals(true, text("%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj").isRaw());
        assertEquals(true, text("\u0001\u0002word\u0082").isRaw());
        assertEquals(true, text("\uFFFD\uFFFDa").isRaw());
        assertEquals(false, text("The word endobj ends an object of PDF;\nit began with 1 0 obj.\n").isRaw());
        assertEquals(false, text("").isRaw());
    }

    private static Outcome text(String text) {
        return new Outcome("a", Outcome.TEXT, text);
    }
}
