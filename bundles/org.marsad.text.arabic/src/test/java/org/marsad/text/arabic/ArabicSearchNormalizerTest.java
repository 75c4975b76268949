package org.marsad.text.arabic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer.Form;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.marsad.api.text.Normalizer;
import org.marsad.testkit.NormalizerContract;

/** What holds for every normalizer holds for the form for search. */
class ArabicSearchNormalizerTest extends NormalizerContract {

    @Override
    protected Normalizer normalizer() {
        return new ArabicSearchNormalizer();
    }

    @Test
    void aMarkThatIsKeptJoinsTheSignBeforeALetterThatIsDropped() {
        for (String text : List.of("&\u0F73\u0674\u3099", "&\u0674\u0F73\u3099", "\u30FD\u0674\u3099", "\u30FD\u0674\u064B\u0674\u3099")) {
            String form = normalizer().normalize(text).text();
            assertEquals(form, normalizer().normalize(form).text(), text);
            assertEquals(form, java.text.Normalizer.normalize(form, Form.NFC), text);
        }
    }

    @Test
    void whatUnicodeHasNotAssignedIsNoMarkInEitherForm() {
        String text = "\u0640\u20FA\u0654";
        assertEquals(normalizer().normalize(text).text(), normalizer().normalize(new ArabicNormalizer().normalize(text).text()).text());
    }
}
