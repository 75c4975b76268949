package org.marsad.evaluation.dates;

import java.time.LocalDate;

/**
 * A day as it is written.
 *
 * @param text the words
 * @param day  the day that is meant
 */
record WrittenDate(String text, LocalDate day) {}
