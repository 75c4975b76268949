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

    private static final Map<String, Set<String>> LISTS = read();

    private Cues() {
    }

    /** Whether the word, with or without a glued و or ف, is listed under this name. */
    static boolean is(String name, String word) {
        String folded = fold(word);
        Set<String> list = LISTS.get(name);
        return list.contains(folded) || folded.matches("[وف].+") && list.contains(folded.substring(1));
    }

    private static String fold(String word) {
        return word.replaceAll("[\\p{Mn}ـ،,:.]", "").replaceAll("[أإآ]", "ا").replace('ى', 'ي').replace('ة', 'ه');
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
