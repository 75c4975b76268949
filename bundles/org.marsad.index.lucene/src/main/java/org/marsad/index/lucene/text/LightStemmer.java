package org.marsad.index.lucene.text;

import java.util.HashSet;
import java.util.Set;

/**
 * Takes particles, the article and endings off a folded Arabic word, as long as enough of it is left.
 *
 * <p>The idea is that of light10 (L. S. Larkey, L. Ballesteros and M. E. Connell, <i>Light Stemming for Arabic Information
 * Retrieval</i>, 2007), taken further: particles are taken off one by one until none is left. Many a word begins with a
 * letter that could be a particle; it loses it too, with and without a true particle before it, so بلبنان and لبنان still
 * meet. A stem is a key, not a word.
 */
public final class LightStemmer {

    private static final String PARTICLES = "وفبلك";
    private static final String ARTICLE = "ال";
    private static final int LEFT_AFTER_PARTICLE = 3;
    private static final int LEFT_AFTER_ARTICLE = 2;
    private static final int LEFT_AFTER_ENDING = 3;
    /** Longer ones before those they end with. */
    private static final String[] ENDINGS = {"اتهما", "تهما", "اتها", "اتهم", "هما", "تها", "تهم", "ته", "ها", "هم",
        "هن", "كم", "نا", "وا", "يه", "ات", "ان", "ون", "ين", "تي", "ه", "ي", "ا", "ت"};

    private LightStemmer() {
    }

    /** Where the stem begins. */
    static int begin(String folded) {
        int begin = 0;
        for (int width = particleWidth(folded, 0); width > 0; width = particleWidth(folded, begin)) {
            begin += width;
        }
        return begin;
    }

    /** Where the stem that begins at {@code begin} ends. */
    static int end(String folded, int begin) {
        int end = folded.length();
        for (int width = endingWidth(folded, begin, end); width > 0; width = endingWidth(folded, begin, end)) {
            end -= width;
        }
        return end;
    }

    /** How the stems of words can begin that begin with {@code folded}: two letters each, fewer where no more are certain. */
    public static Set<String> beginnings(String folded) {
        Set<String> beginnings = new HashSet<>();
        int begin = 0;
        while (begin < folded.length()) {
            beginnings.add(folded.substring(begin, Math.min(begin + LEFT_AFTER_ARTICLE, folded.length())));
            if (folded.startsWith(ARTICLE, begin)) {
                begin += ARTICLE.length();
            } else if (PARTICLES.indexOf(folded.charAt(begin)) >= 0) {
                begin++;
            } else if (ARTICLE.startsWith(folded.substring(begin))) {
                begin = folded.length();
            } else {
                return beginnings;
            }
        }
        return Set.of("");
    }

    private static int particleWidth(String word, int begin) {
        int length = word.length() - begin;
        if (length >= ARTICLE.length() + LEFT_AFTER_ARTICLE && word.startsWith(ARTICLE, begin)) {
            return ARTICLE.length();
        }
        return length > LEFT_AFTER_PARTICLE && PARTICLES.indexOf(word.charAt(begin)) >= 0 ? 1 : 0;
    }

    private static int endingWidth(String word, int begin, int end) {
        for (String ending : ENDINGS) {
            int width = ending.length();
            if (end - begin - width >= LEFT_AFTER_ENDING && word.startsWith(ending, end - width)) {
                return width;
            }
        }
        return 0;
    }
}
