package org.marsad.text.arabic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.marsad.api.text.NameFinder;
import org.marsad.api.text.NameFinder.Match;

/** What the finder promises, name by name. */
class NameFinderTest {

    private static final ArabicMatcher MATCHER = new ArabicMatcher();

    private static NameFinder names(String... names) {
        return MATCHER.finder(List.of(names));
    }

    /** What is found, as it stands in the text. */
    private static List<String> found(NameFinder finder, String text) {
        return finder.find(text).stream().map(match -> text.substring(match.begin(), match.end())).toList();
    }

    private static List<String> all(NameFinder finder, String text) {
        return finder.findAll(text).stream().map(match -> text.substring(match.begin(), match.end())).toList();
    }

    private static void assertFound(String text, NameFinder finder, String... expected) {
        assertEquals(Arrays.asList(expected), found(finder, text), text);
    }

    @Test
    void aMatchSaysWhereTheNameAndItsWordBegin() {
        assertEquals(List.of(new Match(6, 12, 4, "الرباط")), names("الرباط").find("قدم وبالرباط"));
        assertEquals(List.of(new Match(1, 6, 0, "العراق ")), names("العراق ").find("للعراق،"));
        assertEquals(List.of(new Match(0, 3, 0, "فاس")), names("فاس").find("فاس"));
    }

    @Test
    void particlesAreLeftOutAndTheArticleIsInside() {
        for (String written : List.of("وبالرباط", "بالرباط", "والرباط", "فالرباط", "كالرباط", "وكالرباط", "فبالرباط", "الرباط")) {
            assertFound("قيل " + written + " أمس", names("الرباط"), "الرباط");
            assertFound("قيل " + written + " أمس", names("رباط"), "الرباط");
        }
        for (String written : List.of("ولبنان", "بلبنان", "لبنان", "فلبنان", "وللبنان", "كلبنان", "وبلبنان")) {
            assertFound("قيل " + written + " أمس", names("لبنان"), "لبنان");
        }
        assertFound("سيزور فاس وسأزور سلا", names("يزور", "أزور"), "يزور", "أزور");
    }

    @Test
    void theArticleBehindLamIsFoundWithItsAlefGone() {
        assertFound("زيارة للعراق فللعراق وللعراق", names("العراق"), "لعراق", "لعراق", "لعراق");
        assertFound("زيارة وللعراق", names("عراق"), "لعراق");
        assertFound("تحية لليل", names("الليل"), "ليل");
        assertFound("دعوة لألمانيا", names("ألمانيا"), "ألمانيا");
        assertFound("مكتب للأمن العام", names("الأمن العام"), "لأمن العام");
    }

    @Test
    void aWordThatOnlyLooksAsIfItBeganWithAParticleIsNotCut() {
        NameFinder rests = names("اس", "لجيكا", "بنان", "زير", "ندا", "نك", "وريا", "رنسا", "ركان", "ندن", "جنة", "قاء");
        for (String word : List.of("فاس", "بلجيكا", "لبنان", "وزير", "كندا", "بنك", "كوريا", "فرنسا", "بركان", "لندن", "لجنة", "لقاء")) {
            assertFound(word + " و" + word + " ال" + word, rests);
        }
        assertFound("شركة من ألمانيا", names("مانيا"));
        assertFound("بأي كل لكن", names("أي", "ل", "كن"));
        assertFound("السلام وسفير", names("لام", "فير"));
    }

    @Test
    void aWordThatIsANameIsThatName() {
        assertFound("سوق بورقلة", names("ورقلة", "بورقلة"), "بورقلة");
        assertFound("سوق بورقلة", names("ورقلة"), "ورقلة");
        assertEquals(List.of("بورقلة"), all(names("ورقلة", "بورقلة"), "سوق بورقلة"));
    }

    @Test
    void aShortWordIsCutOnlyWhereMoreWordsOfItsNameFollow() {
        assertFound("قال لعز وحده", names("عز"));
        assertFound("قال لعز الدين", names("عز الدين"), "عز الدين");
    }

    @Test
    void onlyWholeWordsAreFound() {
        assertFound("مغربي والمغاربة مغربنا", names("مغرب"));
        assertFound("OTANX xOTAN OTAN2", names("OTAN"));
        assertFound("ما هذا", names("ماء"));
    }

    @Test
    void spellingsThatReadersTakeForOneAreOne() {
        assertFound("احمد المصطفي ثم أحمد المصطفى", names("أحمد المصطفى"), "احمد المصطفي", "أحمد المصطفى");
        assertFound("كـــرة كُرَةٌ ﻛﺮﺓ كره", names("كرة"), "كـــرة", "كُرَةٌ", "ﻛﺮﺓ", "كره");
        assertFound("أگادير أݣادير اكادير", names("أكادير"), "أگادير", "أݣادير", "اكادير");
        assertFound("کتاب رااائع", names("كتاب رائع"), "کتاب رااائع");
        assertFound("La Cop28 et l'otan, والـOTAN", names("COP28", "OTAN"), "Cop28", "otan", "الـOTAN");
        assertFound("وَبِالرِّبَاطِ ﻟﻸﻣﻦ", names("الرباط", "الأمن"), "الرِّبَاطِ", "ﻸﻣﻦ");
    }

    @Test
    void punctuationIsABorderAndSpaceIsNone() {
        NameFinder finder = names("الدار البيضاء", "كوفيد-19", "C++");
        assertFound("«بالدار\u00A0\n\t البيضاء»...", finder, "الدار\u00A0\n\t البيضاء");
        assertFound("#الدار_البيضاء…", finder, "الدار_البيضاء");
        assertFound("جائحة كوفيد - ١٩ انتهت", finder, "كوفيد - ١٩");
        assertFound("بلغة C++، وليس بلغة C", finder, "C++");
        assertFound("الدار، البيضاء. الدار… البيضاء", finder);
    }

    @Test
    void aNameGoesOnInTheNextLineButNotInTheNextParagraph() {
        NameFinder finder = names("الدار البيضاء");
        assertFound("في الدار\nالبيضاء", finder, "الدار\nالبيضاء");
        assertFound("في الدار \r\n البيضاء", finder, "الدار \r\n البيضاء");
        for (String end : List.of("\n\n", "\n \n", "\r\n\r\n", "\r\r", "\u2029\u2029", "\f")) {
            assertFound("في الدار" + end + "البيضاء", finder);
        }
    }

    @Test
    void theLongestIsFoundAndAllAreFoundOnRequest() {
        NameFinder finder = names("الدار", "البيضاء", "الدار البيضاء", "الدار البيضاء سطات الكبرى");
        assertFound("جهة الدار البيضاء سطات، والدار والبيضاء", finder, "الدار البيضاء", "الدار", "البيضاء");
        assertEquals(List.of("الدار البيضاء", "الدار", "البيضاء"), all(finder, "جهة الدار البيضاء سطات"));
        assertEquals(List.of("مدير الأمن للدار", "لدار"), all(names("مدير الأمن للدار", "الدار"), "ومدير الأمن للدار"));
    }

    @Test
    void aLaterWordMayHaveAnArticleTheNameDoesNotHave() {
        assertFound("قاد الحزب المعارض حملة، وحزب معارض آخر", names("حزب معارض"), "الحزب المعارض", "حزب معارض");
        assertFound("حزب العدالة اليوم", names("حزب العدالة والتنمية", "حزب عدالة اليوم"), "حزب العدالة اليوم");
        assertFound("وجه الله", names("وجه له"));
        assertFound("حزب معارض", names("الحزب المعارض", "حزب المعارض"));
    }

    @Test
    void ofNamesThatReadAlikeTheFirstIsNamed() {
        assertEquals("أكادير", names("أكادير", "اكادير").find("إلى اكادير").get(0).name());
        assertEquals("الرباط", names("رباط", "الرباط").find("إلى الرباط").get(0).name());
        assertEquals("الرباط", names("رباط", "الرباط").find("والرباط").get(0).name());
        assertEquals("رباط", names("رباط", "الرباط").find("ورباط").get(0).name());
    }

    @Test
    void blankNamesAndEmptyTextsAreHarmless() {
        assertTrue(names("", "  ", "\u200F").findAll("نص  ‏").isEmpty());
        assertTrue(MATCHER.finder(List.of()).find("نص").isEmpty());
        assertTrue(names("نص").find("").isEmpty());
    }

    @Test
    void aNameMayBeAsLongAsAText() {
        String name = "كلمة ".repeat(100_000).strip();
        assertEquals(List.of(new Match(1, name.length() + 1, 0, name)), names(name).find("و" + name));
    }
}
