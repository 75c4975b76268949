package org.marsad.analysis.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the dates of one line after another. No date runs across the end of a line.
 *
 * <p>Every date has a number in it, so reading is tried only a few tokens before each number, and lines without a digit
 * are not even split into tokens. Not safe for use by several threads.
 */
final class LineReader {

    /** The most tokens that stand before the first number: «ما بين شهر كانون الثاني (يناير) من العام الماضي 2024». */
    private static final int LONGEST_LEAD = 11;

    private final Set<String> beginnings;
    private final Tokens tokens = new Tokens();
    private final DateReader dates;
    private final PeriodReader periods;
    private final ListReader lists;

    LineReader(MonthNames months) {
        beginnings = Stream.concat(Cues.BEGINNINGS.stream(), months.firstWords().stream())
                .collect(Collectors.toUnmodifiableSet());
        dates = new DateReader(tokens, months);
        periods = new PeriodReader(tokens, dates);
        lists = new ListReader(tokens, dates);
    }

    /** The dates in {@code [begin, end)} of {@code text}, in order; their positions are positions in {@code text}. */
    List<Found> read(String text, int begin, int end) {
        if (!hasDigit(text, begin, end)) {
            return List.of();
        }
        tokens.read(text, begin, end);
        dates.restart();
        List<Found> all = new ArrayList<>();
        int at = 0;
        int number = nextNumber(0);
        while (number < tokens.size()) {
            at = Math.max(at, number - LONGEST_LEAD);
            List<Found> found = at(at);
            all.addAll(found);
            at = found.isEmpty() ? at + 1 : found.get(found.size() - 1).next();
            number = number < at ? nextNumber(at) : number;
        }
        return all;
    }

    /** The longest reading from this token on: a period before a list, a list before a single date. */
    private List<Found> at(int token) {
        if (!tokens.isNumber(token) && !tokens.isOneOfWithParticles(token, beginnings)) {
            return List.of();
        }
        return periods.read(token).map(List::of)
                .or(() -> Optional.of(lists.read(token)).filter(list -> !list.isEmpty()))
                .or(() -> dates.read(token).filter(Point::standalone).map(Found::of).map(List::of))
                .orElse(List.of());
    }

    private int nextNumber(int from) {
        int at = from;
        while (at < tokens.size() && !tokens.isNumber(at)) {
            at++;
        }
        return at;
    }

    private static boolean hasDigit(String text, int begin, int end) {
        for (int at = begin; at < end; at++) {
            if (Character.isDigit(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }
}
