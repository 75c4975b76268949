package org.marsad.analysis.topics;

import java.util.List;
import java.util.Optional;

/**
 * How near words of a text stand to each other. Two belong together if no more than a number of words stand between them, and neither
 * the end of a sentence nor an empty line.
 */
final class Nearness {

    /** Longer than the words of any language; bounds what is looked through between two places. */
    private static final int LETTERS_OF_A_WORD = 40;
    private static final String SENTENCE_ENDS = "!?؟؛۔";

    private final String text;

    Nearness(String text) {
        this.text = text;
    }

    /**
     * The one of some hits that stands nearest to another and belongs together with it.
     *
     * @param some hits from left to right
     * @param reach the most words between them
     */
    Optional<Hit> nearest(Hit to, List<Hit> some, int reach) {
        int next = firstFrom(to.begin(), some);
        Optional<Hit> after = Optional.empty();
        for (int i = next; i < some.size() && after.isEmpty() && isWithin(to.end(), some.get(i).begin(), reach); i++) {
            after = Optional.of(some.get(i)).filter(hit -> hit.begin() >= to.end() && areTogether(to.end(), hit.begin(), reach));
        }
        Optional<Hit> before = Optional.empty();
        for (int i = next - 1; i >= 0 && before.isEmpty() && isWithin(some.get(i).end(), to.begin(), reach); i--) {
            before = Optional.of(some.get(i)).filter(hit -> hit.end() <= to.begin() && areTogether(hit.end(), to.begin(), reach));
        }
        if (after.isEmpty() || before.isEmpty()) {
            return after.isPresent() ? after : before;
        }
        return after.get().begin() - to.end() <= to.begin() - before.get().end() ? after : before;
    }

    private static boolean isWithin(int end, int begin, int reach) {
        return begin - end <= (reach + 1) * LETTERS_OF_A_WORD;
    }

    private boolean areTogether(int from, int to, int reach) {
        int words = 0;
        int lineEnds = 0;
        boolean inWord = true; // what is glued to the first is of its word
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            lineEnds = c == '\n' ? lineEnds + 1 : Character.isWhitespace(c) ? lineEnds : 0;
            if (lineEnds > 1 || isSentenceEnd(c, at)) {
                return false;
            }
            boolean isLetter = Character.isLetterOrDigit(c);
            words += isLetter && !inWord ? 1 : 0;
            inWord = isLetter;
        }
        // Particles that are glued to the second are no word between.
        return words - (inWord && words > 0 ? 1 : 0) <= reach;
    }

    private boolean isSentenceEnd(char c, int at) {
        return SENTENCE_ENDS.indexOf(c) >= 0 || c == '.' && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
    }

    private static int firstFrom(int place, List<Hit> hits) {
        int low = 0;
        int high = hits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hits.get(middle).begin() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
