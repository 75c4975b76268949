package org.marsad.analysis.structure;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of the months in all Arab countries, and in English and French, which date lines use too, as the JDK knows them. */
final class Months {

    private static final Map<String, Month> BY_NAME = new HashMap<>();

    static {
        Arrays.stream(Locale.getAvailableLocales()).filter(locale -> locale.getLanguage().equals("ar")).forEach(Months::addAll);
        addAll(Locale.ENGLISH);
        addAll(Locale.FRENCH);
    }

    private Months() {
    }

    /** The month with this name, spelling aside. */
    static Optional<Month> named(String name) {
        return Optional.ofNullable(BY_NAME.get(Spelling.fold(name)));
    }

    private static void addAll(Locale locale) {
        for (Month month : Month.values()) {
            BY_NAME.putIfAbsent(Spelling.fold(month.getDisplayName(TextStyle.FULL, locale)), month);
            BY_NAME.putIfAbsent(Spelling.fold(month.getDisplayName(TextStyle.FULL_STANDALONE, locale)), month);
            BY_NAME.putIfAbsent(Spelling.fold(month.getDisplayName(TextStyle.SHORT, locale)), month);
        }
    }
}
