package org.marsad.shell.commands;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes everything out of a text that means something in the query language. */
final class PlainWords {

    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Words that are operators. */
    private static final Pattern OPERATOR = Pattern.compile("OR|AND|NOT|NEAR");

    private PlainWords() {
    }

    /** The words of a text, and nothing else, separated by spaces. */
    static String of(String text) {
        return Arrays.stream(NOT_WORDS.split(text)).filter(word -> !word.isEmpty() && !OPERATOR.matcher(word).matches())
                .collect(Collectors.joining(" "));
    }
}
