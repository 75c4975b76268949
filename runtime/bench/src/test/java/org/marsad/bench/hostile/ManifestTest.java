package org.marsad.bench.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {

    @TempDir
    private Path folder;

    @Test
    void quotedCellsMayHoldCommasAndQuotes() throws Exception {
        Files.writeString(folder.resolve("manifest.csv"), "set,file,note,expected\ndev,a.pdf,\"cut, \"\"here\"\"\",TEXT\n");
        Path files = Files.createDirectory(folder.resolve("dev"));
        assertEquals(Optional.of("TEXT"), Manifest.of(files).expected("a.pdf"));
        assertEquals(Optional.empty(), Manifest.of(files).expected("b.pdf"));
    }

    @Test
    void aManifestOfAnotherFormIsNamedWithItsLine() throws Exception {
        Files.writeString(folder.resolve("manifest.csv"), "file,expected\na.pdf\n");
        IOException refused = assertThrows(IOException.class, () -> Manifest.of(folder));
        assertTrue(refused.getMessage().contains("manifest.csv, line 2"), refused.getMessage());
    }

    @Test
    void whatIsExpectedIsMetByItsOutcomesOnly() {
        assertTrue(Expectations.met("TEXT", "text"));
        assertEquals(false, Expectations.met("TEXT", "timed-out"));
        assertEquals(false, Expectations.met("NOT_RAW_BYTES", "text"));
        assertTrue(Expectations.met("DECIDED_AND_ISOLATED", "timed-out"));
        assertEquals(false, Expectations.isRecoverable("EMPTY"));
    }
}
