package org.marsad.extract.tika.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDatesTest {

    @ParameterizedTest
    @CsvSource({
        "2024, 2024",
        "2024-12, 2024-12",
        "2024-12-25, 2024-12-25",
        "2024/1/5, 2024-01-05",
        "20241225, 2024-12-25",
        "٢٠٢٤-١٢-٢٥, 2024-12-25",
        "2024-12-25T08:30, 2024-12-25T08:30:00",
        "2024-12-25 08:30:15, 2024-12-25T08:30:15",
        "2024-12-25T08:30:15.123Z, 2024-12-25T08:30:15Z",
        "2024-12-25T08:30:15+0100, 2024-12-25T08:30:15+01:00",
        "2024-12-25 08:30:15 UTC, 2024-12-25T08:30:15Z",
        "'Wed, 25 Dec 2024 08:30:15 +0300', 2024-12-25T08:30:15+03:00"})
    void whatMachinesWriteIsNormalised(String stated, String iso) {
        assertEquals(Optional.of(iso), IsoDates.normalise(stated));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2024-13-01", "2023-02-29", "0000-00-00", "25/12/2024", "2024-12-25T25:00", "أمس", "12",
        "2024-12-25T08:30:15+99:00"})
    void whatIsNoDateIsDropped(String stated) {
        assertEquals(Optional.empty(), IsoDates.normalise(stated));
    }
}
