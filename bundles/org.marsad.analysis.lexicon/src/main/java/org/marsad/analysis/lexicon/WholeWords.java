package org.marsad.analysis.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Frequent words and names that begin with what looks like a particle and is none, and whose rest is a word too: «لجنة» is not «جنة»
 * with ل. They are listed in {@code whole-words.txt}, words separated by spaces, lines with # in front being remarks.
 */
final class WholeWords {

    private static final String LIST = "whole-words.txt";
    private static final Pattern SPACE = Pattern.compile(" +");

    private WholeWords() {
    }

    /** The words, folded. */
    static Set<String> all() {
        try (InputStream list = WholeWords.class.getResourceAsStream(LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).flatMap(SPACE::splitAsStream).map(Folding::fold)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("the bundle's own " + LIST + " cannot be read", e);
        }
    }
}
