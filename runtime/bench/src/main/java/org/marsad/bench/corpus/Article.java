package org.marsad.bench.corpus;

import java.time.LocalDate;
import java.util.List;

/**
 * What is reported, whatever the form it is published in.
 *
 * @param number     which one of the corpus it is; no two articles have the same
 * @param title      its headline, which holds the number
 * @param author     who signs it
 * @param place      where it was written
 * @param date       when it was published
 * @param paragraphs its text
 */
record Article(int number, String title, String author, String place, LocalDate date, List<String> paragraphs) {

    /** The date as the Moroccan press writes it. */
    String dateLine() {
        return date.getDayOfMonth() + " " + Vocabulary.MONTHS[date.getMonthValue() - 1] + " " + date.getYear();
    }
}
