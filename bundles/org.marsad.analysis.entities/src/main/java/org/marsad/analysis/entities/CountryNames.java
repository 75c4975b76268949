package org.marsad.analysis.entities;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The names of countries in all Arab countries' Arabic, from the locale data of the Java platform (Unicode CLDR). */
final class CountryNames {

    private static final Locale ARABIC = new Locale("ar");
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());
    private static final List<Locale> SPOKEN = Arrays.stream(Locale.getAvailableLocales())
            .filter(locale -> locale.getLanguage().equals("ar")).sorted(Comparator.comparing(Locale::toLanguageTag)).toList();

    /** Those asked for: the lists ask for most of them twice, and reading them anew takes long. */
    private static final Map<String, List<String>> NAMES = new ConcurrentHashMap<>();

    private CountryNames() {
    }

    /** The codes of all countries, in order. */
    static List<String> codes() {
        return CODES.stream().sorted().toList();
    }

    /**
     * The names of a country, the one of common Arabic first, without what some have in brackets.
     *
     * @param code ISO 3166, two letters; the names of others are empty
     */
    static List<String> of(String code) {
        if (!CODES.contains(code)) {
            return List.of();
        }
        return NAMES.computeIfAbsent(code, CountryNames::read);
    }

    private static List<String> read(String code) {
        Locale country = new Locale("", code);
        Set<String> names = new LinkedHashSet<>(List.of(plain(country.getDisplayCountry(ARABIC))));
        SPOKEN.forEach(locale -> names.add(plain(country.getDisplayCountry(locale))));
        return List.copyOf(names);
    }

    private static String plain(String name) {
        int bracket = name.indexOf('(');
        return (bracket > 0 ? name.substring(0, bracket) : name).strip();
    }
}
