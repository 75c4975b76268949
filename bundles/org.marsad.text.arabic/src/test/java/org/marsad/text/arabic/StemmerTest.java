package org.marsad.text.arabic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.marsad.api.text.Matcher;
import org.marsad.api.text.Stemmer;
import org.marsad.api.text.WordCounts;

class StemmerTest {

    private static final Map<String, Long> COUNTS = Map.of("لجنة", 5L, "اللجنة", 3L, "المدينة", 4L, "السلطة", 2L, "كتاب", 3L);
    private static final WordCounts WORDS = word -> COUNTS.getOrDefault(word, 0L);

    /** Forms of one word, a line each: of our own, none in the data the rules were chosen on by design. */
    private static final String[] FORMS = {
        "معلم معلمة معلمون المعلمين والمعلمات للمعلمين معلمان", "شركة شركات الشركة بالشركات للشركة شركتين",
        "مدينة بالمدينة والمدينة للمدينة مدينتان", "صحيفة الصحيفة صحيفتين للصحيفة", "مهندس المهندسون والمهندسين مهندسات",
        "طالبة الطالبات طالبات للطالبات", "قرار القرارات قرارات والقرار بالقرار", "اجتماع الاجتماعات للاجتماع وباجتماع",
        "سيارة السيارات والسيارة سيارات", "مطار المطارات بالمطار مطارين"};

    private final Stemmer stemmer = new ArabicStemmer(new ArabicMatcher());

    private String stem(String word) {
        return stemmer.stem(word, WORDS);
    }

    @Test
    void formsOfAWordHaveOneStem() {
        for (String forms : FORMS) {
            List<String> stems = Arrays.stream(forms.split(" ")).map(this::stem).distinct().toList();
            assertEquals(1, stems.size(), () -> forms + " have the stems " + stems);
        }
    }

    @Test
    void otherWordsHaveOthers() {
        long stems = Arrays.stream(FORMS).map(forms -> stem(forms.split(" ")[0])).distinct().count();
        assertEquals(FORMS.length, stems);
        assertNotEquals(stem("جنة"), stem("لجنة"));
        assertNotEquals(stem("زير"), stem("وزير"));
    }

    @Test
    void theArticleBehindLamIsTakenOffAndAFirstLamIsNot() {
        assertEquals(stem("السلطة"), stem("للسلطة"));
        assertEquals(stem("لجنة"), stem("للجنة"));
        assertEquals(stem("لجنة"), stem("ولجنة"));
    }

    @Test
    void spellingMakesNoDifference() {
        assertEquals(stem("أمانة"), stem("الامانه"));
        assertEquals(stem("شَرِكَة"), stem("ﺷﺮﻛﺔ"));
    }

    /** Also of words of which the counts know nothing, and with counts that have another answer for the same word. */
    @Test
    void aWordThatIsCutAlreadyHasTheSameStem() {
        Matcher matcher = new ArabicMatcher();
        for (WordCounts counts : List.of(WORDS, WordCounts.NONE, (WordCounts) word -> word.startsWith("ا") ? 9 : 1)) {
            for (String word : (String.join(" ", FORMS) + " للسلطة للجنة ولجنة لسلطة شَرِكَتها وَلِلمدينَةِ لء للءءء").split(" ")) {
                assertEquals(stemmer.stem(word, counts), stemmer.stem(matcher.cut(word, counts), counts), word);
            }
        }
    }

    /** What is known of a word that came before must not keep other counts from deciding otherwise. */
    @Test
    void countsDecideEachTimeAnew() {
        assertEquals("لجن", stemmer.stem("للجنة", WORDS));
        assertEquals("جنه", stemmer.stem("للجنة", word -> word.equals("الجنة") || word.equals("جنة") ? 5 : 0));
        assertEquals("لجن", stemmer.stem("للجنة", WORDS));
    }

    @Test
    void theRevisionFollowsTheMatchers() {
        assertTrue(stemmer.revision().endsWith(new ArabicMatcher().revision()));
        assertThrows(IllegalArgumentException.class, () -> stemmer.stem("", WordCounts.NONE));
    }
}
