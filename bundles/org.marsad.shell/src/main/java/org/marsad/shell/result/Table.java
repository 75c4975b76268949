package org.marsad.shell.result;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;

/**
 * Rows in columns. It is a list of what it shows, so that a script can go through it.
 *
 * @param <T> what the rows show
 */
public final class Table<T> extends AbstractList<T> implements Result {

    private final List<T> rows;
    private final List<Column<T>> columns;
    private final Function<T, JsonRow> json;
    private final Notes notes;

    private Table(List<T> rows, List<Column<T>> columns, Function<T, JsonRow> json, Notes notes) {
        this.rows = rows;
        this.columns = columns;
        this.json = json;
        this.notes = notes;
    }

    /**
     * A table.
     *
     * @param json a row for a program
     */
    public static <T> Table<T> of(List<T> rows, List<Column<T>> columns, Function<T, JsonRow> json) {
        return new Table<>(List.copyOf(rows), List.copyOf(columns), json, Notes.NONE);
    }

    /** The same table with lines below it, for people only. */
    public Table<T> withFoot(List<Styled> lines) {
        return new Table<>(rows, columns, json, new Notes(notes.empty, List.copyOf(lines), notes.shown, notes.status));
    }

    /** The same table, and what a person is told if it has no rows. */
    public Table<T> orElse(String words) {
        return new Table<>(rows, columns, json, new Notes(words, notes.foot, notes.shown, notes.status));
    }

    /** The same table, of which a person is shown only the first rows. */
    public Table<T> showing(int number) {
        return new Table<>(rows, columns, json, new Notes(notes.empty, notes.foot, number, notes.status));
    }

    /** The same table as the result of a command that ends with this status. */
    public Table<T> withStatus(Status status) {
        return new Table<>(rows, columns, json, new Notes(notes.empty, notes.foot, notes.shown, status));
    }

    @Override
    public T get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public void write(Page page) {
        List<T> shown = rows.subList(0, Math.min(rows.size(), notes.shown));
        if (!shown.isEmpty()) {
            new TableLayout<>(columns, shown, page.screen()).write(page);
        } else if (rows.isEmpty() && !notes.empty.isEmpty()) {
            page.line(notes.empty);
        }
        notes.foot.forEach(page::line);
    }

    @Override
    public List<JsonRow> json() {
        return rows.stream().map(json).toList();
    }

    @Override
    public int exitStatus() {
        return notes.status.exitStatus();
    }

    @Override
    public boolean documentsOnly() {
        return notes.status.documentsOnly();
    }

    /** What is said beside the rows. */
    private record Notes(String empty, List<Styled> foot, int shown, Status status) {

        static final Notes NONE = new Notes("", List.of(), Integer.MAX_VALUE, Status.WELL);
    }
}
