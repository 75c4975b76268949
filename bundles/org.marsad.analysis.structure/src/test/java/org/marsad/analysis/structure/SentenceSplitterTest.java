package org.marsad.analysis.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

    @Test
    void aFullStopEndsASentence() {
        assertSplit("افتتح المعرض أبوابه.", "وحضره آلاف الزوار.");
    }

    @Test
    void questionAndExclamationMarksEndASentence() {
        assertSplit("متى يبدأ الموسم؟", "لا أحد يعلم!", "حقا?");
    }

    @Test
    void theArabicSemicolonAndTheUrduFullStopEndASentence() {
        assertSplit("تراجع الإنتاج؛", "وارتفعت الأسعار۔", "هذا كل شيء");
    }

    @Test
    void whatClosesBehindTheStopBelongsToTheSentence() {
        assertSplit("وقال «نحن مستعدون.»", "ثم غادر (على عجل.)", "وأضاف \"لا.\"", "انتهى");
    }

    @Test
    void severalStopsAreOneEnd() {
        assertSplit("ماذا حدث؟!", "لا شيء...!", "حقا");
    }

    @Test
    void aCommaBehindAFullStopMakesNoSecondSentence() {
        assertSplit("انتهى الاجتماع.،", "يشكل هذا تقدما.");
    }

    @Test
    void marksAndTatweelBeforeTheStopDoNotDisturb() {
        assertSplit("كان يومًا جميلًا.", "ثم عادَ.", "سنة 1445 هـ.", "وبعدها");
    }

    @Test
    void aBidiControlBehindTheStopBelongsToTheSentence() {
        assertSplit("بلغ العدد 35.\u200F", "ثم تراجع.");
    }

    @Test
    void aForgottenSpaceDoesNotJoinArabicSentences() {
        assertEquals(List.of("انتهى الموسم.", "وبدأ آخر."), split("انتهى الموسم.وبدأ آخر."));
    }

    @Test
    void aYearEndsASentence() {
        assertSplit("كان ذلك سنة 2024.", "وبعدها تغير كل شيء.", "بنيت عام 1962م.", "وهي قائمة");
    }

    @ParameterizedTest
    @ValueSource(strings = {"بلغ المعدل 3.5 في المائة", "بلغ المعدل 3,5 في المائة", "كلفته 1.250.000 درهم",
        "المادة 5.2 من القانون"})
    void aPointInANumberEndsNothing(String text) {
        assertSplit(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"قال د. محمد العلمي", "قال أ.د. محمد العلمي", "ص. ب 12", "حضر م. أحمد اللقاء",
        "كتب J. K. Rowling رواية", "قال Dr. Smith ذلك", "انظر ج. 2 من الكتاب"})
    void abbreviationsAndInitialsEndNothing(String text) {
        assertSplit(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"زوروا www.example.org للمزيد", "راسلوا info@example.org أو https://example.org/a.b?c=d الآن"})
    void addressesEndNothing(String text) {
        assertSplit(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1. تنظيم الموسم", "٢. تنظيم الموسم", "أ. تنظيم الموسم"})
    void theNumberOfAListItemEndsNothing(String text) {
        assertSplit(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"مهرجان فاس… موسيقى وتراث", "مهرجان فاس…موسيقى", "مهرجان فاس... موسيقى وتراث", "حسنا.. لنبدأ"})
    void anEllipsisIsAPause(String text) {
        assertSplit(text);
    }

    @Test
    void anEllipsisAtTheEndEndsTheSentence() {
        assertSplit("وهكذا انتهت الحكاية…");
    }

    @Test
    void textWithoutAStopIsOneSentence() {
        assertSplit("خاتمة");
        assertSplit("...");
    }

    @Test
    void blanksBetweenSentencesBelongToNone() {
        assertEquals(List.of("أولا تم الأمر.", "ثانيا."), split("أولا تم الأمر.\u00A0 \u200F ثانيا."));
    }

    @Test
    void sentencesOfAnyTextAreInOrderAndLeaveOutOnlyBlanks() {
        long seed = Long.getLong("marsad.seed", System.nanoTime());
        Random random = new Random(seed);
        String alphabet = "ابمده َـ.؟!…؛«»()\"'3٥، ab\u200F";
        for (int round = 0; round < 2000; round++) {
            StringBuilder line = new StringBuilder();
            random.ints(random.nextInt(30), 0, alphabet.length()).forEach(at -> line.append(alphabet.charAt(at)));
            String text = line.toString();
            List<String> sentences = split(text);
            assertEquals(withoutBlanks(text), withoutBlanks(String.join("", sentences)), "marsad.seed=" + seed);
        }
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("[\\s\\u00A0\\u200F]", "");
    }

    /** The sentences, joined by spaces, are split again as they were. */
    private static void assertSplit(String... sentences) {
        assertEquals(List.of(sentences), split(String.join(" ", sentences)));
    }

    private static List<String> split(String line) {
        List<String> sentences = new ArrayList<>();
        SentenceSplitter.split(line, 0, line.length(), (begin, end) -> sentences.add(line.substring(begin, end)));
        return sentences;
    }
}
