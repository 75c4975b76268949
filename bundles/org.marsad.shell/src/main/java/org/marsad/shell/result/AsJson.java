package org.marsad.shell.result;

import java.util.List;

/** A result that shows itself to people, too, as the JSON it is for programs: one object per line. */
public final class AsJson implements Result {

    private final Result result;

    /** The JSON of {@code result}. */
    public AsJson(Result result) {
        this.result = result;
    }

    @Override
    public void write(Page page) {
        result.json().forEach(row -> page.raw(row.toString()));
    }

    @Override
    public List<JsonRow> json() {
        return result.json();
    }

    @Override
    public int exitStatus() {
        return result.exitStatus();
    }

    @Override
    public boolean documentsOnly() {
        return result.documentsOnly();
    }
}
