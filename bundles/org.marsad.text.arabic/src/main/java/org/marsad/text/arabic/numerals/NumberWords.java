package org.marsad.text.arabic.numerals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.marsad.api.text.LetterFolding;

/**
 * The words that numbers are made of, from the list {@code number-words.tsv}, each with every particle and article that may be written
 * to it, so that a word of a text is looked up once.
 */
final class NumberWords {

    private static final String LIST = "number-words.tsv";
    private static final List<String> PARTICLES = List.of("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "فك");
    private static final String ARTICLE = "ال";
    private static final int COLUMNS = 3;
    private static final int DECIMALS = 6;
    /** A power of two, far above the number of words. */
    private static final int HASHES = 1 << 17;
    private static final LetterFolding LETTERS = LetterFolding.of("أإآٱةہکی", "ااااههكي");
    private static final NumberWords ALL = read();

    private final Map<String, Word> words = new HashMap<>();
    /** Which hashes there are among them. */
    private final BitSet hashes = new BitSet(HASHES);

    /** What a word does in a number; the list explains each. */
    enum Role { UNIT, BOUND, TWELVE, TEN, HUNDRED, SCALE, TWICE, MANY, FRACTION, PARTS, ORDINAL, ORDINAL_BOUND }

    /**
     * A word as it may stand in a text.
     *
     * @param role       what it does
     * @param value      what it comes to; of a dual the half
     * @param particles  the particles written to it
     * @param hasArticle whether it has the article
     * @param isDoubtful whether it is more often no number
     */
    record Word(Role role, BigDecimal value, String particles, boolean hasArticle, boolean isDoubtful) {

        boolean is(Role expected, long expectedValue) {
            return role == expected && value.compareTo(BigDecimal.valueOf(expectedValue)) == 0;
        }

        /** Whether it is written with nothing before it. */
        boolean isBare() {
            return particles.isEmpty() && !hasArticle;
        }
    }

    private NumberWords() {
    }

    static NumberWords all() {
        return ALL;
    }

    /**
     * The word that is {@code [begin, end)} of a text, in whatever spelling, as what counts, as a part, as an ordinal; null if it is no
     * number. Most words are none, which is told without folding them.
     */
    Word of(String text, int begin, int end) {
        int hash = 0;
        for (int at = begin; at < end; at++) {
            int letter = LETTERS.fold(text.charAt(at));
            hash = letter == LetterFolding.DROPPED ? hash : 31 * hash + letter;
        }
        return hashes.get(bit(hash)) ? words.get(fold(text, begin, end)) : null;
    }

    /** Of the hash that {@link String#hashCode()} promises. */
    private static int bit(int hash) {
        return (hash ^ hash >>> 16) & HASHES - 1;
    }

    /** The range without marks and tatweel, hamza off its alef, ة as ه. */
    static String fold(String text, int begin, int end) {
        return LETTERS.fold(text, begin, end);
    }

    private static NumberWords read() {
        NumberWords read = new NumberWords();
        List<String[]> lines = lines();
        Set<String> doubtful = new HashSet<>();
        lines.stream().filter(line -> line[0].equals("doubt")).forEach(line -> doubtful.addAll(spellings(line)));
        for (String[] line : lines) {
            if (!line[0].equals("doubt") && !line[0].equals("never")) {
                Role role = Role.valueOf(line[0].toUpperCase(Locale.ROOT).replace('-', '_'));
                spellings(line).forEach(word -> read.add(word, role, value(line[1]), doubtful.contains(word)));
            }
        }
        lines.stream().filter(line -> line[0].equals("never")).forEach(line -> read.words.keySet().removeAll(spellings(line)));
        read.words.keySet().forEach(word -> read.hashes.set(bit(word.hashCode())));
        return read;
    }

    /** A word that is one as it stands is not taken apart, so the bare forms win over those with particles. */
    private void add(String word, Role role, BigDecimal value, boolean doubtful) {
        for (String particles : PARTICLES) {
            put(particles + word, new Word(role, value, particles, false, doubtful));
            String withArticle = particles.endsWith("ل") ? particles + "ل" + word : particles + ARTICLE + word;
            put(withArticle, new Word(role, value, particles, true, doubtful && role != Role.ORDINAL));
        }
    }

    private void put(String written, Word word) {
        words.merge(written, word, (one, other) -> other.particles().length() < one.particles().length() ? other : one);
    }

    private static BigDecimal value(String written) {
        String[] parts = written.split("/");
        return parts.length == 1 ? new BigDecimal(written) : divide(new BigDecimal(parts[0]), new BigDecimal(parts[1]));
    }

    /** Exact where it has an end, else to six decimals. */
    static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        BigDecimal quotient = dividend.divide(divisor, MathContext.DECIMAL64);
        return quotient.scale() > DECIMALS ? quotient.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros() : quotient;
    }

    private static List<String> spellings(String[] line) {
        return List.of(fold(line[2], 0, line[2].length()).split(" "));
    }

    private static List<String[]> lines() {
        try (InputStream list = NumberWords.class.getResourceAsStream(LIST);
                BufferedReader reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).map(line -> line.split("\t"))
                    .map(NumberWords::checked).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the list " + LIST + " of this bundle cannot be read", e);
        }
    }

    private static String[] checked(String[] line) {
        if (line.length != COLUMNS) {
            throw new IllegalStateException("a line of " + LIST + " has " + line.length + " columns: " + line[0]);
        }
        return line;
    }
}
