package org.marsad.shell.commands;

import java.net.URI;
import java.util.regex.Pattern;
import org.marsad.api.document.Problem;

/** Problems as one reads them: what is wrong, and what to do about it. */
final class ProblemWords {

    /** A first word with something in it that no word has. */
    private static final Pattern NAME = Pattern.compile("\\S*[._:/\\d]\\S");

    private ProblemWords() {
    }

    /** The reason, and the advice behind it. */
    static String of(Problem problem) {
        return sentence(problem.reason()) + " " + sentence(problem.advice());
    }

    /** The same with the place before it, unless the reason names it itself. */
    static String of(URI origin, Problem problem) {
        String place = Origins.shown(origin);
        return problem.reason().contains(place) ? of(problem) : place + ": " + of(problem);
    }

    /**
     * With a capital and a full stop, for two stand side by side and not everybody who states a reason does so. A name that
     * stands first, such as {@code org.marsad.core}, keeps its letters.
     */
    static String sentence(String words) {
        String stripped = words.strip();
        if (stripped.isEmpty()) {
            return stripped;
        }
        boolean ends = ".!?؟…".indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
        boolean name = NAME.matcher(stripped).lookingAt();
        return (name ? stripped : Character.toUpperCase(stripped.charAt(0)) + stripped.substring(1)) + (ends ? "" : ".");
    }
}
