package org.marsad.analysis.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.marsad.analysis.dates.DatedText.in;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.api.analysis.Analyzer;
import org.marsad.testkit.AnalyzerContract;
import org.marsad.testkit.In;

class DateAnalyzerTest extends AnalyzerContract {

    @Override
    protected Analyzer analyzer() {
        return DatedText.analyzer();
    }

    @Override
    protected Set<String> produces() {
        return Set.of(DateAnalyzer.DATE);
    }

    @Nested
    class SingleDates {

        @Test
        void dayMonthAndYearMakeAFullDate() {
            in("انعقد المجلس في 25 دجنبر 2024 بالرباط").finds("25 دجنبر 2024 = 2024-12-25");
        }

        @Test
        void theMonthMayFollowTheParticleMinAndTheNounShahr() {
            in("في 24 من شهر نونبر 2025").finds("24 من شهر نونبر 2025 = 2025-11-24");
        }

        @Test
        void theYearMayFollowItsNoun() {
            in("في 3 مارس من سنة 2019 وفي 4 أبريل لعام 2020")
                    .finds("3 مارس من سنة 2019 = 2019-03-03", "4 أبريل لعام 2020 = 2020-04-04");
        }

        @Test
        void aMonthOfTwoWordsIsOneName() {
            in("يوم 5 تشرين الثاني 2023").finds("يوم 5 تشرين الثاني 2023 = 2023-11-05");
        }

        @Test
        void twoNamesOfOneMonthAreOneMonth() {
            in("في 7 كانون الثاني/يناير 2024 ثم 8 فبراير (شباط) 2024")
                    .finds("7 كانون الثاني/يناير 2024 = 2024-01-07", "8 فبراير (شباط) 2024 = 2024-02-08");
        }

        @Test
        void twoNamesOfOneMonthNeedNoSignBetweenThem() {
            in("23 ديسمبر كانون الأول 1969").finds("23 ديسمبر كانون الأول 1969 = 1969-12-23");
        }

        @Test
        void fatihIsTheFirstOfTheMonth() {
            in("مسيرات فاتح ماي 2024").finds("فاتح ماي 2024 = 2024-05-01");
        }

        @Test
        void aMonthOfAYearIsPreciseToTheMonth() {
            in("خلال شهر يناير 2024 ونونبر 2025").finds("شهر يناير 2024 = 2024-01", "نونبر 2025 = 2025-11");
        }

        @Test
        void theDayOfTheWeekBeforeADateBelongsToIt() {
            in("صباح يوم الثلاثاء 24 دجنبر 2024").finds("يوم الثلاثاء 24 دجنبر 2024 = 2024-12-24");
        }

        @Test
        void aDayOfTheWeekThatDoesNotFitRaisesDoubt() {
            assertEquals(1.0, in("الثلاثاء 24 دجنبر 2024").date().confidence());
            assertEquals(0.6, in("الخميس 24 دجنبر 2024").date().confidence());
        }

        @Test
        void aMonthAloneIsNoDate() {
            in("وقد مارس 3 لاعبين مهامهم، ومارس ضغوطا").findsNothing();
        }

        @Test
        void aDayThatTheMonthDoesNotHaveIsLeftOut() {
            in("31 نونبر 2024 ثم 30 فبراير ثم 29 فبراير 2023").means("2024-11", "2023-02");
        }

        @Test
        void aDateDoesNotRunAcrossTheEndOfALine() {
            in("العدد 24\nنونبر").findsNothing();
        }
    }

    @Nested
    class Particles {

        @Test
        void particlesWrittenToAMonthAreNotPartOfTheDate() {
            in("بنونبر 2025 وبدجنبر 2025 ولفبراير 2026")
                    .finds("نونبر 2025 = 2025-11", "دجنبر 2025 = 2025-12", "فبراير 2026 = 2026-02");
        }

        @Test
        void particlesWrittenToADayAreNotPartOfTheDate() {
            in("ابتداء ل24 نونبر 2025 وفي25 دجنبر 2025").means("2025-11-24", "2025-12-25");
        }

        @Test
        void aMonthThatBeginsLikeAParticleIsNotCut() {
            in("فبراير 2024 وفبراير 2025 وفيفري 2026")
                    .finds("فبراير 2024 = 2024-02", "فبراير 2025 = 2025-02", "فيفري 2026 = 2026-02");
        }

        @Test
        void particlesWrittenToTheNounOfAYearAreNotPartOfTheDate() {
            in("لسنة 2025 وبعام 2024 وللعام 2023").finds("سنة 2025 = 2025", "عام 2024 = 2024", "لعام 2023 = 2023");
        }
    }

    @Nested
    class DatesInNumbers {

        @Test
        void theDayComesFirstUnlessTheYearDoes() {
            in("24/12/2024 ثم 2024-12-24 ثم 24.12.2024 ثم 2024/12/24")
                    .means("2024-12-24", "2024-12-24", "2024-12-24", "2024-12-24");
        }

        @Test
        void aDateThatCouldBeReadMonthFirstIsLessSure() {
            assertEquals("2024-05-03", in("03/05/2024").date().features().get("value").asText());
            assertEquals(0.9, in("03/05/2024").date().confidence());
            assertEquals(1.0, in("23/05/2024").date().confidence());
        }

        @Test
        void aDateThatCanOnlyBeReadMonthFirstIsReadSo() {
            in("12/24/2024").means("2024-12-24");
        }

        @Test
        void aSentenceMayEndBehindIt() {
            in("بتاريخ 24.12.2024.").finds("24.12.2024 = 2024-12-24");
        }

        @Test
        void aTimeMayFollow() {
            in("2024-12-24T10:30:00").finds("2024-12-24T10:30:00 = 2024-12-24T10:30");
            in("الثلاثاء 24 دجنبر 2024 على الساعة 3 عصرا").means("2024-12-24T15:00");
        }

        @Test
        void arabicIndicAndExtendedDigitsAreDigits() {
            in("٢٤/١٢/٢٠٢٤ و۵ مارس ۲۰۲۴ و٢٥ دجنبر ٢٠٢٤").means("2024-12-24", "2024-03-05", "2024-12-25");
        }
    }

    @Nested
    class Years {

        @Test
        void aNumberAfterItsNounIsAYear() {
            in("سنة 2025 وعام ٢٠٢٥ والعام الماضي 2024")
                    .finds("سنة 2025 = 2025", "عام ٢٠٢٥ = 2025", "العام الماضي 2024 = 2024");
        }

        @Test
        void aNumberThatLooksLikeAYearIsOneAfterAWordOfTime() {
            in("خلال 2025 ومنذ 2011 وفي أفق 2030").finds("2025 = 2025", "2011 = 2011", "2030 = 2030");
        }

        @Test
        void aWordOfTimeIsLessSureThanTheNoun() {
            assertTrue(in("خلال 2025").date().confidence() < in("سنة 2025").date().confidence());
        }

        @Test
        void theMarkOfTheGregorianCalendarMakesAYear() {
            in("بنيت 1962م").finds("1962م = 1962");
        }

        @Test
        void aYearAloneInBracketsIsAYear() {
            in("رواية (1958)").finds("1958 = 1958");
        }

        @Test
        void aPluralNounAnnouncesYears() {
            in("أعوام: 1958، 1962، 1994 و2000").means("1958", "1962", "1994", "2000");
            in("في عامي 2000 و 2008").finds("2000 = 2000", "2008 = 2008");
        }

        @Test
        void yearsInAListAreYearsLikeTheFirst() {
            in("خلال 2022 و2023 و2024").finds("2022 = 2022", "2023 = 2023", "2024 = 2024");
        }

        @ParameterizedTest
        @ValueSource(strings = {"بلغ 2025 منصبا", "خلال 2025 ساعة", "في 2025 درهما", "منذ 2000 فرد", "العدد 2025",
            "في 2025,5", "خلال 2025 في المائة", "في 2.025 حالة", "نحو 2000"})
        void aNumberThatCountsOrStandsAloneIsNoYear(String text) {
            in(text).findsNothing();
        }
    }

    @Nested
    class Periods {

        @Test
        void daysOfOneMonthShareMonthAndYear() {
            in("بمراكش من 24 إلى 27 نونبر 2025.").finds("من 24 إلى 27 نونبر 2025 = 2025-11-24/2025-11-27");
        }

        @Test
        void betweenIsJoinedByAnd() {
            in("بين 3 و5 ماي 2024").finds("بين 3 و5 ماي 2024 = 2024-05-03/2024-05-05");
        }

        @Test
        void yearsBetweenAreAPeriod() {
            in("الفترة ما بين 2022 و2026، ومابين سنتي 1751 و1790")
                    .finds("ما بين 2022 و2026 = 2022/2026", "مابين سنتي 1751 و1790 = 1751/1790");
        }

        @Test
        void yearsJoinedByADashAreAPeriod() {
            in("الخطة 2022-2026 ثم 2027 – 2030").finds("2022-2026 = 2022/2026", "2027 – 2030 = 2027/2030");
        }

        @Test
        void yearsThatFollowEachOtherMayBeJoinedByASlash() {
            in("الموسم الدراسي 2024/2025").finds("2024/2025 = 2024/2025");
        }

        @Test
        void daysJoinedByADashAreAPeriod() {
            in("أيام 24-27 نونبر 2025").finds("24-27 نونبر 2025 = 2025-11-24/2025-11-27");
        }

        @Test
        void theMonthMayComeFirst() {
            in("يوليو 13-15").means("XXXX-07-13/XXXX-07-15");
        }

        @Test
        void theTwoEndsMayHaveMonthsOfTheirOwn() {
            in("من 28 أكتوبر إلى غاية 3 نونبر 2025").means("2025-10-28/2025-11-03");
        }

        @Test
        void aPeriodAcrossTheNewYearBeginsInTheYearBefore() {
            in("من 28 دجنبر إلى 3 يناير 2025").means("2024-12-28/2025-01-03");
        }

        @Test
        void monthsMakeAPeriod() {
            in("من يناير إلى مارس 2024 وبين أبريل ويونيو 2025").means("2024-01/2024-03", "2025-04/2025-06");
        }

        @Test
        void fullDatesMakeAPeriod() {
            in("من 01/02/2024 إلى 15/02/2024").means("2024-02-01/2024-02-15");
        }

        @Test
        void daysOfTheWeekDoNotDisturb() {
            in("من الاثنين 24 إلى الخميس 27 نونبر 2025").means("2025-11-24/2025-11-27");
        }

        @Test
        void theConjunctionBeforeItIsNotPartOfIt() {
            in("ومن 24 إلى 27 نونبر").finds("من 24 إلى 27 نونبر = XXXX-11-24/XXXX-11-27");
        }

        @ParameterizedTest
        @ValueSource(strings = {"من 24 إلى 27 في المائة", "من 2000 إلى 2500 درهم", "بين 3 و5 أشخاص", "من 12 إلى 14"})
        void numbersFromToAreNoPeriod(String text) {
            in(text).findsNothing();
        }

        @Test
        void anEndBeforeItsBeginningIsNoPeriod() {
            in("من 27 إلى 24 نونبر 2025").finds("24 نونبر 2025 = 2025-11-24");
        }

        @Test
        void daysInAListShareTheMonthOfTheLast() {
            in("يومي 3 و5 ماي 2024").finds("3 = 2024-05-03", "5 ماي 2024 = 2024-05-05");
            in("أيام 3، 4 و5 ماي").means("XXXX-05-03", "XXXX-05-04", "XXXX-05-05");
            in("الثلاثاء 24 والأربعاء 25 دجنبر 2024")
                    .finds("الثلاثاء 24 = 2024-12-24", "الأربعاء 25 دجنبر 2024 = 2024-12-25");
        }
    }

    @Nested
    class WithoutAYear {

        @Test
        void theYearIsLeftOpenWhenNothingIsKnown() {
            in("يوم 25 دجنبر").finds("يوم 25 دجنبر = XXXX-12-25");
            assertEquals("written", in("25 دجنبر").date().features().get("basis").asText());
        }

        @Test
        void theYearNearestToThePublicationIsInferredWithLessConfidence() {
            in("25 دجنبر").issued("2025-01-03").means("2024-12-25");
            in("5 يناير").issued("2024-12-28T10:00:00Z").means("2025-01-05");
            assertEquals("inferred", in("25 دجنبر").issued("2025-01-03").date().features().get("basis").asText());
            assertTrue(in("25 دجنبر").issued("2025-01-03").date().confidence() < in("25 دجنبر").date().confidence());
        }

        @Test
        void theDayOfTheWeekDecidesBetweenYears() {
            in("الأربعاء 25 دجنبر").issued("2025-11-01").means("2024-12-25");
        }

        @Test
        void aPeriodIsInferredAsAWhole() {
            in("من 28 دجنبر إلى 3 يناير").issued("2025-01-02").means("2024-12-28/2025-01-03");
        }

        @Test
        void aPublicationKnownOnlyToTheYearInfersNothing() {
            in("25 دجنبر").issued("2025").means("XXXX-12-25");
            in("25 دجنبر").issued("25 December 2025").means("XXXX-12-25");
        }

        @Test
        void aWrittenYearIsNeverChanged() {
            in("25 دجنبر 2001").issued("2025-01-03").means("2001-12-25");
        }
    }

    @Nested
    class NoDates {

        @ParameterizedTest
        @ValueSource(strings = {"كوفيد-19", "الهاتف 0522-20-24-2025", "+212 522 20 24 25", "المادة 24 من القانون",
            "القانون رقم 31.08.2011", "192.168.1.2024", "الدورة 93", "بنسبة 24%", "مبلغ 2025 دولار", "1.234.567",
            "A4 وG20", "الصفحة 12/24", "0522-2022-2026", "رقم 2022-2026", "2024-2025-2026",
            "32/12/2024", "00/00/2024"})
        void otherNumbersAreNoDates(String text) {
            in(text).findsNothing();
        }

        @ParameterizedTest
        @ValueSource(strings = {"سنة 1445", "3 صفر للفريق", "لقاء رمضان مع شعبان", "20 رجلا"})
        void wordsThatAreMonthsOfTheHijriCalendarElsewhereAreNoDates(String text) {
            in(text).findsNothing();
        }
    }

    @Nested
    class AnyText {

        @Test
        void marksAndTatweelDoNotHideAMonth() {
            in("24 نُونبـر 2025").means("2025-11-24");
        }

        @Test
        void anEmptyTextHasNoDates() {
            in("").findsNothing();
            in("\n\n").findsNothing();
        }

        @Test
        void datesOnSeveralLinesAreAllFoundWhereTheyAre() {
            in("الأحد 1 يونيو 2025\r\n\n— 2 يونيو 2025 —")
                    .finds("الأحد 1 يونيو 2025 = 2025-06-01", "2 يونيو 2025 = 2025-06-02");
        }

        @Test
        void endlessRepetitionIsReadToItsEnd() {
            in("5 " + "مارس ".repeat(20_000)).means("XXXX-03-05");
            assertEquals(1, in("سنة 2020 " + "و".repeat(20_000)).dates().size());
            in("1، 2 و".repeat(20_000)).findsNothing();
            in("من بين 3 ".repeat(20_000)).findsNothing();
            in("9".repeat(100_000)).findsNothing();
        }

        @Test
        void anInterruptionIsObeyed() {
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, () -> DatedText.analyzer().analyze(In.text("سنة 2025").view(),
                    (type, begin, end, confidence, features) -> fail("it goes on")));
        }
    }
}
