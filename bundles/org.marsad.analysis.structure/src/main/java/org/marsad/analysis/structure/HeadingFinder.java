package org.marsad.analysis.structure;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Tells headings inside the article: as the layout has them, or, in a flat text, short lines between running text. */
final class HeadingFinder {

    private static final int MOST_WORDS = 15;

    private final Page page;
    private final IntPredicate candidates;
    private final boolean byLooks;

    /** Looks among the lines that are candidates: not the title, not those of the site, no bylines. */
    HeadingFinder(Page page, IntPredicate candidates) {
        this.page = page;
        this.candidates = candidates;
        byLooks = IntStream.range(0, page.size()).filter(candidates).noneMatch(number -> page.headings().cover(page.line(number)));
    }

    /** Whether headings are told by their looks, for the layout marks none inside the article. */
    boolean isByLooks() {
        return byLooks;
    }

    boolean isHeading(int number) {
        Line line = page.line(number);
        if (!candidates.test(number)) {
            return false;
        }
        return byLooks ? isBetweenRunningText(number, line) : page.headings().cover(line);
    }

    private boolean isBetweenRunningText(int number, Line line) {
        boolean between = number > page.firstBody() && number < page.lastBody();
        boolean headingLike = line.words() <= MOST_WORDS && !line.endsInStop();
        return between && headingLike && page.line(neighbour(number, -1)).endsSentence()
                && page.line(neighbour(number, 1)).isRunningText();
    }

    /** The nearest candidate before or after a line between running text; running text is always a candidate. */
    private int neighbour(int number, int step) {
        int at = number + step;
        while (at != page.firstBody() && at != page.lastBody() && !candidates.test(at)) {
            at += step;
        }
        return at;
    }
}
