package org.marsad.export.pseudonym;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.marsad.api.document.Span;

/**
 * A text in which some ranges were replaced, and the way from positions in the old text to positions in the new one, both in UTF-16
 * units. What reaches into a replaced range covers all that stands there now. Immutable.
 */
final class Redaction {

    private final String text;
    private final List<Replacement> replacements;
    private final int[] begins;

    private Redaction(String text, List<Replacement> replacements, int[] begins) {
        this.text = text;
        this.replacements = replacements;
        this.begins = begins;
    }

    /** Replaces these ranges of {@code old}, in any order; those that overlap become one. Empty ranges are passed over. */
    static Redaction of(String old, Collection<Replacement> wanted) {
        List<Replacement> merged = merged(wanted);
        int[] begins = new int[merged.size()];
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (int i = 0; i < begins.length; i++) {
            Replacement next = merged.get(i);
            text.append(old, done, next.span().begin());
            begins[i] = text.length();
            text.append(next.words());
            done = next.span().end();
        }
        return new Redaction(text.append(old, done, old.length()).toString(), merged, begins);
    }

    private static List<Replacement> merged(Collection<Replacement> wanted) {
        List<Replacement> merged = new ArrayList<>();
        List<Replacement> ordered = wanted.stream().filter(each -> each.span().length() > 0)
                .sorted(Comparator.comparing(Replacement::span)).toList();
        for (Replacement next : ordered) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).span().overlaps(next.span())) {
                merged.set(last, merged.get(last).and(next));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    /** The new text. */
    String text() {
        return text;
    }

    /** The ranges of the old text that were replaced, in reading order. */
    List<Replacement> replacements() {
        return replacements;
    }

    /** The same place in the new text. An empty range stays empty. */
    Span map(Span old) {
        int begin = map(old.begin(), false);
        return new Span(begin, old.length() == 0 ? begin : map(old.end(), true));
    }

    /** Whether a range that is not empty has nothing in it but what was replaced in one piece. */
    boolean isWithin(Span old) {
        int at = before(old.begin());
        return at >= 0 && old.length() > 0 && replacements.get(at).span().contains(old);
    }

    private int map(int position, boolean isEnd) {
        int at = before(isEnd ? position - 1 : position);
        if (at < 0) {
            return position;
        }
        Replacement last = replacements.get(at);
        int end = begins[at] + last.words().length();
        if (position >= last.span().end()) {
            return end + position - last.span().end();
        }
        return isEnd ? end : begins[at];
    }

    /** The number of the last replaced range that begins at a position or before, or -1. */
    private int before(int position) {
        int low = 0;
        int high = replacements.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (replacements.get(middle).span().begin() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
