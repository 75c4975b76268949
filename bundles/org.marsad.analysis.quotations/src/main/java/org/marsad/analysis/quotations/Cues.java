package org.marsad.analysis.quotations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that tell of speech, from the list {@code cues.tsv}; in folded spelling. */
final class Cues {

    private static final String IGNORED = "ـ،,:.";
    private static final String GLUED = "وف";
    private static final Map<String, Set<String>> LISTS = read();

    private Cues() {
    }

    /** Whether the word, with or without a glued و or ف, is listed under this name. */
    static boolean is(String name, String word) {
        String folded = fold(word);
        Set<String> list = LISTS.get(name);
        boolean isGlued = folded.length() > 1 && GLUED.indexOf(folded.charAt(0)) >= 0;
        return list.contains(folded) || isGlued && list.contains(folded.substring(1));
    }

    /** Without marks, tatweel and what is written behind a word; the letters that are often exchanged made one. */
    private static String fold(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        for (int at = 0; at < word.length();) {
            int letter = word.codePointAt(at);
            at += Character.charCount(letter);
            if (IGNORED.indexOf(letter) < 0 && Character.getType(letter) != Character.NON_SPACING_MARK) {
                folded.appendCodePoint(switch (letter) {
                    case 'أ', 'إ', 'آ' -> 'ا';
                    case 'ى' -> 'ي';
                    case 'ة' -> 'ه';
                    default -> letter;
                });
            }
        }
        return folded.toString();
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> lists = new HashMap<>();
        try (InputStream list = Cues.class.getResourceAsStream("cues.tsv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).forEach(line -> lists.put(line[0],
                    Arrays.stream(line[1].split(",")).map(Cues::fold).collect(Collectors.toUnmodifiableSet())));
        } catch (IOException e) {
            throw new UncheckedIOException("the list cues.tsv of this bundle cannot be read", e);
        }
        return Map.copyOf(lists);
    }
}
