package org.marsad.analysis.similarity.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether the speakers of one quotation are two. They are not where one is a source without a name, or an office that the other may
 * hold: «الوزير» and «عثمان بركات» may be one.
 */
final class Speakers {

    private static final Pattern LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern GLUED = Pattern.compile("^(?:لل|ال)");
    private static final Set<String> NOBODY = Set.of("مصدر", "مصادر", "متحدث", "مسوول", "مسوولون", "بلاغ", "بيان", "ذاته", "نفسه",
            "ذاتها", "نفسها",
            "هو", "هي", "معني", "شاهد", "شهود", "رييس", "مدير", "مديره", "رييسه", "سيد", "سيده", "تقرير", "معطيات");
    private static final int SHORTEST_NAME = 2;

    private Speakers() {
    }

    /** Whether both are told, and cannot be one. */
    static boolean areTwo(Said one, Said other) {
        List<String> here = words(one);
        List<String> there = words(other);
        if (here.isEmpty() || there.isEmpty() || isNobody(one, here) || isNobody(other, there)
                || here.stream().anyMatch(there::contains)) {
            return false;
        }
        boolean isNamed = one.feature("link").isPresent();
        return isNamed == other.feature("link").isPresent() && (!isNamed || !one.feature("link").equals(other.feature("link")));
    }

    private static boolean isNobody(Said said, List<String> words) {
        return said.feature("unnamed").filter("true"::equals).isPresent() || NOBODY.contains(words.get(0));
    }

    private static List<String> words(Said said) {
        return Arrays.stream(LETTERS.split(said.around().value())).map(word -> GLUED.matcher(word).replaceFirst(""))
                .filter(word -> word.length() >= SHORTEST_NAME).toList();
    }
}
