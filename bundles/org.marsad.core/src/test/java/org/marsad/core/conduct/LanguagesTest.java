package org.marsad.core.conduct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource({"ar, ar, true", "ar, ar-MA, true", "ar, ary, true", "ar, ary-Latn, true", "ar, arz, true", "ar, arn, false",
        "ar, fa, false", "ar, zgh, false", "ary, ar, false", "ar-MA, ary, false", "fr, fr-CA, true", "ms, zlm, false", "a, ar, false"})
    void whoUnderstandsALanguageUnderstandsItsVarieties(String known, String language, boolean understood) {
        assertEquals(understood, Languages.include(List.of("en", known), language));
    }
}
