package org.marsad.shell.result;

/** How a command ended. */
public enum Status {
    /** All went well. */
    WELL,
    /** Some documents could not be read, all else went well. */
    DOCUMENTS_FAILED,
    /** Something else went wrong. */
    FAILED;

    int exitStatus() {
        return this == WELL ? 0 : 1;
    }

    boolean documentsOnly() {
        return this == DOCUMENTS_FAILED;
    }
}
