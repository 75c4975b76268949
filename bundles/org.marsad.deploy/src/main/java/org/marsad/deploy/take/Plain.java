package org.marsad.deploy.take;

import java.util.regex.Pattern;

/** Makes text from outside fit to be shown: on a terminal, in a log, in a line of a file. */
public final class Plain {

    private static final Pattern BREAKS = Pattern.compile("[\\t\\n\\x0B\\f\\r\\x{85}\\x{2028}\\x{2029}]+\\s*");

    /**
     * Control characters, halves of characters, and those that turn the direction of all that follows. The marks that Arabic and
     * Persian need between letters are not among them.
     */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    private Plain() {
    }

    /** The same in one line, with the numbers of characters that cannot be shown in their place. */
    public static String text(String text) {
        String line = BREAKS.matcher(text).replaceAll(" ");
        return UNSEEN.matcher(line).replaceAll(found -> String.format("<U+%04X>", found.group().codePointAt(0)));
    }
}
