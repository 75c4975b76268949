package org.marsad.analysis.quantities;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.marsad.api.text.NotUtf8Exception;
import org.marsad.api.text.StrictUtf8;

/**
 * A list of units: lines of measure, code and names, separated by tabs, the names by commas; lines that begin with a hash are remarks.
 *
 * @param name  the name of the list
 * @param stamp changes whenever the content does
 * @param units the units, each once for each of its names; the singular is the first of its line
 * @param duals names that stand for two of a unit
 */
record UnitList(String name, String stamp, List<Unit> units, List<Unit> duals) {

    private static final int COLUMNS = 3;
    private static final int MOST_UNITS = 20_000;
    private static final String NO_CODE = "-";
    private static final Pattern MEASURE = Pattern.compile("[a-z][a-z-]*");

    /**
     * Reads a list.
     *
     * @throws ListException if it cannot be used; the message names the line
     */
    static UnitList read(String name, String stamp, byte[] bytes) throws ListException {
        List<Unit> units = new ArrayList<>();
        List<Unit> duals = new ArrayList<>();
        int number = 0;
        for (String line : decode(bytes).split("\r?\n")) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                read(line, "line " + number + ": ", name, units, duals);
            }
            if (units.size() > MOST_UNITS) {
                throw new ListException("line " + number + ": a list has at most " + MOST_UNITS + " names; split it into several");
            }
        }
        if (units.isEmpty()) {
            throw new ListException("there is no unit in it; a line is: money, a tab, MAD, a tab, درهم,دراهم");
        }
        return new UnitList(name, stamp, List.copyOf(units), List.copyOf(duals));
    }

    private static void read(String line, String place, String list, List<Unit> units, List<Unit> duals) throws ListException {
        String[] columns = line.split("\t");
        if (columns.length != COLUMNS) {
            throw new ListException(place + "it has " + columns.length + " columns, and should have three, separated by tabs:"
                    + " what is measured, the code or «-», the names");
        }
        String measure = columns[0].strip();
        if (!MEASURE.matcher(measure).matches()) {
            throw new ListException(place + "'" + measure + "' is no measure; it is written in small letters a to z, such as length");
        }
        String code = columns[1].strip().equals(NO_CODE) ? "" : columns[1].strip();
        String[] names = columns[2].split(",");
        for (String written : names) {
            if (written.isBlank()) {
                throw new ListException(place + "a name is empty; names are separated by single commas");
            }
            units.add(new Unit(measure, code, written.strip(), list));
        }
        dual(names[0].strip()).forEach(dual -> duals.add(new Unit(measure, code, dual, list)));
    }

    /** Two of it, in both cases: «درهمان», «سنتين». None of names of several words or in other scripts. */
    private static List<String> dual(String singular) {
        boolean arabic = singular.codePoints().allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC)
                && singular.length() > 2;
        String stem = singular.endsWith("ة") ? singular.substring(0, singular.length() - 1) + "ت" : singular;
        return arabic && Character.isLetter(singular.codePointAt(0)) ? List.of(stem + "ان", stem + "ين") : List.of();
    }

    private static String decode(byte[] bytes) throws ListException {
        try {
            return StrictUtf8.decode(bytes);
        } catch (NotUtf8Exception e) {
            throw new ListException("line " + e.line() + ": this is not UTF-8; save the list as UTF-8");
        }
    }
}
