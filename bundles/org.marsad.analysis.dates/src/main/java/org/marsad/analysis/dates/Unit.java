package org.marsad.analysis.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A unit of time, the words for it, and the stretch of the calendar so many units from a day. Weeks begin on Monday (ISO 8601). */
enum Unit {
    MINUTE(ChronoUnit.MINUTES), HOUR(ChronoUnit.HOURS), DAY(ChronoUnit.DAYS), WEEK(ChronoUnit.WEEKS), MONTH(ChronoUnit.MONTHS),
    YEAR(ChronoUnit.YEARS), DECADE(ChronoUnit.DECADES);

    private static final Map<String, Unit> ONE = words("one");
    private static final Map<String, Unit> TWO = words("two");
    private static final Map<String, Unit> MANY = words("many");
    private static final String ARTICLE = "ال";
    private static final WordSet NOUNS = WordSet.of(withArticle(words()));

    private final ChronoUnit chrono;

    Unit(ChronoUnit chrono) {
        this.chrono = chrono;
    }

    /** The unit this folded singular stands for, or null. */
    static Unit one(String word) {
        return ONE.get(word);
    }

    /** The unit this folded dual stands for, or null. */
    static Unit two(String word) {
        return TWO.get(word);
    }

    /** The unit this folded plural stands for, or null. */
    static Unit many(String word) {
        return MANY.get(word);
    }

    /** The plurals, folded, without an article. */
    WordSet plurals() {
        return Cues.of(name().toLowerCase(Locale.ROOT) + ".many");
    }

    /** Singulars, duals and plurals without an article. */
    static Set<String> words() {
        Set<String> all = new HashSet<>(ONE.keySet());
        all.addAll(TWO.keySet());
        all.addAll(MANY.keySet());
        return all;
    }

    /** The nouns of units in all numbers, without and with their article. */
    static WordSet nouns() {
        return NOUNS;
    }

    /** A noun without its article, of which one letter is left behind the particle «ل». */
    static String withoutArticle(String noun, boolean behindParticle) {
        return noun.startsWith(ARTICLE) ? noun.substring(ARTICLE.length())
                : noun.startsWith("ل") && behindParticle ? noun.substring(1) : noun;
    }

    private static Set<String> withArticle(Set<String> words) {
        Set<String> nouns = new HashSet<>(words);
        words.forEach(word -> nouns.add(ARTICLE + word));
        return nouns;
    }

    boolean isOfClock() {
        return this == MINUTE || this == HOUR;
    }

    /** The whole units from {@code first} to {@code last} units after the one that the day is in. */
    String stretch(LocalDate day, int first, int last) {
        return switch (this) {
            case DAY -> interval(day.plusDays(first).toString(), day.plusDays(last).toString());
            case WEEK -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield interval(monday.plusWeeks(first).toString(), monday.plusWeeks(last).plusDays(6).toString());
            }
            case MONTH -> interval(YearMonth.from(day).plusMonths(first).toString(), YearMonth.from(day).plusMonths(last).toString());
            case YEAR -> interval(year(day.getYear() + first), year(day.getYear() + last));
            case DECADE -> interval(year(day.getYear() / 10 * 10 + first * 10), year(day.getYear() / 10 * 10 + last * 10 + 9));
            default -> throw new IllegalStateException("a clock has no days: " + this);
        };
    }

    /** The day so many units away; as precise as one speaks of such a distance: a month for years, a day for less. */
    String away(DocumentTime reference, int count) {
        LocalDate day = reference.day().plus(count, isOfClock() ? ChronoUnit.DAYS : chrono);
        return switch (this) {
            case MINUTE, HOUR -> reference.time() == null ? reference.day().toString()
                    : new DocumentTime(reference.day().atTime(reference.time()).plus(count, chrono).toLocalDate(),
                            reference.time().plus(count, chrono)).iso();
            case YEAR -> YearMonth.from(day).toString();
            case DECADE -> year(day.getYear());
            default -> day.toString();
        };
    }

    /** The unit with nothing known of it. */
    String unknown() {
        return switch (this) {
            case MONTH -> "XXXX-XX";
            case YEAR, DECADE -> "XXXX";
            default -> Meaning.UNKNOWN_DAY;
        };
    }

    private static String interval(String first, String last) {
        return first.equals(last) ? first : first + "/" + last;
    }

    private static String year(int year) {
        return PartialDate.ofYear(year).edtf();
    }

    private static Map<String, Unit> words(String number) {
        Map<String, Unit> words = new HashMap<>();
        for (Unit unit : values()) {
            Cues.of(unit.name().toLowerCase(Locale.ROOT) + "." + number).forEach(word -> words.put(word, unit));
        }
        return Map.copyOf(words);
    }
}
