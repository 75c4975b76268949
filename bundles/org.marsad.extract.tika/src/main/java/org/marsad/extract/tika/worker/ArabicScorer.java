package org.marsad.extract.tika.worker;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * Tells the single-byte charsets of Arabic and French texts apart by the company that letters keep: Arabic letters stand
 * beside Arabic letters, accented Latin ones beside plain Latin ones, and unassigned bytes beside nothing. A wrong charset
 * turns the letters of every other word into strangers.
 */
final class ArabicScorer {

    /** In the order of preference among equals. */
    private static final List<Charset> CANDIDATES = List.of(Charset.forName("windows-1252"),
            Charset.forName("windows-1256"), Charset.forName("ISO-8859-6"));

    /** Looking at more of a text than this changes nothing. */
    private static final int SAMPLE = 1 << 16;

    /** The score for each letter under which it is none of the candidates. */
    private static final double CONVINCING = 0.5;

    private static final int IMPOSSIBLE_COSTS = 3;

    private enum Letter { NONE, PLAIN, ACCENTED, ARABIC, IMPOSSIBLE }

    private ArabicScorer() {
    }

    /** The best of the candidates, or empty if the text looks like none of them. */
    static Optional<Charset> choose(byte[] bytes, int length) {
        Charset best = null;
        double bestScore = CONVINCING;
        for (Charset candidate : CANDIDATES) {
            double score = score(new String(bytes, 0, Math.min(length, SAMPLE), candidate));
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The mean over the letters that are not plain, from 1 for all in good company downwards. */
    private static double score(String text) {
        int sum = 0;
        int letters = 0;
        Letter before = Letter.NONE;
        Letter letter = text.isEmpty() ? Letter.NONE : letter(text.charAt(0));
        for (int at = 0; at < text.length(); at++) {
            Letter after = at + 1 < text.length() ? letter(text.charAt(at + 1)) : Letter.NONE;
            if (letter.compareTo(Letter.PLAIN) > 0) {
                letters++;
                sum += score(before, letter, after);
            }
            before = letter;
            letter = after;
        }
        return letters == 0 ? 0 : (double) sum / letters;
    }

    private static int score(Letter before, Letter letter, Letter after) {
        boolean arabic = before == Letter.ARABIC || after == Letter.ARABIC;
        boolean plain = before == Letter.PLAIN || after == Letter.PLAIN;
        boolean accented = before == Letter.ACCENTED || after == Letter.ACCENTED;
        return switch (letter) {
            case ARABIC -> plain || accented ? -1 : arabic ? 1 : 0;
            case ACCENTED -> arabic ? -1 : plain ? 1 : accented ? -1 : 0;
            case IMPOSSIBLE -> -IMPOSSIBLE_COSTS;
            case NONE, PLAIN -> 0;
        };
    }

    private static Letter letter(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' ? Letter.PLAIN : Letter.NONE;
        }
        if (c < 0xA0 || c == '\uFFFD') {
            return Letter.IMPOSSIBLE;
        }
        if (c >= 0x0600 && c < 0x0700) {
            return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK ? Letter.ARABIC : Letter.NONE;
        }
        return Character.isLetter(c) ? Letter.ACCENTED : Letter.NONE;
    }
}
