package org.marsad.shell.result;

import org.marsad.api.display.Visible;

/** What came out of a document, harmless for a terminal: the forms that the shell shows it in. {@link Visible} says what that means. */
public final class Escape {

    private Escape() {
    }

    /** The same words on one line: also line feeds and tabs appear as escapes. */
    public static String line(String data) {
        return Visible.line(data);
    }

    /** The same words with their line feeds and tabs, for running text. */
    public static String text(String data) {
        return Visible.text(data);
    }

    /** JSON that says the same: within JSON these characters occur in strings only, where an escape means the character. */
    public static String json(String json) {
        return Visible.line(json);
    }
}
