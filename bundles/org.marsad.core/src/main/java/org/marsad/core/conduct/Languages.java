package org.marsad.core.conduct;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which languages somebody understands who names one. */
final class Languages {

    /**
     * Written Arabic and the spoken ones, which have tags of their own: the members of the macrolanguage {@code ara} in ISO 639-3.
     * Other macrolanguages have members that share less with the one that goes by their name, and are left alone.
     */
    private static final Map<String, Set<String>> MEMBERS = Map.of("ar", Set.of("aao", "abh", "abv", "acm", "acq", "acw", "acx", "acy",
            "adf", "aeb", "aec", "afb", "apc", "apd", "arb", "arq", "ars", "ary", "arz", "auz", "avl", "ayh", "ayl", "ayn", "ayp",
            "pga", "shu", "ssh"));

    private Languages() {
    }

    /**
     * Whether a language is among those known, or a variety of one of them.
     *
     * @param known    BCP 47 prefixes
     * @param language a BCP 47 tag
     */
    static boolean include(List<String> known, String language) {
        String primary = language.split("-", 2)[0];
        return known.stream().anyMatch(prefix -> language.equals(prefix) || language.startsWith(prefix + "-")
                || MEMBERS.getOrDefault(prefix, Set.of()).contains(primary));
    }
}
