package org.marsad.analysis.dates;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Which year a date without one lies in, seen from the day of the document: «6 دجنبر الجاري», «9 فبراير المقبل», «15 أكتوبر من السنة
 * الماضية».
 *
 * @param way    -1 for the last such date, 1 for the next, 0 for that of the same year
 * @param byYear whether it says the year itself, so that it is that of the document, the one before or the one after
 * @param isGuess whether only the verb says so, which is one word of several about the year
 */
record Direction(int way, boolean byYear, boolean isGuess) {

    Direction(int way, boolean byYear) {
        this(way, byYear, false);
    }

    private static final WordSet LAST = Cues.of("last");
    private static final WordSet NEXT = Cues.of("next");
    private static final WordSet THIS = Cues.of("this");

    /** What the adjective at {@code token} says, or null if it is none of these. */
    static Integer at(Tokens tokens, int token) {
        return tokens.isOneOf(token, LAST) ? Integer.valueOf(-1) : tokens.isOneOf(token, NEXT) ? Integer.valueOf(1)
                : tokens.isOneOf(token, THIS) ? Integer.valueOf(0) : null;
    }

    /** The year of a month, or of a day if that is said, in a document of this day. */
    int yearOf(PartialDate date, LocalDate document) {
        int year = document.getYear();
        if (byYear) {
            return year + way;
        }
        int order = date.hasDay() ? date.withYear(year).compareTo(new PartialDate(year, document.getMonthValue(), document.getDayOfMonth()))
                : YearMonth.of(year, date.month()).compareTo(YearMonth.from(document));
        return way < 0 && order >= 0 ? year - 1 : way > 0 && order <= 0 ? year + 1 : year;
    }
}
