package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise: a page without text says so; where tesseract is installed and the extra ocr is deployed, its letters are read. */
class ScannedPagesIT {

    private static final String PDF = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
            + "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
            + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n";

    @TempDir
    private Path folder;

    @Test
    void aScannedDocumentIsReadOnceTheExtraIsThere() throws Exception {
        assumeTrue(new File("/bin/sh").canExecute(), "there is no /bin/sh to run a script with in tesseract's place");
        Path home = folder.resolve("home");
        Files.createDirectories(home.resolve("deploy"));
        Files.createDirectories(home.resolve("conf"));
        Files.writeString(home.resolve("conf/org.marsad.extract.ocr.cfg"), "program = " + script() + "\n");
        Path scan = Files.writeString(folder.resolve("scan.pdf"), PDF, StandardCharsets.ISO_8859_1);
        try (Conversation shell = Launched.at(home).converse("--keep-going")) {
            shell.ask("ingest --wait '" + scan + "'");
            String id = shell.rows("documents --json").get(0).get("id").toString().substring(0, 12);
            String problems = shell.ask("problems");
            assertTrue(problems.contains("(scanned?)") && problems.contains("extra ocr"), problems);

            Files.copy(MarsadContainer.distribution().resolve("extras/ocr.json"), home.resolve("deploy/ocr.json"));
            Wait.until("the letters are read", () -> {
                shell.ask("retry --wait " + id);
                return "ok".equals(shell.rows("documents --json").get(0).get("state"));
            });
            assertEquals(List.of("خبر ممسوح"), shell.ask("show --text " + id).lines().map(String::strip)
                    .filter(line -> line.contains("خبر")).toList());
        }
    }

    /** Does what tesseract does, as far as it is asked to. */
    private Path script() throws IOException {
        Path script = Files.writeString(folder.resolve("tesseract"), """
                #!/bin/sh
                if [ "$1" = --list-langs ]; then echo ara; exit; fi
                printf 'level\\tpage_num\\tblock_num\\tpar_num\\tline_num\\tword_num\\tleft\\ttop\\twidth\\theight\\tconf\\ttext\\n'
                printf '5\\t1\\t1\\t1\\t1\\t1\\t0\\t0\\t9\\t9\\t91\\tخبر\\n'
                printf '5\\t1\\t1\\t1\\t1\\t2\\t0\\t0\\t9\\t9\\t91\\tممسوح\\n'
                """);
        assertTrue(script.toFile().setExecutable(true));
        return script;
    }
}
