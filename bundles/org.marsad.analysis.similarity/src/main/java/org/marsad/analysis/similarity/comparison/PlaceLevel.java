package org.marsad.analysis.similarity.comparison;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How wide a place is. A town within a province is no other place than the province, so only places of one level are set against each
 * other. The noun before the name says it («إقليم», «دوار»), else what the list of places knows.
 */
enum PlaceLevel {
    /** A state. */
    COUNTRY,
    /** A part of a state. */
    REGION,
    /** A part of a region. */
    PROVINCE,
    /** A municipality. */
    COMMUNE,
    /** A town. */
    CITY,
    /** A village. */
    VILLAGE,
    /** A part of a town. */
    QUARTER,
    /** A street. */
    STREET,
    /** A harbour, a hospital, a stadium. */
    SITE,
    /** Nobody says. */
    UNKNOWN;

    private static final Map<String, PlaceLevel> NOUNS = Map.ofEntries(Map.entry("جهه", REGION), Map.entry("اقليم", PROVINCE),
            Map.entry("عماله", PROVINCE), Map.entry("محافظه", PROVINCE), Map.entry("ولايه", PROVINCE), Map.entry("جماعه", COMMUNE),
            Map.entry("بلديه", COMMUNE), Map.entry("قياده", COMMUNE), Map.entry("بلده", VILLAGE), Map.entry("مدينه", CITY),
            Map.entry("دوار", VILLAGE), Map.entry("قريه", VILLAGE), Map.entry("ضاحيه", VILLAGE), Map.entry("حي", QUARTER),
            Map.entry("شارع", STREET), Map.entry("مقاطعه", QUARTER), Map.entry("دوله", COUNTRY), Map.entry("جمهوريه", COUNTRY));
    private static final Map<String, PlaceLevel> KINDS = Map.of("country", COUNTRY, "region", REGION, "province", PROVINCE, "city", CITY,
            "district", QUARTER, "site", SITE);
    private static final Pattern NOUN = Pattern.compile("(?<!\\S)و?[بلف]?(?:ال|ل)?(" + String.join("|", NOUNS.keySet()) + ") $");

    private static final Pattern SITE_NOUN = Pattern.compile(
            "(?<!\\S)و?[بلف]?(?:ال|ل)?(مطار|مينا|ملعب|شاطي|محطه|سد|مسرح|فندق|متحف|سجن|معبر|مستشفي) (?!\\S+ \\S+ \\S+ $)");

    /** What the noun before the name says, or the one that the name begins with. */
    static Optional<PlaceLevel> named(Said place) {
        String value = place.around().value();
        int end = value.indexOf(' ');
        Matcher noun = NOUN.matcher(place.around().before());
        return noun.find() ? Optional.of(NOUNS.get(noun.group(1)))
                : Optional.ofNullable(NOUNS.get(end < 0 ? "" : value.substring(0, end)));
    }

    /** What the site is, of one that is named by its noun and a name: a harbour, an airport, a stadium. */
    static Optional<String> siteNoun(Said place) {
        Matcher before = SITE_NOUN.matcher(place.around().before());
        Matcher within = SITE_NOUN.matcher(place.around().value() + " ");
        return within.lookingAt() ? Optional.of(within.group(1)) : before.find() && before.end() == place.around().before().length()
                ? Optional.of(before.group(1)) : Optional.empty();
    }

    /** What the list of places knows. */
    static PlaceLevel listed(Said place) {
        return place.feature("kind").map(KINDS::get).orElse(UNKNOWN);
    }
}
