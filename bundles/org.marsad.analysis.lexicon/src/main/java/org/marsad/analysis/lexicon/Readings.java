package org.marsad.analysis.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The ways to read a written Arabic word as a word with something glued to its front: و and ف, then ب ل ك or the س of verbs, then ال;
 * with ل, the article is written لل.
 *
 * <p>The less is taken off the earlier a reading comes. A word that is known to be one ({@link WholeWords}) is not cut any further.
 */
final class Readings {

    private static final String ARTICLE = "ال";
    private static final char LAM = 'ل';
    private static final char SEEN = 'س';

    /** Letters that must be left when a particle is taken off: of shorter words too many are not meant. */
    private static final int LEFT_BY_PARTICLE = 3;

    /** Letters that must be left when the article is taken off; it is surer than a particle. */
    private static final int LEFT_BY_ARTICLE = 2;

    private static final double WITH_ARTICLE = 0.95;
    private static final double WITH_PARTICLE = 0.9;

    private final Set<String> wholeWords;

    /**
     * Reads words.
     *
     * @param wholeWords folded words that are never cut
     */
    Readings(Set<String> wholeWords) {
        this.wholeWords = wholeWords;
    }

    /**
     * One way to read a word.
     *
     * @param begin      where the word proper begins: behind the particles, before the article; of لل the second lam is inside
     * @param word       the word to look up, folded
     * @param confidence how sure that is
     */
    record Reading(int begin, String word, double confidence) {}

    /**
     * The readings of the word at {@code [begin, end)}, but for the word as it stands.
     *
     * @param text   the text before it was folded: a hamza tells «ألمانيا» from a word with the article
     * @param folded the text folded
     */
    List<Reading> of(String text, String folded, int begin, int end) {
        Word word = new Word(text, folded, end);
        if (!mayBeCut(folded.charAt(begin)) || word.isWhole(begin)) {
            return List.of();
        }
        word.article(begin, WITH_ARTICLE);
        int afterConjunction = begin;
        if (word.isOneOf(begin, "وف")) {
            afterConjunction = begin + 1;
            word.rest(afterConjunction);
            if (word.isWhole(afterConjunction)) {
                return word.readings;
            }
        }
        if (word.isOneOf(afterConjunction, "بك")) {
            word.rest(afterConjunction + 1);
        } else if (word.isOneOf(afterConjunction, "ل")) {
            word.afterLam(afterConjunction + 1);
        } else if (word.isOneOf(afterConjunction, "س") && word.isOneOf(afterConjunction + 1, "يتنا")) {
            word.rest(afterConjunction + 1);
        }
        return word.readings;
    }

    /** A word within a term may have the article where the list has none, as an adjective has behind a noun with one. */
    String withoutArticle(String text, String folded, int begin, int end) {
        Word word = new Word(text, folded, end);
        word.article(begin, WITH_ARTICLE);
        return word.readings.isEmpty() ? "" : word.readings.get(0).word();
    }

    private static boolean mayBeCut(char first) {
        return first == 'ا' || first == 'و' || first == 'ف' || first == 'ب' || first == 'ك' || first == LAM || first == SEEN;
    }

    private final class Word {

        private final String text;
        private final String folded;
        private final int end;
        private final List<Reading> readings = new ArrayList<>();

        Word(String text, String folded, int end) {
            this.text = text;
            this.folded = folded;
            this.end = end;
        }

        boolean isWhole(int begin) {
            return wholeWords.contains(folded.substring(begin, end));
        }

        boolean isOneOf(int at, String letters) {
            return at < end && letters.indexOf(folded.charAt(at)) >= 0 && text.charAt(at) != 'ؤ';
        }

        /** What is left behind a particle, as it is and without its article. */
        void rest(int begin) {
            if (end - begin >= LEFT_BY_PARTICLE) {
                readings.add(new Reading(begin, folded.substring(begin, end), WITH_PARTICLE));
                article(begin, WITH_PARTICLE);
            }
        }

        void article(int begin, double confidence) {
            int behind = begin + ARTICLE.length();
            if (text.startsWith(ARTICLE, begin) && end - behind >= LEFT_BY_ARTICLE) {
                readings.add(new Reading(begin, folded.substring(behind, end), confidence));
            }
        }

        /** Behind ل the article has lost its alef; where the noun begins with lam, the two lams stand for three. */
        void afterLam(int begin) {
            if (end - begin < LEFT_BY_PARTICLE) {
                return;
            }
            String left = folded.substring(begin, end);
            readings.add(new Reading(begin, left, WITH_PARTICLE));
            if (left.charAt(0) == LAM) {
                readings.add(new Reading(begin, 'ا' + left, WITH_PARTICLE));
                readings.add(new Reading(begin, ARTICLE + left, WITH_PARTICLE));
                readings.add(new Reading(begin, left.substring(1), WITH_PARTICLE));
            }
        }
    }
}
