package org.marsad.analysis.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads days of the week without a date: «الثلاثاء الماضي», «يوم الخميس المقبل», «أحد الأسبوع الماضي», «يوم الجمعة».
 *
 * <p>A day of the week alone is, in running text, the last one up to the day of the document, for news tell what has been, unless the words
 * before it say that it is still to come; alone in its line it is the next one, as in a programme.
 */
final class WeekdayReader implements ExpressionReader {

    private static final double CLEAR = 0.9;
    private static final double BY_NOUN = 0.7;
    private static final double ALONE = 0.5;
    private static final WordSet LAST = Cues.of("last");
    private static final WordSet NEXT = Cues.of("next");
    private static final WordSet THIS = Cues.of("this");
    private static final WordSet WEEK = Cues.of("week-noun");
    private static final WordSet NOT_BEFORE = Cues.of("not-weekday-before");
    private static final WordSet NOT_BEHIND = Cues.of("not-weekday-behind");
    private static final WordSet NIGHT = Cues.of("night");
    private static final String ARTICLE = "ال";
    private static final Map<String, DayOfWeek> DAYS = days();
    private static final WordSet NAMES = WordSet.of(DAYS.keySet());

    private final Tokens tokens;
    private final Clause clause;

    WeekdayReader(Tokens tokens, Clause clause) {
        this.tokens = tokens;
        this.clause = clause;
    }

    @Override
    public Set<String> beginnings() {
        Set<String> all = new HashSet<>(NAMES);
        all.addAll(Cues.DAY_NOUN);
        all.addAll(NIGHT);
        return all;
    }

    @Override
    public Optional<Expression> read(int token) {
        return night(token).or(() -> day(token));
    }

    private Optional<Expression> day(int token) {
        int noun = tokens.particles(token, Cues.DAY_NOUN);
        int name = noun >= 0 ? token + 1 : token;
        int particles = tokens.particles(name, NAMES);
        if (particles < 0 || noun >= 0 && particles > 0) {
            return Optional.empty();
        }
        int begin = tokens.beginBehind(token, noun >= 0 ? noun : particles);
        String word = tokens.word(name).substring(particles);
        String whole = DAYS.containsKey(word) ? word : "ا" + word;
        DayOfWeek day = DAYS.get(whole);
        int week = tokens.isOneOf(name + 1, Cues.OF) ? name + 2 : name + 1;
        if (tokens.isOneOf(week, WEEK)) {
            Optional<Expression> ofWeek = ofWeek(begin, week + 1, day);
            if (ofWeek.isPresent()) {
                return ofWeek;
            }
        }
        boolean bare = !whole.startsWith(ARTICLE);
        if (bare || tokens.isOneOfWithParticles(token - 1, NOT_BEFORE) || tokens.isOneOf(name + 1, NOT_BEHIND)) {
            return Optional.empty();
        }
        Meaning last = Meaning.relative(reference -> reference.day().with(TemporalAdjusters.previous(day)).toString(), Meaning.UNKNOWN_DAY);
        Meaning next = Meaning.relative(reference -> reference.day().with(TemporalAdjusters.next(day)).toString(), Meaning.UNKNOWN_DAY);
        if (tokens.isOneOf(name + 1, LAST)) {
            return Optional.of(expression(begin, name + 2, last, CLEAR));
        }
        if (tokens.isOneOf(name + 1, NEXT)) {
            return Optional.of(expression(begin, name + 2, next, CLEAR));
        }
        boolean alone = token == 0 && name + 1 == tokens.size();
        boolean ahead = alone || clause.isAhead(token);
        int end = tokens.isOneOf(name + 1, THIS) ? name + 2 : name + 1;
        Meaning recent = Meaning.relative(reference -> reference.day().with(TemporalAdjusters.previousOrSame(day)).toString(),
                Meaning.UNKNOWN_DAY);
        return Optional.of(expression(begin, end, ahead ? next : recent, noun >= 0 ? BY_NOUN : ALONE));
    }

    /** «ليلة الجمعة السبت», «ليلة السبت - الأحد»: the night between two days. */
    private Optional<Expression> night(int token) {
        int particles = tokens.particles(token, NIGHT);
        int first = token + 1;
        int second = tokens.isSign(first + 1, "-–/") || tokens.isOneOf(first + 1, Cues.TO) ? first + 2 : first + 1;
        int joined = tokens.isOneOf(second, Cues.weekdayNames()) ? 0 : tokens.particles(second, Cues.weekdayNames());
        if (particles < 0 || !tokens.isOneOf(first, Cues.weekdayNames()) || joined < 0
                || Cues.weekday(tokens.word(first)).plus(1) != Cues.weekday(tokens.word(second).substring(joined))) {
            return Optional.empty();
        }
        DayOfWeek day = Cues.weekday(tokens.word(first));
        boolean last = tokens.isOneOf(second + 1, LAST);
        Meaning meaning = Meaning.relative(reference -> {
            LocalDate evening = reference.day().with(TemporalAdjusters.previous(day));
            return evening + "/" + evening.plusDays(1);
        }, Meaning.UNKNOWN_DAY);
        return Optional.of(expression(tokens.beginBehind(token, particles), last ? second + 2 : second + 1, meaning, CLEAR));
    }

    /** «أحد الأسبوع الماضي», «الثلاثاء من الأسبوع المقبل». */
    private Optional<Expression> ofWeek(int begin, int adjective, DayOfWeek day) {
        int weeks = tokens.isOneOf(adjective, LAST) ? -1 : tokens.isOneOf(adjective, NEXT) ? 1 : 0;
        boolean said = weeks != 0 || tokens.isOneOf(adjective, THIS);
        return !said ? Optional.empty() : Optional.of(expression(begin, adjective + 1, Meaning.relative(reference -> {
            LocalDate monday = reference.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return monday.plusWeeks(weeks).with(TemporalAdjusters.nextOrSame(day)).toString();
        }, Meaning.UNKNOWN_DAY), CLEAR));
    }

    private Expression expression(int begin, int next, Meaning meaning, double confidence) {
        return new Expression(begin, tokens.end(next - 1), next, meaning, confidence, "weekday");
    }

    /** The names with their article and, for «أحد الأسبوع», without. */
    private static Map<String, DayOfWeek> days() {
        Map<String, DayOfWeek> names = new HashMap<>();
        for (String name : Cues.weekdayNames()) {
            names.put(name, Cues.weekday(name));
            names.put(name.substring(ARTICLE.length()), Cues.weekday(name));
        }
        return Map.copyOf(names);
    }
}
