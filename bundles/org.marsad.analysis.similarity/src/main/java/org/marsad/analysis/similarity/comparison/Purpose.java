package org.marsad.analysis.similarity.comparison;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an amount of money is: a fine is no cost. Told by the words just before it, which are looked for in the order below. Patterns of
 * our own, in the form for search.
 */
enum Purpose {
    /** A fine. */
    FINE("غرام"),
    /** Paid to whoever has suffered. */
    COMPENSATION("تعويض"),
    /** Asked for by blackmailers. */
    RANSOM("فديه"),
    /** Lost or damaged. */
    LOSS("خساير|خساره|اضرار"),
    /** Found, seized or embezzled. */
    SEIZED("حجز|ضبط|اختلاس|تبديد|سرق"),
    /** A wage, an aid, a prize. */
    PAID("اجر|راتب|منحه|جايزه|دعم|مكافا"),
    /** What something costs. */
    COST("كلف|تكلف|استثمار|ميزاني|غلاف|رصد|قيم");

    private static final int NEAR = 60;

    private final Pattern words;

    Purpose(String words) {
        this.words = Pattern.compile("(?<!\\S)[وف]?[بل]?(?:ال|ل)?(?:" + words + ")");
    }

    /** Whether both say for what they are, and it is not the same. */
    static boolean areTwo(Said one, Said other) {
        Optional<Purpose> purpose = of(one);
        Optional<Purpose> second = of(other);
        return purpose.isPresent() && second.isPresent() && !purpose.equals(second);
    }

    private static Optional<Purpose> of(Said said) {
        if (!said.feature("kind").filter("money"::equals).isPresent()) {
            return Optional.empty();
        }
        String before = said.around().before();
        String near = before.substring(Math.max(0, before.length() - NEAR));
        return Arrays.stream(values()).filter(purpose -> purpose.words.matcher(near).find()).findFirst();
    }
}
