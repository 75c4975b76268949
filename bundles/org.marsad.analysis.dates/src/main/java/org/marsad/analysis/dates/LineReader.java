package org.marsad.analysis.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.marsad.api.text.Numeral;

/**
 * Finds the expressions of time of one line after another. None runs across the end of a line.
 *
 * <p>Reading is tried at numbers and at the words that an expression may begin with; of several readings from one token on the longest
 * wins. Not safe for use by several threads.
 */
final class LineReader {

    /** Words that stand between a day and the time of that day: «الخميس على الساعة 8». */
    private static final WordSet BEFORE_CLOCK = Spelling.foldAll("على في عند حوالي ابتداء من T");
    private static final WordSet SINCE = Cues.of("since-only");
    private static final WordSet NAMED_BY_A_DAY = Cues.of("named-by-a-day");
    private static final int MOST_WORDS_BEFORE_CLOCK = 2;
    private static final String PERIOD = "period";

    private static final int PERIODS = 1;
    private static final int CLOCK = 4;
    private static final int FIRST_OTHER = 8;

    private final Tokens tokens = new Tokens();
    private final Beginnings beginnings;
    private final DateReader dates;
    private final PeriodReader periods;
    private final ListReader lists;
    private final ClockReader clock;
    private final List<ExpressionReader> others;
    private final Clause clause;
    private final Mentioned mentioned = new Mentioned();

    /** Made when first needed, and the same for all texts. */
    private static final class Known {

        private static final Beginnings BEGINNINGS = new Beginnings();

        static {
            LineReader reader = new LineReader(MonthNames.known(), "", List.of(), BEGINNINGS);
            BEGINNINGS.add(Cues.PERIOD_BEGINNINGS, PERIODS);
            BEGINNINGS.add(Cues.DATE_BEGINNINGS, DateReader.BEGINS);
            BEGINNINGS.add(MonthNames.known().firstWords(), DateReader.BEGINS);
            BEGINNINGS.add(ClockReader.beginnings(), CLOCK);
            for (int at = 0; at < reader.others.size(); at++) {
                BEGINNINGS.add(reader.others.get(at).beginnings(), FIRST_OTHER << at);
            }
        }
    }

    /** Reads a text in which these numerals stand. */
    LineReader(String text, List<Numeral> numerals) {
        this(MonthNames.known(), text, numerals, Known.BEGINNINGS);
    }

    private LineReader(MonthNames months, String text, List<Numeral> numerals, Beginnings beginnings) {
        this.beginnings = beginnings;
        tokens.begin(text, numerals);
        YearReader years = new YearReader(tokens);
        CountReader counts = new CountReader(tokens);
        YearPhraseReader yearPhrases = new YearPhraseReader(tokens, years);
        MonthPhraseReader monthPhrases = new MonthPhraseReader(tokens, months, counts, yearPhrases);
        dates = new DateReader(tokens, beginnings, months, years, counts, yearPhrases);
        periods = new PeriodReader(tokens, dates);
        lists = new ListReader(tokens, dates);
        clock = new ClockReader(tokens, counts);
        clause = new Clause(tokens);
        others = List.of(new HijriReader(tokens, counts), new DeicticReader(tokens),
                new FollowingReader(tokens, mentioned), new SpanReader(tokens, counts, months, clause),
                new MonthReader(tokens, counts, monthPhrases, months.firstWords(), clause), new YearPartReader(tokens, counts, yearPhrases),
                new HolidayReader(tokens, yearPhrases), new SameReader(tokens, yearPhrases, mentioned),
                new LeadingUnitsReader(tokens, counts, yearPhrases, monthPhrases), new SeasonReader(tokens, counts, yearPhrases),
                new RelativeMonthReader(tokens, counts, mentioned), new PairReader(tokens, dates, monthPhrases, clause),
                new WeekdayReader(tokens, clause));
    }

    /** What the text has spoken of; to be told the values of the expressions, in order, before the next one is resolved. */
    Mentioned mentioned() {
        return mentioned;
    }

    /** The expressions in {@code [begin, end)} of the text, in order; lines come in order, too. */
    List<Expression> read(int begin, int end) {
        tokens.read(begin, end);
        dates.restart();
        List<Expression> all = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            List<Expression> found = isNamedByADay(at) ? List.of() : at(at);
            if (isNamedByADay(at)) {
                at = dates.read(at).map(Point::next).orElse(at + 1);
            } else if (found.isEmpty()) {
                at++;
            } else {
                all.addAll(found);
                at = found.get(found.size() - 1).next();
            }
        }
        return all;
    }

    private List<Expression> at(int token) {
        boolean number = tokens.isNumber(token) || tokens.numeral(token) != null;
        int readers = number ? ~0 : tokens.readers(token, beginnings);
        if (readers == 0) {
            return List.of();
        }
        boolean mayBeDate = (readers & (PERIODS | DateReader.BEGINS)) != 0;
        Expression longest = mayBeDate ? longer(period(token), single(token)) : null;
        for (int at = 0; at < others.size(); at++) {
            if ((readers & FIRST_OTHER << at) != 0) {
                longest = longer(Optional.ofNullable(longest), others.get(at).read(token));
            }
        }
        List<Found> list = mayBeDate ? lists.read(token) : List.of();
        if (!list.isEmpty() && (longest == null || !longest.rule().equals(PERIOD) && longest.next() <= list.get(list.size() - 1).next())) {
            return list.stream().map(found -> Expression.of(found, "list")).toList();
        }
        if (longest != null) {
            return List.of(withTime(longest));
        }
        return (readers & CLOCK) == 0 ? List.of() : clock(token).map(List::of).orElse(List.of());
    }

    /** «شارع 2 مارس», «ملعب 20 غشت»: the name of a place that is called by a day. */
    private boolean isNamedByADay(int token) {
        return tokens.isNumber(token) && tokens.isOneOfWithParticles(token - 1, NAMED_BY_A_DAY);
    }

    /** The longer one, of two that are as long the surer one, else the first; null if there is none. */
    private static Expression longer(Optional<Expression> one, Optional<Expression> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other).orElse(null);
        }
        int byLength = Integer.compare(one.get().next(), other.get().next());
        int order = byLength != 0 ? byLength : Double.compare(one.get().confidence(), other.get().confidence());
        return order >= 0 ? one.get() : other.get();
    }

    private Optional<Expression> period(int token) {
        return periods.read(token).map(found -> found.told(clause.tense(token)))
                .map(found -> Expression.of(found, PERIOD));
    }

    private Optional<Expression> single(int token) {
        boolean since = tokens.isOneOfWithParticles(token - 1, SINCE);
        return dates.read(token).filter(Point::standalone).map(Found::of)
                .map(found -> since ? found.past() : found.told(clause.tense(token)))
                .map(found -> Expression.of(found, "date"));
    }

    /** A time of the day by itself: on the day of the document. */
    private Optional<Expression> clock(int token) {
        return clock.read(token).map(hours -> new Expression(hours.begin(), hours.end(), hours.next(),
                Meaning.relative(reference -> hours.iso(reference.day().toString()), hours.iso("")), hours.confidence(), "clock"));
    }

    /** A day with the time of day that follows it. */
    private Expression withTime(Expression day) {
        int at = day.next();
        for (int words = 0; words < MOST_WORDS_BEFORE_CLOCK && tokens.isOneOf(at, BEFORE_CLOCK); words++) {
            at++;
        }
        return clock.read(at).map(hours -> new Expression(day.begin(), hours.end(), hours.next(), at(day.meaning(), hours),
                Math.min(day.confidence(), hours.confidence()), day.rule(), day.matched())).orElse(day);
    }

    private static Meaning at(Meaning day, ClockReader.Hours hours) {
        return reference -> {
            Meaning.Resolved resolved = day.in(reference);
            boolean whole = resolved.value().matches("[0-9X]{4}-[0-9X]{2}-[0-9X]{2}");
            return whole ? new Meaning.Resolved(hours.iso(resolved.value()), resolved.basis(), resolved.doubt()) : resolved;
        };
    }
}
