package org.marsad.analysis.structure;

import java.util.function.IntPredicate;

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
        byLooks = !isAnyMarked();
    }

    private boolean isAnyMarked() {
        for (int number = 0; number < page.size(); number++) {
            if (page.headings().cover(page.line(number)) && candidates.test(number)) {
                return true;
            }
        }
        return false;
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
