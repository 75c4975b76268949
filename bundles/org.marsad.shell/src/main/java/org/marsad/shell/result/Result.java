package org.marsad.shell.result;

import java.util.List;

/** What a command gives back. People are shown it through {@link ResultConverter}, scripts read its JSON or its rows. */
public interface Result {

    /** Writes it for a person. */
    void write(Page page);

    /** The same for a program. */
    List<JsonRow> json();

    /** What a batch run ends with if nothing else went wrong: 0, or 1 if something did here. */
    default int exitStatus() {
        return 0;
    }

    /** Whether nothing went wrong but that documents could not be read, which an operator may choose to overlook. */
    default boolean documentsOnly() {
        return false;
    }
}
