package org.marsad.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where JLine unpacks the native code with which it works a terminal. */
final class TerminalLibrary {
    private static final String FOLDER_PROPERTY = "jline.tmpdir";

    private TerminalLibrary() {
    }

    /**
     * In the cache of the home, which each start clears, unless an operator has told JLine where. Left to itself it takes the
     * machine's folder for temporary files, and a process that is killed leaves it there for good.
     */
    static void unpackIn(Home home) throws UnusableException {
        if (System.getProperty(FOLDER_PROPERTY) != null) {
            return;
        }
        try {
            Path folder = Files.createDirectories(home.cache().resolve("terminal"));
            System.setProperty(FOLDER_PROPERTY, folder.toString());
        } catch (IOException e) {
            throw new UnusableException("the cache in " + home.cache() + " cannot be used: " + PlainWords.of(e), e);
        }
    }
}
