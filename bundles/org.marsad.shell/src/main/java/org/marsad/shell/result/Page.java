package org.marsad.shell.result;

/** What a result writes itself on. */
public final class Page {

    private final Screen screen;
    private final StringBuilder text = new StringBuilder();

    /** An empty page for a screen. */
    public Page(Screen screen) {
        this.screen = screen;
    }

    /** What the page will be shown on. */
    public Screen screen() {
        return screen;
    }

    /** Adds a line, whole, however long it is. */
    public Page line(Styled words) {
        return raw(words.written(screen));
    }

    /** Adds running text, each line of which has its own direction. */
    public Page text(Styled words) {
        return raw(words.writtenAsText(screen));
    }

    /** Adds a line of plain words. */
    public Page line(String words) {
        return line(Styled.of(words));
    }

    /** Adds an empty line. */
    public Page gap() {
        return raw("");
    }

    /** Adds a line that was put together from {@link Styled} words or JSON. */
    Page raw(String line) {
        text.append(line).append('\n');
        return this;
    }

    /** A word as it is put beside others, in its own direction where a person reads. */
    String beside(Styled words) {
        // Its place has been measured already: it is one row, however long.
        return words.apart().written(new Screen(screen.writing(), screen.colour(), Integer.MAX_VALUE));
    }

    /** All lines, without a line feed after the last. */
    @Override
    public String toString() {
        return text.isEmpty() ? "" : text.substring(0, text.length() - 1);
    }
}
