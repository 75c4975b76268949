package org.marsad.analysis.quotations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that tell of speech, from the list {@code cues.tsv}; in folded spelling. */
final class Cues {

    private static final String IGNORED = "ـ،,:.";
    private static final String GLUED = "وف";
    private static final char TATWEEL = 'ـ';
    /** A power of two, far above the number of words. */
    private static final int BITS = 1 << 15;
    private static final Map<String, Set<String>> LISTS = read();
    private static final BitSet HASHES = hashes();

    private Cues() {
    }

    /**
     * Whether the word that is {@code [begin, end)} of a text, with or without a glued و or ف, is listed under this name. Most words are
     * not in any list, which is told without folding them.
     */
    static boolean is(String name, String text, int begin, int end) {
        return mayBeListed(text, begin, end) && isListed(LISTS.get(name), fold(text, begin, end));
    }

    private static boolean isListed(Set<String> list, String folded) {
        boolean isGlued = folded.length() > 1 && GLUED.indexOf(folded.charAt(0)) >= 0;
        return list.contains(folded) || isGlued && list.contains(folded.substring(1));
    }

    /** By the hash that {@link String#hashCode()} promises, of the folded word and of all of it but its first letter. */
    private static boolean mayBeListed(String text, int begin, int end) {
        int whole = 0;
        int rest = 0;
        boolean first = true;
        for (int at = begin; at < end; at++) {
            char letter = text.charAt(at);
            if (isKept(letter)) {
                whole = 31 * whole + foldLetter(letter);
                rest = first ? 0 : 31 * rest + foldLetter(letter);
                first = false;
            }
        }
        return HASHES.get(bit(whole)) || HASHES.get(bit(rest));
    }

    private static int bit(int hash) {
        return (hash ^ hash >>> 16) & BITS - 1;
    }

    /** Without marks, tatweel and what is written behind a word; the letters that are often exchanged made one. */
    private static String fold(String text, int begin, int end) {
        StringBuilder folded = new StringBuilder(end - begin);
        for (int at = begin; at < end; at++) {
            char letter = text.charAt(at);
            if (isKept(letter)) {
                folded.append(foldLetter(letter));
            }
        }
        return folded.toString();
    }

    private static boolean isKept(char letter) {
        boolean isPlain = letter >= 'ء' && letter <= 'ي' && letter != TATWEEL;
        return isPlain || IGNORED.indexOf(letter) < 0 && Character.getType(letter) != Character.NON_SPACING_MARK;
    }

    private static char foldLetter(char letter) {
        return switch (letter) {
            case 'أ', 'إ', 'آ' -> 'ا';
            case 'ى' -> 'ي';
            case 'ة' -> 'ه';
            default -> letter;
        };
    }

    private static BitSet hashes() {
        BitSet hashes = new BitSet(BITS);
        LISTS.values().forEach(list -> list.forEach(word -> hashes.set(bit(word.hashCode()))));
        return hashes;
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> lists = new HashMap<>();
        try (InputStream list = Cues.class.getResourceAsStream("cues.tsv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).forEach(line -> lists.put(line[0],
                    Arrays.stream(line[1].split(",")).map(word -> fold(word, 0, word.length())).collect(Collectors.toUnmodifiableSet())));
        } catch (IOException e) {
            throw new UncheckedIOException("the list cues.tsv of this bundle cannot be read", e);
        }
        return Map.copyOf(lists);
    }
}
