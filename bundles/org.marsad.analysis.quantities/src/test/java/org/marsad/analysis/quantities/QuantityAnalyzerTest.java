package org.marsad.analysis.quantities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marsad.testkit.Finding.finding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.deploy.DroppedList;
import org.marsad.api.document.Value;
import org.marsad.testkit.AnalyzerContract;
import org.marsad.testkit.In;
import org.marsad.testkit.Outcome;
import org.marsad.text.arabic.ArabicNormalizer;
import org.marsad.text.arabic.numerals.ArabicNumerals;

class QuantityAnalyzerTest extends AnalyzerContract {

    @Override
    protected Analyzer analyzer() {
        return new QuantityAnalyzer(new ArabicNumerals(), new Units(() -> List.of(QuantityComponent.stock())));
    }

    @Override
    protected Set<String> produces() {
        return Set.of(QuantityAnalyzer.QUANTITY);
    }

    @Override
    protected In prepare(In document) {
        return document.normalizedBy(new ArabicNormalizer());
    }

    private Outcome in(String text) {
        return prepare(In.text(text)).by(analyzer());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2,5 مليون درهم|2500000|MAD|money", "35 في المائة|35|%|percentage", "٤٠٪|40|%|percentage",
        "20 كيلومترا مربعا|20|km2|area", "ثلاثة أطنان|3|t|mass", "ساعتين|2|h|duration", "$20|20|USD|money",
        "500 دينار جزائري|500|DZD|money",
        "كيلومترين|2|km|length", "مائة وعشرين ميغاواط|120|MW|power", "15 درجة مئوية|15|Cel|temperature", "80 كلم في الساعة|80|km/h|speed"})
    void aNumberWithItsUnitIsOneFinding(String words, String value, String unit, String kind) {
        in("قيل " + words + ".").finds(finding("quantity", words).with("value", value).with("unit", unit).with("kind", kind));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"ثلاثة أطنان و400 كيلوغرام|3400|kg", "ساعتين و30 دقيقة|150|min", "ثلاث ساعات ونصف|3.5|h",
        "سنة ونصف|1.5|a", "20 سنة و6 أشهر|246|mo", "خمسة كيلومترات و200 متر|5200|m", "أربعة ملايير درهم|4000000000|MAD",
        "1 200 000 درهم|1200000|MAD", "3.400 كلغ|3400|kg"})
    void anAmountToldInSeveralStepsIsOneInTheSmallestUnit(String words, String value, String unit) {
        in("قيل " + words + ".").finds(finding("quantity", words).with("value", value).with("unit", unit));
    }

    @ParameterizedTest
    @CsvSource({"ثانية, PT1S", "دقيقتان, PT2M", "خمسة ساعات, PT5H", "أسبوع, P1W", "شهر, P1M", "سنتين, P2Y", "عقدين, P20Y"})
    void aLengthOfTimeHasItsIsoForm(String words, String iso) {
        in(words).finds(finding("quantity", words).with("duration", iso).with("kind", "duration"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"نقطتين", "مباراتين", "هدفين", "مرتان", "شخصين", "جثتين", "عربتان"})
    void theDualOfANounIsTwoOfIt(String words) {
        in("متقدما ب" + words + " عنهم").finds(finding("quantity", words).with("value", "2").with("kind", "count").with("rule", "dual"));
    }

    @Test
    void aLengthOfTimeInARelativeDateIsOneAndTheHeadlineAgainCounts() {
        prepare(In.text("يشتغل منذ سبع سنوات").mention("time.date", "منذ سبع سنوات", Map.of("rule", new Value.Text("distance"))))
                .by(analyzer()).finds(finding("quantity", "سبع سنوات").with("value", "7"));
        prepare(In.text("مصرع 5 أشخاص").mention("structure.boilerplate", "مصرع 5 أشخاص", Map.of("rule", new Value.Text("title-repeated"))))
                .by(analyzer()).finds(finding("quantity", "5"));
    }

    @Test
    void aNumberWithDecimalsIsNotJoinedToALargerOne() {
        in("بلغ 1.5 مليار و10.5%").finds(finding("quantity", "1.5 مليار").with("value", "1500000000"),
                finding("quantity", "10.5%").with("value", "10.5"));
    }

    @Test
    void aCurrencyOfSeveralCountriesHasNoCode() {
        in("دفع 100 دينار").finds(finding("quantity", "100 دينار").without("unit").with("matched", "دينار"));
    }

    @Test
    void whatIsCountedIsSaid() {
        in("حضر 12 طالبا").finds(finding("quantity", "12").with("counted", "طالبا").with("kind", "count")
                .with("rule", "number-noun"));
        in("حجز 3 أطنان من القمح").finds(finding("quantity", "3 أطنان").with("counted", "القمح"));
        in("خمسة ملايين من السكان").finds(finding("quantity", "خمسة ملايين").with("value", "5000000").with("counted", "السكان"));
    }

    @Test
    void howANumberIsMeantIsSaid() {
        in("نحو 30 شخصا").finds(finding("quantity", "30").with("bound", "about"));
        in("أكثر من 40%").finds(finding("quantity", "40%").with("bound", "least"));
        in("ما لا يقل عن 3 أشخاص").finds(finding("quantity", "3").with("bound", "least"));
        in("عدد المنازل لا يتجاوز 14 منزلا").finds(finding("quantity", "14").with("bound", "most"));
        in("عدد الركاب لم يتعد 44 راكبا").finds(finding("quantity", "44").with("bound", "most"));
        in("أما عددهم فيتجاوز 40 مصابا").finds(finding("quantity", "40").with("bound", "least"));
        in("تقدر بأزيد من 80 مليونا").finds(finding("quantity", "80 مليونا").with("bound", "least"));
        in("تخطت المبيعات حاجز 400 طن").finds(finding("quantity", "400 طن").with("bound", "least"));
        in("وتجاوز 14 منزلا").finds(finding("quantity", "14").with("bound", "least"));
        in("أنبوب يزيد طوله على 14 مترا").finds(finding("quantity", "14 مترا").with("bound", "least"));
        in("شحنة ناهز وزنها 40 كيلوغراما").finds(finding("quantity", "40 كيلوغراما").with("bound", "about"));
        in("سفينة يقل عمرها عن 14 سنة").finds(finding("quantity", "14 سنة").with("bound", "most"));
    }

    @Test
    void ordinalsInWordsAndInDigitsBehindTheirNounAreOrdinals() {
        in("الدورة الثالثة والتسعين").finds(finding("quantity", "الثالثة والتسعين").with("value", "93").with("kind", "ordinal")
                .with("rule", "ordinal"));
        in("الدورة 93").finds(finding("quantity", "93").with("value", "93").with("kind", "ordinal").with("counted", "الدورة")
                .with("rule", "row"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"الملك محمد السادس", "القانون رقم 31", "كوفيد-19", "في آن واحد", "هاتف 0522202425", "أحد الناس",
        "موقع العمق 24", "أخبار 24", "القانون 43.20", "شارع 2 مارس", "05 22 33 44 55", "يخدم المساكين واليتامى"})
    void namesAndSerialNumbersAreNoQuantities(String text) {
        in("قيل " + text + " هنا").findsNothing();
    }

    @Test
    void theNumbersOfADateAreLeftToIt() {
        prepare(In.text("في 24 نونبر 2025 حضر 10 أشخاص").mention("time.date", "24 نونبر 2025")).by(analyzer())
                .finds(finding("quantity", "10"));
    }

    @Test
    void numbersInLinesOfTheSiteAreNobodys() {
        prepare(In.lines("حضر 10 أشخاص", "كن أول من يكتب 3 تعليقات", "وغادر 4 منهم").mention("structure.boilerplate",
                "كن أول من يكتب 3 تعليقات")).by(analyzer()).finds(finding("quantity", "10"), finding("quantity", "4"));
    }

    @Test
    void aDroppedListAddsUnitsAndWinsOverTheStock() throws ListException {
        UnitList dropped = UnitList.read("local", "1", "mass\t50.kg\tشيكارة,شيكارات\nmoney\tSAR\tريال\n".getBytes(StandardCharsets.UTF_8));
        Analyzer analyzer = new QuantityAnalyzer(new ArabicNumerals(), new Units(() -> List.of(QuantityComponent.stock(), dropped)));
        In.text("7 شيكارات").by(analyzer).finds(finding("quantity", "7 شيكارات").with("unit", "50.kg").with("list", "local"));
        In.text("100 ريال").by(analyzer).finds(finding("quantity", "100 ريال").with("unit", "SAR"));
    }

    @Test
    void aListThatCannotBeUsedIsRefusedWithItsLine() {
        assertTrue(refusal("money\tMAD\n").contains("line 1"));
        assertTrue(refusal("# remark\nMoney!\tMAD\tدرهم\n").contains("line 2"));
        assertTrue(refusal("money\tMAD\tدرهم,,دراهم\n").contains("a name is empty"));
        assertTrue(refusal("").contains("there is no unit"));
        assertEquals("line 2: this is not UTF-8; save the list as UTF-8",
                assertThrows(ListException.class, () -> UnitList.read("x", "1", new byte[] {'\n', (byte) 0xC7, 9})).getMessage());
    }

    @Test
    void aDroppedListIsStampedByItsContentAndRefusedByItsName(@TempDir Path folder) throws Exception {
        UnitList list = dropped(folder, "mass\t50.kg\tشيكارة");
        assertEquals("local", list.name());
        assertTrue(list.stamp().matches("[0-9a-f]{12}"), list.stamp());
        assertEquals(list.stamp(), dropped(folder, "mass\t50.kg\tشيكارة").stamp());
        assertNotEquals(list.stamp(), dropped(folder, "mass\t40.kg\tشيكارة").stamp());
        assertTrue(assertThrows(IOException.class, () -> new DroppedUnits(Map.of(DroppedList.NAME, "local"))).getMessage()
                .startsWith("local.units: "));
    }

    private static UnitList dropped(Path folder, String content) throws Exception {
        String file = Files.writeString(folder.resolve("copy"), content).toString();
        return new DroppedUnits(Map.of(DroppedList.NAME, "local", DroppedList.FILE, file)).list();
    }

    private static String refusal(String content) {
        return assertThrows(ListException.class, () -> UnitList.read("x", "1", content.getBytes(StandardCharsets.UTF_8))).getMessage();
    }
}
