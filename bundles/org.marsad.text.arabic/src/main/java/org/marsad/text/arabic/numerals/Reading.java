package org.marsad.text.arabic.numerals;

import java.math.BigDecimal;
import org.marsad.api.text.Numeral;

/**
 * A numeral among the tokens of a line.
 *
 * @param begin      where it begins in the text
 * @param next       the token after it
 * @param value      what it comes to
 * @param kind       what it is used for
 * @param form       how it is written
 * @param confidence how sure the reading is
 */
record Reading(int begin, int next, BigDecimal value, Numeral.Kind kind, Numeral.Form form, double confidence) {}
