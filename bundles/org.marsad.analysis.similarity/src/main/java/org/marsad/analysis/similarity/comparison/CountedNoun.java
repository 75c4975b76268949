package org.marsad.analysis.similarity.comparison;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a number counts where that stands before it: «عدد الزوار بلغ 300», «المدعوون، وعددهم 300», «العمال الأربعة». Patterns of our
 * own, in the form for search.
 */
final class CountedNoun {

    private static final String ARTICLE = "ال";
    private static final List<Pattern> BEFORE = List.of(
            Pattern.compile("(?<!\\p{L})(?:ال)?(\\p{L}+)[،,]? و?(?:كان |يبلغ |بلغ )?عدد(?:هم|هن|ها) ?(?:نحو |حوالي |يتجاوز |يفوق )?$"),
            Pattern.compile("(?<!\\p{L})عدد (?:ال|لل)?(\\p{L}+)(?: [^\\s،,]+){0,4} *\\p{L}?$"));
    private static final Pattern DEFINITE = Pattern.compile("(?<!\\p{L})[وفبلك]?(?:ال|لل)(\\p{L}+) *$");

    private CountedNoun() {
    }

    /**
     * The noun that stands before a number; empty if none does.
     *
     * @param number the number as it is written
     * @param before its sentence before it, in the form for search
     */
    static String before(String number, String before) {
        if (number.startsWith(ARTICLE)) {
            Matcher definite = DEFINITE.matcher(before);
            return definite.find() ? definite.group(1) : "";
        }
        return BEFORE.stream().map(pattern -> pattern.matcher(before)).filter(Matcher::find).map(found -> found.group(1)).findFirst()
                .orElse("");
    }
}
