package org.marsad.shell.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ServiceWordsTest {

    @Test
    void aShortStateIsShownAsItIs() {
        assertEquals("active", ServiceWords.brief("active"));
        assertEquals("waits for: arabic", ServiceWords.brief("waits for: arabic"));
    }

    @Test
    void ofALongStateTheWordBeforeTheReasonIsShown() {
        assertEquals("gone", ServiceWords.brief("gone: its layers are kept; 'analyze --prune' takes them out"));
    }

    @Test
    void ofALongStateWithoutSuchAWordTheBeginningIsShown() {
        assertEquals("not used because another of the…", ServiceWords.brief("not used because another of the same name ranks higher"));
        assertEquals("x".repeat(31) + "…", ServiceWords.brief("x".repeat(80)));
    }
}
