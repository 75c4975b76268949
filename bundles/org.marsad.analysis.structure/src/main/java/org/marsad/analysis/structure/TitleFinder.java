package org.marsad.analysis.structure;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds the line that is the headline: the one the document states, else its first heading, else, in a flat text, the first
 * line that looks like one above the running text.
 */
final class TitleFinder {

    private static final int FEWEST_WORDS = 3;
    private static final int MOST_WORDS = 25;

    private final Page page;
    private final IntPredicate candidates;

    /** Looks among the lines that are candidates: not those of the site, no bylines. */
    TitleFinder(Page page, IntPredicate candidates) {
        this.page = page;
        this.candidates = candidates;
    }

    OptionalInt find() {
        OptionalInt stated = stated(Spelling.fold(page.statedTitle()));
        if (stated.isPresent()) {
            return stated;
        }
        return page.headings().isEmpty() ? first(this::looksLikeTitle)
                : first(number -> isHeading(number) && page.line(number).words() >= FEWEST_WORDS);
    }

    /** The stated title may have the site's name behind it; a line that is a heading is preferred to one that is not. */
    private OptionalInt stated(String title) {
        if (title.isEmpty()) {
            return OptionalInt.empty();
        }
        Comparator<Integer> byLength = Comparator.comparing(number -> page.line(number).folded().length());
        Comparator<Integer> byRank = byLength.thenComparing(this::isHeading).thenComparing(Comparator.reverseOrder());
        Optional<Integer> best = IntStream.range(0, page.size()).filter(candidates).filter(number -> states(title, number))
                .boxed().max(byRank);
        return best.isPresent() ? OptionalInt.of(best.get()) : OptionalInt.empty();
    }

    private boolean states(String title, int number) {
        String line = page.line(number).folded();
        boolean beginning = title.startsWith(line + " ") && page.line(number).words() >= FEWEST_WORDS
                && line.length() * 2 > title.length();
        return line.equals(title) || beginning;
    }

    private boolean looksLikeTitle(int number) {
        Line line = page.line(number);
        boolean aboveBody = number < page.firstBody() && page.firstBody() < page.size();
        return aboveBody && line.words() >= FEWEST_WORDS && line.words() <= MOST_WORDS && !line.endsInStop();
    }

    private boolean isHeading(int number) {
        return page.headings().cover(page.line(number));
    }

    private OptionalInt first(IntPredicate condition) {
        for (int number = 0; number < page.size(); number++) {
            if (candidates.test(number) && condition.test(number)) {
                return OptionalInt.of(number);
            }
        }
        return OptionalInt.empty();
    }
}
