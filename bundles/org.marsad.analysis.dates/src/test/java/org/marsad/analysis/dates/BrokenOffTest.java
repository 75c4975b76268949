package org.marsad.analysis.dates;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marsad.analysis.dates.DatedText.in;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line may break off within a date. What is read of it is where its memory ends, too, however many tokens were before. */
class BrokenOffTest {

    private static final String FILLER = "كلمة ";
    /** The tokens of a line are kept in arrays that double; this is one of their sizes. */
    private static final int SIZE = 128;

    @ParameterizedTest
    @ValueSource(strings = {"يوم الثلاثاء 3 مارس 2025 من الساعة 10:30 إلى الساعة 12:45:10 صباحا", "ما بين 3 و 5 مارس و 7 أبريل من سنة 2025 م",
        "من 24 إلى 27 نونبر - دجنبر 2025 / 2026", "في 3 رمضان 1446 هـ الموافق ل 3 / 3 / 2025 م", "خلال الأشهر التسعة الأولى من السنة الجارية إلى متم",
        "قبل ثلاث سنوات و شهرين من الآن الساعة الثالثة و النصف إلا ربعا", "ليلة الجمعة السبت 5 و 6 من الشهر ذاته من العام الماضي"})
    void itMayDoSoBehindAnyOfItsWords(String line) {
        String[] words = line.split(" ");
        String begun = "";
        for (String word : words) {
            begun += word + " ";
            for (int before = SIZE - 2 * words.length; before <= SIZE; before++) {
                String text = FILLER.repeat(before) + begun.strip();
                assertTrue(in(text).dates().stream().allMatch(date -> date.span().end() <= text.length()), text);
            }
        }
    }
}
