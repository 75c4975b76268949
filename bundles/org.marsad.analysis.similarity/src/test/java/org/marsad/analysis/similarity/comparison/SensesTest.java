package org.marsad.analysis.similarity.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.analysis.similarity.text.WordReader;
import org.marsad.text.arabic.ArabicSearchNormalizer;

class SensesTest {

    private final WordReader reader = new WordReader(new ArabicSearchNormalizer());
    private final Senses senses = new Senses(reader);

    @ParameterizedTest
    @CsvSource({
        "dead, count, '', قضى تحت الركام وأودى الحادث بحياة, عمال قبل الظهر, عمال",
        "injured, count, '', لقي سائق حتفه وأصيب, آخرون بجروح, آخرون",
        "rescued, count, '', وتمكن الغواصون من إنقاذ, ركاب، فيما لا يزال آخرون مفقودين, ركاب",
        "arrested, count, '', انتهى الشغب بوضع, مشجعا رهن الحراسة النظرية, مشجعا",
        "'', count, '', رفع رجال الإنقاذ, سيارة من الوادي, سيارة",
        "fine, money, '', وحكم عليه بغرامة قدرها, تؤدى للخزينة, ''",
        "cost, money, '', فتح المستشفى الذي ناهزت تكلفته, أبوابه, ''",
        "revenue, money, '', بلغت أرباحها مليونين وتجاوزت مبيعاتها, للمرة الأولى, ''",
        "turnout, percentage, '', لم تتعد نسبة المشاركة, حسب اللجنة, ''",
        "prison, duration, a, أدار الشركة أربعة أعوام وسيقضي, خلف القضبان, ''",
        "age, duration, a, توفي السائق البالغ من العمر, في الحين, ''",
        "works, duration, mo, استغرقت الأشغال, كاملة, ''",
        "height, length, m, يبلغ ارتفاع السد, وطوله كذا, ''",
        "distance, length, km, يقع المركز على بعد, من المدينة, ''",
        "opening, date, '', افتتح الوزير، مساء, مدرسة القرية, ''",
        "disaster, date, '', بعد غرق المركب ليلة, في عرض البحر, ''"})
    void theNearestWordTellsWhatItIsOf(String role, String kind, String unit, String before, String behind, String noun) {
        assertEquals(role, of(kind, unit, before, behind, noun).role());
    }

    @Test
    void nounsOfOneClassCountTheSame() {
        assertTrue(of("count", "", "", "", "منزلا").isSameNoun(of("count", "", "", "", "بيوت")));
        assertTrue(of("count", "", "", "", "الركاب").isSameNoun(of("count", "", "", "", "مسافرين")));
        assertTrue(of("count", "", "", "", "جرارين").isSameNoun(of("count", "", "", "", "جرارين")));
    }

    @Test
    void aNounMayBeTwoWords() {
        assertEquals(Set.of("exhibitor"), of("count", "", "تصطف أجنحة", " دار نشر من كل البلدان", "دار").counted());
        assertEquals(Set.of("responder"), of("count", "", "شارك", " من رجال الوقاية المدنية", "رجال").counted());
    }

    @ParameterizedTest
    @CsvSource({
        "300, المدعوون، وعددهم, '', مدعوون",
        "300, بلغ عدد الزوار هذا العام, '', زوار",
        "الأربعة, طمرت البئر العمال, '', عمال",
        "ثلاثين, عرضت لوحات زيتية نادرة بلغ عددها, '', لوحات",
        "اثنان, وخرج سائقان, من القاعة, سايقان",
        "40, '', هو عدد الجرحى, جرحي",
        "40, '', هو عدد من لزموا الفراش, شخص",
        "300, تجمع أمام المصنع, '', ''"})
    void whatIsCountedMayStandElsewhere(String number, String before, String behind, String noun) {
        assertEquals(noun, CountedNoun.elsewhere(number, new Said.Around(reader.form(before) + " ", " " + reader.form(behind), ""),
                senses::isCounted));
    }

    @ParameterizedTest
    @ValueSource(strings = {"senses.tsv", "counted.tsv"})
    void everyLineOfAListHasThreeColumnsAndNoWordTwice(String list) throws IOException {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(Senses.class.getResourceAsStream(list), StandardCharsets.UTF_8))) {
            List<String> lines = in.lines().filter(line -> !line.startsWith("#")).toList();
            assertTrue(lines.size() > 50, list);
            for (String line : lines) {
                String[] columns = line.split("\t");
                assertEquals(3, columns.length, line);
                Set<String> words = new HashSet<>();
                for (String word : columns[2].split(",")) {
                    assertTrue(!word.isBlank() && words.add(word), line + ": " + word);
                }
            }
        }
    }

    private Sense of(String kind, String unit, String before, String behind, String noun) {
        return senses.of(kind, unit, new Said.Around(reader.form(before) + " ", " " + reader.form(behind), ""), noun, word -> word);
    }
}
