package org.marsad.analysis.dates;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the months of the Gregorian calendar are called from Nouakchott to Baghdad.
 *
 * <p>The names come from the locale data of the Java platform (Unicode CLDR), every region in which Arabic is written; a few
 * spellings that newspapers use and the data lacks are added. Names are kept in folded spelling.
 */
final class MonthNames {

    /** Spellings beside those of the locale data, with the number of their month. */
    private static final Map<String, Integer> ALSO_WRITTEN = Map.of("مايس", 5, "يونيه", 6, "يوليه", 7, "اوكتوبر", 10,
            "نوفنبر", 11);

    private final Map<String, Integer> numbers = new HashMap<>();
    private final WordSet firstWords;

    /** Made when they are first needed: the data of so many regions take their time, which a start has no use for. */
    private static final class Known {
        private static final MonthNames NAMES = new MonthNames();
    }

    MonthNames() {
        for (Locale locale : arabic()) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
                    numbers.put(folded(month.getDisplayName(style, locale)), month.getValue());
                }
            }
        }
        numbers.putAll(ALSO_WRITTEN);
        firstWords = WordSet.of(numbers.keySet().stream().map(name -> name.split(" ")[0]).collect(Collectors.toSet()));
    }

    /** The names, the same for all who ask. */
    static MonthNames known() {
        return Known.NAMES;
    }

    /** The first word of each name, folded; the only word for most. */
    WordSet firstWords() {
        return firstWords;
    }

    /** The month, 1 to 12, that goes by this folded name; 0 if none does. */
    int number(String name) {
        return numbers.getOrDefault(name, 0);
    }

    private static List<Locale> arabic() {
        return Arrays.stream(Locale.getAvailableLocales()).filter(locale -> locale.getLanguage().equals("ar")).toList();
    }

    private static String folded(String name) {
        return Spelling.fold(name).replaceAll("[\\s\\u00A0]+", " ").strip();
    }
}
