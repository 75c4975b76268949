package org.marsad.analysis.similarity.roles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.analysis.similarity.text.WordListFile;
import org.marsad.text.arabic.ArabicSearchNormalizer;

/** The constructions by which a sentence gives a name a role. */
class RoleReaderTest {

    private static final ArabicSearchNormalizer SEARCH = new ArabicSearchNormalizer();
    private static final RoleReader READER = new RoleReader(RoleReaderTest::form);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "person | وقد افتتح الوزير الدكتور | سمير الناجي | المعرض | opened",
            "person | | سمير الناجي | يفتتح المعرض | opened",
            "person | وحضر اللقاء | سمير الناجي | ، وهو الذي دشن القاعة | opened",
            "person | تم تدشين القاعة على يد | سمير الناجي | | opened",
            "person | قال سائق الحافلة | سمير الناجي | إن الطريق زلقة | driver",
            "person | واعترف | سمير الناجي | ، سائق الشاحنة، بذلك | driver",
            "person | وجرى تعيين | سمير الناجي | أمس | appointed",
            "person | واتفقوا على | سمير الناجي | رئيسا تنفيذيا | chief executive",
            "person | تسلموا الدرع من يد السيد | سمير الناجي | | handed over",
            "organization | بمنحة من | بنك الجنوب | | funded",
            "organization | تولى | بنك الجنوب | تمويل السد، وهو الذي مول الطريق | funded",
            "organization | قضت الغرفة الجنائية ب | محكمة الشمال | بالسجن | ruled",
            "place | غادرت الباخرة ميناء | المضيق | فجرا | from",
            "place | وكانت متوجهة إلى مدينة | المضيق | | to",
            "place | تشييد معمل للحليب ب | المضيق | | site of *معمل",
            "person | ثم | سمير الناجي | اعتلى منصة التتويج | won",
            "person | أما منصة السيدات فاعتلتها | ليلى الناجي | | won women",
            "person | أسندت دفة الشركة إلى | ليلى الناجي | | chief executive",
            "person | قال المكلف بالإعلام في الميناء، الرائد | سمير الناجي | إن الرصيف مغلق | spokesman",
            "person | واستمعوا إلى | سمير الناجي | بصفته مسيرا للمطعم | director",
            "organization | يقود التنقيب عن الآثار فريق | جامعة الشمال | | sent the mission",
            "place | حارس ليلي يتحدر من | المضيق | | born at",
            "place | نقل أصحاب الإصابات البليغة على متن مروحية إلى | المضيق | | hurt taken to",
            "place | وكانت | المضيق | وجهة المصابين | hurt taken to",
            "place | ستتخذ الشركة من | المضيق | مقرا لها | seat",
            "organization | استقبل المصابين | مستشفى النور | | hurt taken to"})
    void aNameHasTheRoleThatItsSentenceTells(String type, String before, String name, String behind, String role) {
        assertTrue(roles(type, before, name, behind).contains(form(role)), () -> roles(type, before, name, behind).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "person | افتتح الوزير المعرض بحضور | سمير الناجي | | opened",
            "person | افتتح المعرض. وقال | سمير الناجي | إنه سعيد | opened",
            "person | قال نائب مدير المعرض | سمير الناجي | | director",
            "person | قال محامي | سمير الناجي | | lawyer",
            "person | صرح السائق السابق | سمير الناجي | | driver",
            "person | قال مدرب الفريق الفائز | سمير الناجي | | won",
            "organization | قاد | سمير الناجي | القطار | driver",
            "person | قال المكلف بالإعلام في الميناء إنه رأى، ثم أضاف، | سمير الناجي | | spokesman",
            "person | وسلم الحارس | سمير الناجي | على الضيوف | handed over",
            "place | حريق قالت سلطات مدينة | المضيق | إنه أخمد | began at"})
    void aNameHasNoRoleThatItsSentenceDoesNotTell(String type, String before, String name, String behind, String role) {
        assertFalse(roles(type, before, name, behind).contains(form(role)), () -> roles(type, before, name, behind).toString());
    }

    @Test
    void noCueIsListedTwiceInOneLine() {
        for (String line : WordListFile.lines(CueList.class, CueList.LIST)) {
            String[] cues = line.split("\t")[4].split("، ");
            Set<String> once = new HashSet<>(Arrays.asList(cues));
            assertEquals(once.size(), cues.length, line);
        }
    }

    @Test
    void allClassesOfWordsAreListed() {
        WordClasses classes = new WordClasses(RoleReaderTest::form);
        for (WordClass each : WordClass.values()) {
            assertFalse(classes.phrases(each).isEmpty(), each.name());
        }
    }

    private static List<String> roles(String type, String before, String name, String behind) {
        String here = before == null ? "" : form(before.endsWith(" ب") ? before : before + " ");
        String there = behind == null ? "" : form(behind);
        return READER.of(Mention.of(type, form(name), here, there, here + " " + form(name) + " " + there, false)).stream()
                .map(RoleFound::key).toList();
    }

    private static String form(String text) {
        return SEARCH.normalize(text).text();
    }
}
