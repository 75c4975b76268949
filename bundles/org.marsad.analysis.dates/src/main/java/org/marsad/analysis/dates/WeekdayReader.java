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
 * <p>A day of the week alone is, in running text, the last one up to the day of the document, for news tell what has been; alone in its
 * line it is the next one, as in a programme.
 */
final class WeekdayReader implements ExpressionReader {

    private static final double CLEAR = 0.9;
    private static final double BY_NOUN = 0.7;
    private static final double ALONE = 0.5;
    private static final Set<String> LAST = Cues.of("last");
    private static final Set<String> NEXT = Cues.of("next");
    private static final Set<String> THIS = Cues.of("this");
    private static final Set<String> WEEK = Cues.of("week-noun");
    private static final Set<String> NOT_BEFORE = Cues.of("not-weekday-before");
    private static final String ARTICLE = "ال";
    private static final Map<String, DayOfWeek> NAMES = names();

    private final Tokens tokens;

    WeekdayReader(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Set<String> beginnings() {
        Set<String> all = new HashSet<>(NAMES.keySet());
        all.addAll(Cues.DAY_NOUN);
        return all;
    }

    @Override
    public Optional<Expression> read(int token) {
        int noun = tokens.particles(token, Cues.DAY_NOUN);
        int name = noun >= 0 ? token + 1 : token;
        int particles = tokens.particles(name, NAMES.keySet());
        if (particles < 0 || noun >= 0 && particles > 0) {
            return Optional.empty();
        }
        int begin = tokens.beginBehind(token, noun >= 0 ? noun : particles);
        String word = tokens.word(name).substring(particles);
        boolean bare = !word.startsWith(ARTICLE) && particles == 0;
        DayOfWeek day = NAMES.containsKey(word) ? NAMES.get(word) : NAMES.get("ا" + word);
        if (tokens.isOneOf(name + 1, WEEK)) {
            return ofWeek(begin, name + 2, day);
        }
        if (bare || tokens.isOneOf(token - 1, NOT_BEFORE)) {
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
        Meaning recent = Meaning.relative(reference -> reference.day().with(TemporalAdjusters.previousOrSame(day)).toString(),
                Meaning.UNKNOWN_DAY);
        return Optional.of(expression(begin, name + 1, alone ? next : recent, noun >= 0 ? BY_NOUN : ALONE));
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
    private static Map<String, DayOfWeek> names() {
        Map<String, DayOfWeek> names = new HashMap<>();
        for (String name : Cues.weekdayNames()) {
            names.put(name, Cues.weekday(name));
            names.put(name.substring(ARTICLE.length()), Cues.weekday(name));
        }
        return Map.copyOf(names);
    }
}
