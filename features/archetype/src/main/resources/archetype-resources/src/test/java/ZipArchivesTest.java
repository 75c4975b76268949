package ${package};

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.document.Problem;
import org.marsad.api.ingest.Intake;
import org.marsad.api.ingest.Source;
import org.marsad.testkit.MemoryIntake;
import org.marsad.testkit.SourceContract;

/** What every source promises is tested by {@link SourceContract}; what this one does, here. */
class ZipArchivesTest extends SourceContract {

    private static final String NAME = "archives";

    @TempDir
    private Path folder;

    private final MemoryIntake intake = new MemoryIntake();

    @BeforeEach
    void twoArchives() throws IOException {
        zip("may.zip", "rain.txt", "سقطت أمطار على الساحل.", "sport/match.txt", "انتهت المباراة بالتعادل، ولم يسجل أحد.");
        zip("june.zip", "أخبار.txt", "افتتح المعرض أبوابه.");
    }

    @Override
    protected Source source() {
        return new ZipArchives(folder, NAME);
    }

    @Override
    protected String name() {
        return NAME;
    }

    @Test
    void everyFileInEveryArchiveIsADocument() throws Exception {
        source().poll(intake);
        assertEquals(Set.of(in("may.zip", "rain.txt"), in("may.zip", "sport/match.txt"),
                in("june.zip", "%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1.txt")), intake.documents().keySet());
        assertArrayEquals("سقطت أمطار على الساحل.".getBytes(StandardCharsets.UTF_8), intake.documents().get(in("may.zip", "rain.txt")));
    }

    @Test
    void whatWasTakenInIsNotUnpackedAgain() throws Exception {
        source().poll(intake);
        source().poll(intake);
        assertEquals(3, intake.offers().size());
    }

    @Test
    void aFileThatChangedIsOfferedAgain() throws Exception {
        source().poll(intake);
        zip("june.zip", "أخبار.txt", "أغلق المعرض أبوابه.");
        source().poll(intake);
        assertEquals(4, intake.offers().size());
        assertEquals(Intake.Status.NEW, intake.offers().get(3).receipt().status());
    }

    @Test
    void whatIsNoLongerThereEnds() throws Exception {
        source().poll(intake);
        Files.delete(folder.resolve("may.zip"));
        source().poll(intake);
        assertEquals(List.of(in("june.zip", "%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1.txt")), intake.present(NAME));
    }

    @Test
    void aBrokenArchiveIsRefusedAndKeepsItsDocumentsAndTheOthersAreRead() throws Exception {
        source().poll(intake);
        Files.writeString(folder.resolve("june.zip"), "half of an archive");
        zip("july.zip", "new.txt", "خبر جديد.");
        source().poll(intake);
        URI broken = folder.resolve("june.zip").toUri();
        assertEquals(Problem.Code.CORRUPT, intake.refused().get(broken).code());
        assertEquals(Set.of(in("may.zip", "rain.txt"), in("may.zip", "sport/match.txt"), in("july.zip", "new.txt"), broken,
                in("june.zip", "%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1.txt")), Set.copyOf(intake.present(NAME)));
    }

    @Test
    void aWholeArchiveInItsPlaceEndsTheRefusal() throws Exception {
        Files.writeString(folder.resolve("july.zip"), "half of an archive");
        source().poll(intake);
        zip("july.zip", "new.txt", "خبر جديد.");
        source().poll(intake);
        assertEquals(Set.of(), intake.refused().keySet());
    }

    @Test
    void aFolderThatIsAwayEndsNothing() throws Exception {
        source().poll(intake);
        Path away = folder.resolveSibling(folder.getFileName() + ".away");
        Files.move(folder, away);
        try {
            assertThrows(IOException.class, () -> source().poll(intake));
        } finally {
            Files.move(away, folder);
        }
        assertEquals(3, intake.present(NAME).size());
    }

    private URI in(String archive, String path) {
        return URI.create("jar:" + folder.resolve(archive).toUri() + "!/" + path);
    }

    /** Writes an archive of files: a name, its text, the next name … */
    private void zip(String archive, String... files) throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve(archive)); ZipOutputStream zip = new ZipOutputStream(file)) {
            for (int i = 0; i < files.length; i += 2) {
                zip.putNextEntry(new ZipEntry(files[i]));
                zip.write(files[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
