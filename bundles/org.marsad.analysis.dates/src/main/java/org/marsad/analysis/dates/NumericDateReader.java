package org.marsad.analysis.dates;

import java.util.Optional;

/** Reads dates of numbers only: 24/12/2024, 24.12.2024, 2024-12-24. */
final class NumericDateReader {

    private static final String SEPARATORS = "/-.–";
    /** The day comes first in all Arab countries, so 3/5/2024 is the third of May with a little doubt. */
    private static final double DAY_OR_MONTH_FIRST = 0.9;
    private static final double MONTH_FIRST = 0.7;
    private static final int YEAR_DIGITS = 4;
    private static final int MONTHS = 12;

    private final Tokens tokens;
    private final YearReader years;

    NumericDateReader(Tokens tokens, YearReader years) {
        this.tokens = tokens;
        this.years = years;
    }

    /** The date whose first number is at {@code token}. */
    Optional<Point> read(int token) {
        int last = token + 4;
        if (!hasForm(token) || years.isJoined(token, last) || years.isPartOfAWord(token)
                || tokens.isOneOf(token - 1, Cues.SERIAL) || tokens.isOneOf(last + 1, Cues.HIJRI)) {
            return Optional.empty();
        }
        boolean yearFirst = tokens.digits(token) == YEAR_DIGITS;
        int year = tokens.number(yearFirst ? token : last);
        int month = tokens.number(token + 2);
        int day = tokens.number(yearFirst ? last : token);
        if (!yearFirst && month > MONTHS && day <= MONTHS && tokens.isSign(token + 1, "/")) {
            return point(token, new PartialDate(year, day, month), MONTH_FIRST);
        }
        boolean ambiguous = !yearFirst && day <= MONTHS && day != month;
        return point(token, new PartialDate(year, month, day), ambiguous ? DAY_OR_MONTH_FIRST : 1.0);
    }

    private Optional<Point> point(int token, PartialDate date, double confidence) {
        int last = token + 4;
        boolean possible = date.hasDay() && date.hasMonth() && date.exists() && YearReader.isPlausible(date.year());
        Point point = new Point(tokens.begin(token), tokens.end(last), last + 1, date, null, confidence, true);
        return possible ? Optional.of(point) : Optional.empty();
    }

    /** One or two digits, twice the same separator, four digits at one of the ends; spaces only around a slash. */
    private boolean hasForm(int token) {
        int last = token + 4;
        boolean numbers = tokens.isNumber(token) && tokens.isNumber(token + 2) && tokens.isNumber(last);
        if (!numbers || !tokens.isSign(token + 1, SEPARATORS) || !sameSign(token + 1, token + 3)) {
            return false;
        }
        boolean glued = tokens.isGlued(token + 1) && tokens.isGlued(token + 2) && tokens.isGlued(token + 3)
                && tokens.isGlued(last);
        int first = tokens.digits(token);
        int third = tokens.digits(last);
        boolean yearAtOneEnd = first == YEAR_DIGITS && third <= 2 || third == YEAR_DIGITS && first <= 2;
        return yearAtOneEnd && tokens.digits(token + 2) <= 2 && (glued || tokens.isSign(token + 1, "/"));
    }

    private boolean sameSign(int one, int other) {
        return SEPARATORS.chars().mapToObj(sign -> String.valueOf((char) sign))
                .anyMatch(sign -> tokens.isSign(one, sign) && tokens.isSign(other, sign));
    }
}
