package org.marsad.text.arabic.numerals;

import java.util.Random;

/** Spells numbers out as a grammar has them, with the choices that it leaves. */
final class SpelledOut {

    private static final String[] UNITS = {"", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"};
    private static final String[] TEENS = {"أحد عشر", "اثنا عشر", "ثلاثة عشر", "أربع عشرة", "خمسة عشر", "ست عشرة", "سبعة عشر",
        "ثماني عشرة", "تسعة عشر"};
    private static final String[] TENS = {"", "عشر", "عشرون", "ثلاثين", "أربعون", "خمسين", "ستون", "سبعين", "ثمانون", "تسعين"};
    private static final String[] HUNDREDS = {"", "مائة", "مئتين", "ثلاثمائة", "أربعمئة", "خمسمائة", "ستمائة", "سبعمئة",
        "ثمانمائة", "تسعمائة"};

    private SpelledOut() {
    }

    /** The words for a number from 1 to 999,999,999. */
    static String number(long number, Random random) {
        String and = random.nextBoolean() ? " و" : " و ";
        String words = scaled(number / 1_000_000, "مليون", "مليونان", "ملايين", "مليونا", and);
        words = join(words, scaled(number / 1_000 % 1_000, "ألف", "ألفان", "آلاف", "ألفا", and), and);
        return join(words, belowThousand((int) (number % 1_000), and), and);
    }

    private static String scaled(long count, String one, String two, String few, String many, String and) {
        if (count == 0) {
            return "";
        }
        String noun = count % 100 >= 3 && count % 100 <= 10 ? few : count % 100 == 0 ? one : many;
        return count == 1 ? one : count == 2 ? two : belowThousand((int) count, and) + " " + noun;
    }

    private static String belowThousand(int number, String and) {
        int rest = number % 100;
        String below = rest <= 10 ? UNITS[rest] : rest < 20 ? TEENS[rest - 11] : join(UNITS[rest % 10], TENS[rest / 10], and);
        return join(HUNDREDS[number / 100], below, and);
    }

    private static String join(String one, String other, String and) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + and + other;
    }
}
