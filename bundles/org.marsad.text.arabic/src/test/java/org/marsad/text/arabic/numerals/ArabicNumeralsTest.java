package org.marsad.text.arabic.numerals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.api.text.Numeral;
import org.marsad.api.text.Numeral.Form;
import org.marsad.api.text.Numeral.Kind;
import org.marsad.testkit.Seed;

class ArabicNumeralsTest {

    private static final int RANDOM_NUMBERS = 3_000;
    private final ArabicNumerals numerals = new ArabicNumerals();
    private final Seed seed = Seed.ofThisRun();

    @ParameterizedTest
    @CsvSource(delimiter = '=', value = {"خمسة عشر = 15", "إحدى عشرة = 11", "واحدا وعشرين = 21", "اثنا عشر = 12", "سبعة وأربعون = 47",
        "مائتان = 200", "تسعا وثلاثين = 39", "ثلاث مائة = 300", "تسعمئة وتسعة وتسعون = 999", "ألفان = 2000", "ثلاثة آلاف ومئة = 3100",
        "عشرون ألفا وخمسة = 20005", "مائة ألف = 100000", "مليونان وثلاثمائة ألف = 2300000", "خمسة ملايين = 5000000", "ملياران = 2000000000"})
    void wordsAreAddedAndMultiplied(String words, String value) {
        assertEquals(List.of(words + " = " + value), found(words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', value = {"25 ألف = 25000", "2,5 مليون = 2500000", "3 ملايين و500 ألف = 3500000", "مليون ونصف = 1500000",
        "ألفا و275 = 1275",
        "مليونا وثلاثمائة ألف = 1300000", "ثلاثة ونصف = 3.5", "نصف مليون = 500000", "ثلاثة أرباع المليون = 750000", "مليار وربع المليار = 1250000000"})
    void digitsWordsAndPartsGoTogether(String words, String value) {
        assertEquals(List.of(words + " = " + value), found(words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', value = {"1.234.567 = 1234567", "12 500 000 = 12500000", "1,234,567.89 = 1234567.89", "1.234,5 = 1234.5",
        "2,5 = 2.5", "3.14 = 3.14", "0.125 = 0.125", "٣٫٥ = 3.5", "١٢٬٠٠٠ = 12000", "۱۲ = 12", ".5 = 0.5", "-3 = -3", "1 فاصلة 5 = 1.5"})
    void digitsAreGroupedAndHaveDecimals(String digits, String value) {
        assertEquals(List.of(digits + " = " + value), found(digits));
    }

    @Test
    void aPointBeforeThreeDigitsGroupsWithSomeDoubt() {
        assertEquals(0.7, numerals.find("2.500").get(0).confidence());
        assertEquals(1.0, numerals.find("2500").get(0).confidence());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', value = {"الثالث = 3", "الحادي عشر = 11", "الثانية عشرة = 12", "الثالثة والتسعين = 93",
        "الخامس والعشرون = 25", "أولى = 1", "الخمسين = 50", "الواحد والثلاثون = 31"})
    void ordinalsSayWhichInARow(String words, String value) {
        Numeral ordinal = numerals.find(words).get(0);
        assertEquals(words + " = " + value, words.substring(ordinal.begin(), ordinal.end()) + " = " + ordinal.value());
        assertEquals(Kind.ORDINAL, ordinal.kind());
    }

    @Test
    void partsAreFractions() {
        assertEquals(List.of(Kind.FRACTION, Kind.FRACTION, Kind.FRACTION),
                numerals.find("النصف ثم ثلاثة أرباع ثم الثلثين").stream().map(Numeral::kind).toList());
        assertEquals(List.of("الثلث = 0.333333"), found("الثلث"));
    }

    @Test
    void particlesAreNotPartOfANumeral() {
        assertEquals(List.of("ثلاثة = 3", "خمسين = 50", "لثالث = 3", "الخامس = 5", "27 = 27"),
                found("بثلاثة ولخمسين ثم للثالث ثم وبالخامس ثم و27"));
    }

    @Test
    void marksAndTatweelDoNotHideANumber() {
        assertEquals(List.of("خَمْسـة وعِشْرون = 25"), found("خَمْسـة وعِشْرون"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"كوفيد-19", "G20", "24/12/2024", "10:30", "192.168.1.10", "0522-20-24-25", "+212522202425", "لست هنا", "كمية كبيرة",
        "آلاف الناس", "أحد الناس", "0524", "9999999999999999999"})
    void whatIsNoNumberIsPassedOver(String text) {
        assertEquals(List.of(), found(text));
    }

    @Test
    void theFormSaysHowANumberIsWritten() {
        assertEquals(List.of(Form.DIGITS, Form.WORDS, Form.MIXED),
                numerals.find("25، ثم ثلاثون، ثم 3 ملايين").stream().map(Numeral::form).toList());
    }

    @Test
    void unitsBesideEachOtherAreTwoNumbers() {
        assertEquals(List.of("خمسة = 5", "ستة = 6"), found("خمسة وستة"));
        assertEquals(List.of("25 = 25", "30 = 30"), found("25 و30"));
    }

    @Test
    void everyNumberThatIsSpelledOutIsReadBack() {
        Random random = seed.random();
        for (int i = 0; i < RANDOM_NUMBERS; i++) {
            long number = 1 + (long) Math.pow(10, random.nextDouble() * 9);
            String words = SpelledOut.number(number, random);
            assertEquals(List.of(words + " = " + number), found(words), seed::repeat);
        }
    }

    @Test
    void numeralsLieInTheTextInOrderAndApart() {
        Random random = seed.random();
        for (int i = 0; i < 300; i++) {
            String text = shuffled("ثلاثة ملايين و500 ألف، 12 500 000 و1.5 ثم الثالث والعشرون 24/12/2024 ونصف -3 أحد عشر", random);
            int last = 0;
            for (Numeral numeral : numerals.find(text)) {
                assertTrue(numeral.begin() >= last && numeral.end() > numeral.begin() && numeral.end() <= text.length(),
                        () -> text + "; " + seed.repeat());
                last = numeral.end();
            }
        }
    }

    /** The words in another order, some glued to the next. */
    private static String shuffled(String words, Random random) {
        List<String> list = Arrays.asList(words.split(" "));
        Collections.shuffle(list, random);
        StringBuilder text = new StringBuilder();
        list.forEach(word -> text.append(word).append(random.nextInt(4) == 0 ? "" : " "));
        return text.toString();
    }

    private List<String> found(String text) {
        return numerals.find(text).stream()
                .map(numeral -> text.substring(numeral.begin(), numeral.end()) + " = " + numeral.value().toPlainString()).toList();
    }
}
