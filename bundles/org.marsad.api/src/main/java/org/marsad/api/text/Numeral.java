package org.marsad.api.text;

import java.math.BigDecimal;

/**
 * A number met in a text.
 *
 * @param begin      where it begins: behind glued particles, before its article; of «للثالث» the second lam
 * @param end        the place after its last letter or digit
 * @param value      what it comes to; of a fraction without an end the first six decimals
 * @param kind       what it is used for
 * @param form       how it is written
 * @param confidence how sure the reading is, above 0 and at most 1
 */
public record Numeral(int begin, int end, BigDecimal value, Kind kind, Form form, double confidence) {

    /** What a number is used for. */
    public enum Kind {
        /** It counts: «ثلاثة», 3. */
        CARDINAL,
        /** It says which in a row: «الثالث». Digits are never ordinal by themselves. */
        ORDINAL,
        /** It says which part: «ثلث», 1/3. */
        FRACTION
    }

    /** How a number is written. */
    public enum Form {
        /** In digits only. */
        DIGITS,
        /** In words only. */
        WORDS,
        /** In digits with a word that multiplies them: «25 ألف». */
        MIXED
    }
}
