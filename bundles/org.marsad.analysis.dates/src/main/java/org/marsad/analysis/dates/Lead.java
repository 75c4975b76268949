package org.marsad.analysis.dates;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The day a document may speak on, for one that says it nowhere: the news open with the day of what they tell, which is that of the
 * document or a day or two before.
 */
final class Lead {

    private static final int LENGTH = 1_000;
    private static final String DATE = "date";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}~?(?:T.*)?");

    private Lead() {
    }

    /** The first day with its year and the day of the week that is written near the beginning; else the last in the calendar there. */
    static Optional<DocumentTime> of(List<Expression> expressions, String text) {
        List<Expression> days = expressions.stream().filter(each -> each.begin() < LENGTH
                && (each.rule().equals(DATE) || each.rule().equals(HijriReader.RULE))
                && DAY.matcher(value(each)).matches()).toList();
        return days.stream().filter(each -> hasWeekday(text, each)).findFirst()
                .or(() -> days.stream().max(Comparator.comparing(Lead::value)))
                .flatMap(each -> DocumentTime.of(value(each).substring(0, "2025-01-01".length())));
    }

    private static boolean hasWeekday(String text, Expression day) {
        return Arrays.stream(text.substring(day.begin(), day.end()).split("[ ،,]+")).map(Spelling::fold)
                .anyMatch(Cues.weekdayNames()::contains);
    }

    private static String value(Expression expression) {
        Meaning.Resolved written = expression.meaning().in(Optional.empty());
        return written.basis().equals(Meaning.WRITTEN) ? written.value() : "";
    }
}
