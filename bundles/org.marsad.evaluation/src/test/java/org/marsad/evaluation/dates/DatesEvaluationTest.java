package org.marsad.evaluation.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.api.document.Value;
import org.marsad.api.text.Numeral;
import org.marsad.api.text.Numerals;
import org.marsad.evaluation.FakeContainer;
import org.marsad.evaluation.Taken;

class DatesEvaluationTest {

    @TempDir
    private Path folder;

    private static Map<String, Value> value(String edtf) {
        return Map.of("value", new Value.Time(edtf));
    }

    private DucklingExample.Expected expected(String written) throws Exception {
        Path file = Taken.write(folder, "one.tsv", "expected\tinput", written + "\tكلمات");
        return DucklingExample.read(file).orElseThrow().get(0).expected();
    }

    @Test
    void theLongestFindingHasToHaveTheValue() throws Exception {
        Taken.write(folder, "times.tsv", "expected\tinput", "datetime (2013, 2, 13, 0, 0, 0) Day\tغدا صباحا",
                "datetime (2013, 2, 11, 0, 0, 0) Day\tالبارحة");
        FakeContainer container = new FakeContainer().finds("time.date", "غدا", value("2013-02-14"))
                .finds("time.date", "غدا صباحا", value("2013-02-13"));
        Taken taken = Taken.by(new DatesEvaluation(container), folder).says("examples, time", "value right", 0.5, 2);
        assertFalse(taken.figure("examples, time", "value right").isGood());
        assertFalse(taken.figure("Gregorian month names", "read in all digits").isGood());
        assertTrue(taken.figure("Gregorian month names", "read in all digits").cases() >= 35);
        assertEquals(12, taken.figure("Hijri month names", "read in all digits").cases());
    }

    @Test
    void numbersAreReadByTheServiceForThem() throws Exception {
        Taken.write(folder, "numbers.tsv", "expected\tinput", "NumeralValue 7\tسبعة", "NumeralValue (-1.5)\tناقص", "OrdinalData 7\tالسابع");
        FakeContainer container = new FakeContainer().finds("time.date", "غدا");
        assertTrue(Taken.by(new DatesEvaluation(container), folder).has("numeral: nothing is here that reads numbers"));
        container.reading(new Numerals() {
            @Override
            public String revision() {
                return "1";
            }

            @Override
            public List<Numeral> find(String text) {
                return text.equals("سبعة") ? List.of(new Numeral(0, 2, BigDecimal.ONE, Numeral.Kind.CARDINAL, Numeral.Form.WORDS, 1),
                        new Numeral(0, 4, new BigDecimal("7.0"), Numeral.Kind.CARDINAL, Numeral.Form.WORDS, 1)) : List.of();
            }
        });
        Taken.by(new DatesEvaluation(container), folder).says("examples, numeral", "value right", 0.5, 2)
                .says("examples, ordinal", "value right", 0, 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "datetime (2013, 2, 12, 0, 0, 0) Day; 2013-02-12; 2013-02",
        "datetime (2013, 2, 4, 0, 0, 0) Week; 2013-W06; 2013-02-04",
        "datetime (2013, 2, 4, 0, 0, 0) Week; 2013-02-04/2013-02-10; 2013-02-04/2013-02-11",
        "datetime (2013, 1, 1, 0, 0, 0) Month; 2013-01; 2013",
        "datetime (2013, 4, 1, 0, 0, 0) Quarter; 2013-34; 2013-33",
        "datetime (2013, 2, 12, 15, 0, 0) Hour; 2013-02-12T15:00; 2013-02-12T16",
        "datetimeInterval ((2013, 7, 13, 0, 0, 0), (2013, 7, 16, 0, 0, 0)) Day; 2013-07-13/2013-07-15; 2013-07-13/2013-07-16",
        "datetimeInterval ((2013, 2, 12, 15, 0, 0), (2013, 2, 12, 17, 0, 0)) Hour; 2013-02-12T15:00/2013-02-12T16:00; "
            + "2013-02-12T15:00/2013-02-12T18:30",
        "datetimeHoliday (2013, 8, 8, 0, 0, 0) Day \"عيد\"; 2013-08-08~; 2013-08-09~",
        "datetimeOpenInterval After (2013, 2, 12, 0, 0, 0) Day; 2013-02-12/..; ../2013-02-12",
        "DurationData 2 Year; P2Y; P2M", "DurationData 1 Week; P7D; P1D", "DurationData 5 Hour; PT5H; P5H",
        "NumeralValue 1.1; 1.10; 11", "NumeralValue (-12); -12; 12"})
    void whatAnExampleComesToIsSaidInMoreThanOneWay(String written, String same, String other) throws Exception {
        assertTrue(expected(written).isSaidBy(same), same);
        assertFalse(expected(written).isSaidBy(other), other);
        assertFalse(expected(written).isSaidBy("XXXX-12-25"));
    }

    @Test
    void whatIsNotUnderstoodIsNamed() throws Exception {
        FakeContainer container = new FakeContainer().finds("time.date", "غدا");
        Taken.write(folder, "times.tsv", "expected\tinput", "datetime (2013, 2, 13) Day\tغدا");
        Taken.refuses(new DatesEvaluation(container), folder, "times.tsv, line 2", "no instant");
        Taken.write(folder, "times.tsv", "expected\tinput", "datetime (2013, 2, 31, 0, 0, 0) Day\tغدا");
        Taken.refuses(new DatesEvaluation(container), folder, "times.tsv, line 2", "no instant");
        Taken.write(folder, "times.tsv", "expected\tinput", "NumeralValue 7\tسبعة", "PhoneNumber 7\tسبعة");
        Taken.refuses(new DatesEvaluation(container), folder, "times.tsv, line 3", "PhoneNumber", "expected datetime");
    }

    @Test
    void withoutExamplesOrAnalyzerNothingIsMeasured() {
        Taken.refuses(new DatesEvaluation(new FakeContainer().finds("time.date", "غدا")), folder, "expected input");
        Taken.refuses(new DatesEvaluation(new FakeContainer()), folder, "no analyzer that is in use finds time.date");
        Taken.refuses(new DatesEvaluation(new FakeContainer().finds("time.date", "غدا").leaving()), folder, "workbench");
    }

    @Test
    void aStretchOfTimeEndsWhereTheNextBegins() {
        assertEquals(Period.of("2022/2026"), Period.of("2022-01-01/2026-12-31"));
        assertEquals(Period.of("2022-Q2"), Period.of("2022-04/2022-06"));
        assertEquals(Period.of("2013-W07-1"), Period.of("2013-02-11"));
        assertEquals(Optional.empty(), Period.of("2013-02-30"));
        assertEquals(Optional.empty(), Period.of("2013/2014/2015"));
        assertEquals(Optional.empty(), Period.of("soon"));
    }
}
