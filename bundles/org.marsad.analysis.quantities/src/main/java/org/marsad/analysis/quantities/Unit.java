package org.marsad.analysis.quantities;

/**
 * A unit of measurement or a currency, by one of its names.
 *
 * @param measure what it measures, such as {@code money} or {@code length}
 * @param code    its code in UCUM or ISO 4217, or empty where its name says none
 * @param name    the name as the list has it
 * @param list    the list that it is in
 */
record Unit(String measure, String code, String name, String list) {

    /** How quantities in percent are measured. */
    static final String PERCENTAGE = "percentage";
    static final String MONEY = "money";
}
