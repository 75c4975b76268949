package org.marsad.shell.commands;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The state of a service, short enough for a table. */
final class ServiceWords {

    /** No state takes more room than this, in UTF-16 units. */
    private static final int LONGEST = 32;

    /** The word before the reason, as in {@code suspended: it threw …}. */
    private static final Pattern HEADWORD = Pattern.compile("([^:]{1," + LONGEST + "}):\\s.*", Pattern.DOTALL);

    private ServiceWords() {
    }

    /** A short state as it is; of a long one the word before the reason, or else its beginning. */
    static String brief(String state) {
        if (state.length() <= LONGEST) {
            return state;
        }
        Matcher headword = HEADWORD.matcher(state);
        if (headword.matches()) {
            return headword.group(1);
        }
        int space = state.lastIndexOf(' ', LONGEST - 1);
        return state.substring(0, space < LONGEST / 2 ? LONGEST - 1 : space) + "…";
    }
}
