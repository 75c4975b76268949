package org.marsad.analysis.keyterms;

import java.util.regex.Pattern;

/** How words of a text are written when nothing is glued to the first. */
final class Words {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private Words() {
    }

    /** The words from one to another, with one space between each. */
    static String written(String text, Word first, Word last) {
        if (first == last) {
            return first.shape().surface();
        }
        return SPACE.matcher(first.shape().surface() + text.substring(first.end(), last.end())).replaceAll(" ");
    }
}
