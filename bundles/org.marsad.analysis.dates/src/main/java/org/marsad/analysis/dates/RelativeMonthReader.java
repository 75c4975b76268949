package org.marsad.analysis.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads days of a month that is told from the day of the document: «18 من الشهر الجاري», «يوم الخميس 25 من الشهر المقبل». */
final class RelativeMonthReader implements ExpressionReader {

    private static final double CLEAR = 0.9;
    private static final int LAST_DAY = 31;
    private static final WordSet MONTH = Cues.of("months-noun");
    private static final WordSet SAME = Cues.of("same");

    private final Tokens tokens;
    private final CountReader counts;
    private final Mentioned mentioned;

    RelativeMonthReader(Tokens tokens, CountReader counts, Mentioned mentioned) {
        this.tokens = tokens;
        this.counts = counts;
        this.mentioned = mentioned;
    }

    @Override
    public Set<String> beginnings() {
        Set<String> all = new HashSet<>(Cues.DAY_NOUN);
        all.addAll(Cues.weekdayNames());
        return all;
    }

    @Override
    public Optional<Expression> read(int token) {
        int noun = tokens.isOneOfWithParticles(token, Cues.DAY_NOUN) ? token + 1 : token;
        int number = tokens.isOneOfWithParticles(noun, Cues.weekdayNames()) ? noun + 1 : noun;
        return counts.read(number).filter(day -> day.value() <= LAST_DAY && (day.isOrdinal() || tokens.isNumber(number)))
                .flatMap(day -> {
                    int month = tokens.isOneOf(day.next(), Cues.OF) ? day.next() + 1 : day.next();
                    Integer away = Direction.at(tokens, month + 1);
                    boolean same = tokens.isOneOf(month + 1, SAME);
                    if (!tokens.isOneOfWithParticles(month, MONTH) || away == null && !same) {
                        return Optional.empty();
                    }
                    int begin = number == token ? day.begin() : tokens.beginBehind(token, Math.max(
                            tokens.particles(token, Cues.DAY_NOUN), tokens.particles(token, Cues.weekdayNames())));
                    Meaning meaning = same ? reference -> new Meaning.Resolved(mentioned.month()
                            .flatMap(found -> day(YearMonth.parse(found), day.value())).orElse(Meaning.UNKNOWN_DAY), Meaning.RELATIVE, 1)
                            : reference -> new Meaning.Resolved(reference.flatMap(then -> day(YearMonth.from(then.day()).plusMonths(away),
                                    day.value())).orElse(Meaning.UNKNOWN_DAY), Meaning.RELATIVE, 1);
                    return Optional.of(new Expression(begin, tokens.end(month + 1), month + 2, meaning, CLEAR, "day-of-month"));
                });
    }

    private static Optional<String> day(YearMonth month, int day) {
        return month.isValidDay(day) ? Optional.of(LocalDate.of(month.getYear(), month.getMonth(), day).toString()) : Optional.empty();
    }
}
