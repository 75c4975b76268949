package org.marsad.source.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShownTest {

    /** As the platform makes one of the bytes in a folder, in whatever locale this test runs. */
    private static Path path(String encoded) {
        return Path.of(URI.create("file://" + encoded));
    }

    @Test
    void aNameInUtf8IsShownAsItIs() {
        assertEquals("/press/a b.txt", Shown.path(path("/press/a%20b.txt")));
        assertEquals("a b.txt", Shown.name(path("/press/a%20b.txt")));
    }

    @Test
    void bytesThatAreNotUtf8AreNamedAndWhatIsAroundThemIsReadAsUtf8() {
        assertEquals("/press/\\xC7\\xE1-أمن-\\xD8.txt", Shown.path(path("/press/%C7%E1-%D8%A3%D9%85%D9%86-%D8.txt")));
        assertEquals("\\xFF\\xFE.txt", Shown.name(path("/press/%FF%FE.txt")));
        assertEquals("/a\\x80", Shown.path(path("/a%80")));
        assertEquals("/a\\xF0\\x9F", Shown.path(path("/a%F0%9F")));
    }

    @Test
    void aRelativePathStaysRelative() {
        Path here = Path.of("").toAbsolutePath();
        Path file = here.relativize(path(here.toUri().getRawPath() + "%FF.txt"));
        assertEquals("\\xFF.txt", Shown.path(file));
    }

    @Test
    void theReasonDoesNotNameTheFileAgain() {
        assertEquals("too many links", Shown.reason(new NoSuchFileException("/a", null, "too many links")));
        assertEquals("/a", Shown.reason(new FileSystemLoopException("/a")));
    }
}
