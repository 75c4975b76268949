package org.marsad.bench.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A leak test that cannot fail is none: what a gullible reader gives away has to be seen. */
class LureTest {

    @TempDir
    private Path folder;

    @Test
    void aReaderThatFollowsEntitiesGivesTheFileAwayAndCallsTheListener() throws Exception {
        try (Lure lure = new Lure(folder.resolve("canary.txt"), 0)) {
            Path baits = folder.resolve("baits");
            Baits.write(lure, baits);
            String text = GullibleReader.read(Files.readAllBytes(baits.resolve("form-entity-file.pdf")));
            assertTrue(text.contains(Baits.VISIBLE), text);
            assertTrue(text.contains(lure.word()), text);
            assertEquals(0, lure.visits());
            GullibleReader.read(Files.readAllBytes(baits.resolve("form-entity-web.pdf")));
            assertTrue(lure.visits() > 0);
        }
        assertFalse(Files.exists(folder.resolve("canary.txt")));
    }

    @Test
    void aFileOfSomebodyElseIsNotOverwritten() throws Exception {
        Path theirs = Files.writeString(folder.resolve("canary.txt"), "notes");
        assertThrows(IOException.class, () -> new Lure(theirs, 0).close());
        assertEquals("notes", Files.readString(theirs));
    }
}
