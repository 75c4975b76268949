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

    private static final Map<String, WordSet> LISTS = lists();

    static final WordSet OF = of("of");
    static final WordSet MONTH_NOUN = of("month-noun");
    static final WordSet DAY_NOUN = of("day-noun");
    static final WordSet FIRST_DAY = of("first-day");
    static final WordSet BEFORE_DAY = of("before-day");
    static final WordSet YEAR_NOUN = of("year-noun");
    static final WordSet YEAR_ADJECTIVE = of("year-adjective");
    static final WordSet YEAR_CONTEXT = of("year-context");
    static final WordSet YEAR_EVENT = of("year-event");
    static final WordSet YEAR_FOLLOW = of("year-follow");
    static final WordSet YEAR_NOUNS = of("year-nouns");
    static final WordSet GREGORIAN = of("gregorian");
    static final WordSet HIJRI = of("hijri");

    static final WordSet FROM = of("from");
    static final WordSet BETWEEN = of("between");
    static final WordSet WHAT = of("what");
    static final WordSet BETWEEN_ONLY = of("between-only");
    static final WordSet TWO_OF = of("two-of");
    static final WordSet TO = of("to");
    static final WordSet AS_FAR_AS = of("as-far-as");
    static final WordSet AND = of("and");
    static final WordSet PREPOSITIONS = of("preposition");
    static final WordSet SERIAL = of("serial");

    private static final WordSet COUNTED = of("counted");
    private static final WordSet HUNDRED = of("hundred");
    private static final WordSet IN = of("in");

    private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
    private static final WordSet WEEKDAY_NAMES = WordSet.of(WEEKDAYS.keySet());

    /** The folded words that a date may begin with, beside numbers and the names of months. */
    static final WordSet DATE_BEGINNINGS = all(DAY_NOUN, FIRST_DAY, MONTH_NOUN, YEAR_NOUN, WEEKDAY_NAMES);

    /** The folded words that a period may begin with, beside those that a date may begin with. */
    static final WordSet PERIOD_BEGINNINGS = all(FROM, BETWEEN, WHAT);

    private Cues() {
    }

    /** The folded words listed under this name. */
    static WordSet of(String name) {
        WordSet words = LISTS.get(name);
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
    static WordSet weekdayNames() {
        return WEEKDAY_NAMES;
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

    private static WordSet all(WordSet... sets) {
        return WordSet.of(Stream.of(sets).flatMap(Set::stream).collect(Collectors.toSet()));
    }

    private static Map<String, WordSet> lists() {
        Map<String, WordSet> lists = new HashMap<>();
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
