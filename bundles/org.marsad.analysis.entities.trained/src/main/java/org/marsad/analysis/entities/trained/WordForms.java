package org.marsad.analysis.entities.trained;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.marsad.api.text.Matcher;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.Stemmer;
import org.marsad.api.text.WordCounts;
import org.marsad.api.text.WordCut;

/**
 * Takes written words apart and says what their parts look like. What was asked once is kept, up to a bound, since few words make up
 * most of a text. Safe for use by several threads.
 */
final class WordForms {

    private static final int MOST_KEPT = 1 << 14;
    private static final int LONGEST_AFFIX = 4;
    private static final int LONGEST_WORD = 64;
    private static final Set<String> PARTICLES = Set.of("و", "ف", "ب", "ل", "ك", "س");
    private static final Set<String> PRONOUNS = Set.of("ه", "ها", "هم", "هما", "هن", "نا", "كم", "ني");

    /**
     * A part of a written word.
     *
     * @param lexeme what it looks like
     * @param text   as written
     * @param begin  where it begins in the written word
     * @param end    the place after it
     */
    record Part(Lexeme lexeme, String text, int begin, int end) {}

    private final Matcher matcher;
    private final Stemmer stemmer;
    private final Normalizer search;
    private final WordCounts counts;
    private final Map<String, List<Part>> kept = new ConcurrentHashMap<>();

    /**
     * Works with these services.
     *
     * @param search the normal form in which words are compared
     * @param counts how often words occur in the text that was learned from
     */
    WordForms(Matcher matcher, Stemmer stemmer, Normalizer search, WordCounts counts) {
        this.matcher = matcher;
        this.stemmer = stemmer;
        this.search = search;
        this.counts = counts;
    }

    /** The parts of a word, one after the other; exactly one of them is the word proper, or the whole is a particle or a pronoun. */
    List<Part> parts(String word) {
        List<Part> known = kept.get(word);
        if (known == null) {
            known = cut(word);
            if (kept.size() >= MOST_KEPT) {
                kept.clear();
            }
            kept.put(word, known);
        }
        return known;
    }

    private List<Part> cut(String word) {
        if (PARTICLES.contains(word)) {
            return List.of(part(word, 0, Lexeme.PARTICLE));
        }
        if (PRONOUNS.contains(word)) {
            return List.of(part(word, 0, Lexeme.PRONOUN));
        }
        if (word.length() > LONGEST_WORD || word.isEmpty() || !isArabic(word)) {
            return List.of(part(word, 0, Lexeme.CORE));
        }
        WordCut cut = matcher.cut(word, counts);
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (String particle : cut.before()) {
            parts.add(part(particle, at, Lexeme.PARTICLE));
            at += particle.length();
        }
        parts.add(part(cut.word(), at, Lexeme.CORE));
        at += cut.word().length();
        for (String pronoun : cut.after()) {
            parts.add(part(pronoun, at, Lexeme.PRONOUN));
            at += pronoun.length();
        }
        return List.copyOf(parts);
    }

    private Part part(String written, int begin, int role) {
        String form = search.normalize(written).text();
        String stem = role == Lexeme.CORE && isArabic(written) && written.length() <= LONGEST_WORD ? stemmer.stem(written, counts) : form;
        return new Part(new Lexeme(Hashes.of(form), Hashes.of(stem), looks(form), role,
                form.codePoints().anyMatch(Character::isLetter)), written, begin, begin + written.length());
    }

    /** Beginnings and endings without the article, and the kind of signs. */
    private static long[] looks(String form) {
        int begin = form.startsWith("ال") && form.length() > 4 ? 2 : 0;
        int length = form.length() - begin;
        int affixes = Math.min(LONGEST_AFFIX, length - 1);
        List<Long> looks = new ArrayList<>();
        for (int size = 1; size <= affixes; size++) {
            looks.add(Hashes.feature(1, size, Hashes.of(form, begin, begin + size)));
            looks.add(Hashes.feature(2, size, Hashes.of(form, form.length() - size, form.length())));
        }
        looks.add(Hashes.feature(3, begin));
        looks.add(Hashes.feature(4, Math.min(length, 10)));
        looks.add(Hashes.feature(5, Hashes.of(shape(form))));
        return looks.stream().mapToLong(Long::longValue).toArray();
    }

    /** The kinds of characters in their order, each run written once. */
    private static String shape(String form) {
        StringBuilder shape = new StringBuilder();
        form.codePoints().map(WordForms::kind).forEach(kind -> {
            if (shape.isEmpty() || shape.charAt(shape.length() - 1) != kind) {
                shape.append((char) kind);
            }
        });
        return shape.toString();
    }

    private static int kind(int letter) {
        if (Character.isDigit(letter)) {
            return '1';
        }
        if (!Character.isLetter(letter)) {
            return letter < 0x80 ? letter : '.';
        }
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC ? 'ا' : 'a';
    }

    private static boolean isArabic(String word) {
        return word.codePoints().allMatch(letter -> Character.isLetter(letter)
                && Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC);
    }
}
