package org.marsad.shell.result;

import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param <T>    what the rows show
 * @param header the word above it
 * @param cell   what stands in it
 * @param right  whether it is aligned to the right, as numbers are
 * @param yields whether it gives way when the table is too wide
 */
public record Column<T>(String header, Function<T, Styled> cell, boolean right, boolean yields) {

    /** A column of short words that are always shown whole. */
    public static <T> Column<T> fixed(String header, Function<T, String> cell) {
        return new Column<>(header, row -> Styled.of(cell.apply(row)), false, false);
    }

    /** A column of words that may be cut. */
    public static <T> Column<T> yielding(String header, Function<T, String> cell) {
        return new Column<>(header, row -> Styled.of(cell.apply(row)), false, true);
    }

    /** A column of short words with styles. */
    public static <T> Column<T> styled(String header, Function<T, Styled> cell) {
        return new Column<>(header, cell, false, false);
    }

    /** A column of numbers. */
    public static <T> Column<T> number(String header, Function<T, ?> cell) {
        return new Column<>(header, row -> Styled.of(String.valueOf(cell.apply(row))), true, false);
    }
}
