package org.marsad.analysis.similarity.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a number counts where that does not stand right behind it: «عدد الزوار بلغ 300», «المدعوون، وعددهم 300»,
 * «لوحات نادرة بلغ عددها 30», «العمال الأربعة», «متهمان اثنان», «86 هو عدد المصابين». Patterns of our own, in the form for search.
 */
final class CountedNoun {

    private static final String ARTICLE = "ال";
    private static final String APPROACH = "(?:نحو |حوالي |قرابه |زهاء |يتجاوز |تجاوز |يفوق |فاق |يناهز |ناهز |اكثر من |ازيد من )?";
    private static final Pattern NUMBER_OF_THEM = Pattern.compile("((?:\\p{L}+[،,]? ){1,6})و?(?:كان |يبلغ |بلغ |يصل |وصل |يتجاوز |تجاوز "
            + "|يناهز |ناهز |يفوق |فاق |يقدر |قدر )?عدد(?:هم|هن|ها|هما)[^\\p{L}\\p{N}]{1,2}(?:الي |ب|على |علي )?" + APPROACH + "ب?$");
    private static final Pattern NUMBER_OF = Pattern.compile("(?<!\\p{L})عدد (?:ال|لل)?(\\p{L}+)(?: [^\\s،,]+){0,4} *\\p{L}?$");
    private static final Pattern DEFINITE = Pattern.compile("(?<!\\p{L})[وفبلك]?(?:ال|لل)(\\p{L}+) *$");
    private static final Pattern DUAL = Pattern.compile("(?<!\\p{L})(?:ال|وال|بال)?(\\p{L}{2,}(?:ان|ين)) *$");
    private static final Set<String> TWO = Set.of("اثنان", "اثنين", "إثنان", "إثنين", "اثنتان", "اثنتين");
    private static final Pattern IS_NUMBER_OF = Pattern.compile("^ *(?:هو|هي|هم|كان|كانت)? *(?:عدد|مجموع|حصيله) (?:ال|لل)?(\\p{L}+)");
    private static final String WHO = "من";
    private static final String PERSON = "شخص";
    /** «شملتهم», «زملائه»: no noun that a number from eleven on counts has a pronoun. */
    private static final Pattern WITH_PRONOUN = Pattern.compile("\\p{L}{3,}(?:هم|هن|ها|هما)");

    private CountedNoun() {
    }

    /** Whether a word behind a number cannot be what it counts, as it is a verb. */
    static boolean isNone(String word) {
        return WITH_PRONOUN.matcher(word).matches();
    }

    /**
     * The noun that stands elsewhere in the sentence of a number; empty if none does.
     *
     * @param number  the number as it is written
     * @param around  its sentence, in the form for search
     * @param isKnown whether a noun is in the list of those that are counted
     */
    static String elsewhere(String number, Said.Around around, Predicate<String> isKnown) {
        String before = around.before();
        if (number.startsWith(ARTICLE)) {
            return first(DEFINITE, before);
        }
        if (TWO.contains(number) && !first(DUAL, before).isEmpty()) {
            return first(DUAL, before);
        }
        Matcher them = NUMBER_OF_THEM.matcher(before);
        if (them.find()) {
            List<String> words = Arrays.asList(them.group(1).split("[ ،,]+"));
            String nearest = bare(words.get(words.size() - 1));
            return words.stream().map(CountedNoun::bare).filter(isKnown).reduce((one, next) -> next).orElse(nearest);
        }
        String noun = first(NUMBER_OF, before);
        String behind = noun.isEmpty() ? first(IS_NUMBER_OF, around.behind()) : "";
        return !noun.isEmpty() ? noun : behind.equals(WHO) ? PERSON : behind;
    }

    private static String bare(String word) {
        return word.startsWith(ARTICLE) ? word.substring(ARTICLE.length()) : word;
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
