package org.marsad.analysis.dates;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words around a number that make it a date, or keep it from being one, from the list {@code cues.tsv}; in folded spelling. */
final class Cues {

    private static final Map<String, Set<String>> LISTS = lists();

    static final Set<String> OF = of("of");
    static final Set<String> MONTH_NOUN = of("month-noun");
    static final Set<String> DAY_NOUN = of("day-noun");
    static final Set<String> FIRST_DAY = of("first-day");
    static final Set<String> BEFORE_DAY = of("before-day");
    static final Set<String> YEAR_NOUN = of("year-noun");
    static final Set<String> YEAR_ADJECTIVE = of("year-adjective");
    static final Set<String> YEAR_CONTEXT = of("year-context");
    static final Set<String> YEAR_NOUNS = of("year-nouns");
    static final Set<String> GREGORIAN = of("gregorian");
    static final Set<String> HIJRI = of("hijri");

    static final Set<String> FROM = of("from");
    static final Set<String> BETWEEN = of("between");
    static final Set<String> WHAT = of("what");
    static final Set<String> BETWEEN_ONLY = of("between-only");
    static final Set<String> TWO_OF = of("two-of");
    static final Set<String> TO = of("to");
    static final Set<String> AS_FAR_AS = of("as-far-as");
    static final Set<String> AND = of("and");
    static final Set<String> PREPOSITIONS = of("preposition");
    static final Set<String> SERIAL = of("serial");

    private static final Set<String> COUNTED = of("counted");
    private static final Set<String> HUNDRED = of("hundred");
    private static final Set<String> IN = of("in");

    private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();

    /** The folded words that a date or a period may begin with, beside numbers and the names of months. */
    static final Set<String> BEGINNINGS = Stream.of(FROM, BETWEEN, WHAT, DAY_NOUN, FIRST_DAY, MONTH_NOUN, YEAR_NOUN,
            WEEKDAYS.keySet()).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private Cues() {
    }

    /** The folded words listed under this name. */
    static Set<String> of(String name) {
        Set<String> words = LISTS.get(name);
        if (words == null) {
            throw new IllegalArgumentException("cues.tsv has no words under '" + name + "'");
        }
        return words;
    }

    /** The folded words that are listed under this name, a point and a number, and their numbers. */
    static Map<String, Integer> numbered(String name) {
        Map<String, Integer> numbers = new HashMap<>();
        LISTS.forEach((list, words) -> {
            if (list.startsWith(name + ".")) {
                words.forEach(word -> numbers.put(word, Integer.valueOf(list.substring(name.length() + 1))));
            }
        });
        return Map.copyOf(numbers);
    }

    /** The names of the days of the week, folded. */
    static Set<String> weekdayNames() {
        return WEEKDAYS.keySet();
    }

    /** The day of the week of this folded name; the name must be one of {@link #weekdayNames()}. */
    static DayOfWeek weekday(String name) {
        return WEEKDAYS.get(name);
    }

    /** Whether the tokens from here on say what the number before them counts. */
    static boolean isCounted(Tokens tokens, int token) {
        return tokens.isSign(token, "%٪") || tokens.isOneOf(token, COUNTED)
                || tokens.isOneOf(token, IN) && tokens.isOneOf(token + 1, HUNDRED);
    }

    private static Map<String, Set<String>> lists() {
        Map<String, Set<String>> lists = new HashMap<>();
        for (String[] line : Lists.read("cues.tsv", 2)) {
            lists.put(line[0], Spelling.foldAll(line[1]));
        }
        return Map.copyOf(lists);
    }

    private static Map<String, DayOfWeek> weekdays() {
        Map<String, DayOfWeek> names = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            names.put(Spelling.fold(day.getDisplayName(TextStyle.FULL, Locale.forLanguageTag("ar"))), day);
        }
        return Map.copyOf(names);
    }
}
