package org.marsad.analysis.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.api.document.Annotation;
import org.marsad.testkit.In;
import org.marsad.text.arabic.ArabicMatcher;
import org.marsad.text.arabic.ArabicNormalizer;

/** Texts that nobody writes, but that broken pages and bad scans give. */
class OddTextsTest {

    private static final EntityAnalyzer ANALYZER = new EntityAnalyzer(new PreparedLists(new ArabicMatcher(), Map.of()));
    private static final String ARTICLE = "ضفاف الوادي – هدى البقالي\nالأحد 7 دجنبر 2025\nقال الوزير كمال البناني، المدير العام لوزارة الري،"
            + " بمدينة تازة -الرباط، إن «جمعية السهل» (السهل) شاركت في الدورة 12 لمهرجان تازة للمسرح. وفي تصريح لأصداء الجنوب: عاد المهرجان.";
    private static final String ODD = "«»\"()[]،.:/–- \t\n\r\u0640\u064B\u0651\u200F\u00A0\uD800\uDC00\u00001٢aZلبوفكأىة|\u2028";
    /** Many times what such a text takes if each name is looked at once. */
    private static final Duration LONG = Duration.ofSeconds(30);

    private static List<Annotation> find(String text) {
        return In.text(text).normalizedBy(new ArabicNormalizer()).by(ANALYZER).annotations();
    }

    @Test
    void aTextMayOpenWithAHyphenAndAPlace() {
        assertEquals(1, find("-الرباط").size());
        assertEquals(1, find("-الرباط الكبرى").size());
    }

    @Test
    void textsCutAnywhereAndChangedAnywhereAreRead() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int times = 0; times < 2000; times++) {
            int begin = random.nextInt(ARTICLE.length());
            StringBuilder text = new StringBuilder(ARTICLE.substring(begin, begin + random.nextInt(ARTICLE.length() - begin + 1)));
            for (int changes = random.nextInt(20); changes > 0; changes--) {
                text.insert(random.nextInt(text.length() + 1), ODD.charAt(random.nextInt(ODD.length())));
            }
            for (Annotation annotation : find(text.toString())) {
                assertTrue(annotation.span().end() <= text.length(), "seed " + seed + ": " + annotation + " in «" + text + "»");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"لشمال بريس ", "رشيد البوعزاوي ", "محمد و", "وزارة ", "( ", "« محمد ", "مهرجان تازة للمسرح، وعاد المهرجان. ",
            "محمد\n"})
    void aLongTextOfOneNameIsReadOnce(String name) {
        String text = name.repeat(200_000 / name.length());
        List<Annotation> found = assertTimeoutPreemptively(LONG, () -> find(text));
        assertTrue(found.stream().allMatch(annotation -> annotation.span().end() <= text.length()));
    }
}
