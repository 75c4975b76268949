package org.marsad.analysis.quantities;

import java.math.BigDecimal;

/**
 * So much of a unit.
 *
 * @param begin where it begins in the text
 * @param end   where it ends in the text
 * @param value how much
 * @param unit  of what
 */
record Amount(int begin, int end, BigDecimal value, Unit unit) {}
