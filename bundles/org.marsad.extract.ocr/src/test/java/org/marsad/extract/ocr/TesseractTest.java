package org.marsad.extract.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.ingest.Recognition;

/** With scripts that behave, or misbehave, like the program; and with the program itself where it is installed. */
class TesseractTest {

    private static final Duration AMPLE = Duration.ofSeconds(60);
    private static final Duration BRIEF = Duration.ofMillis(500);

    @TempDir
    private Path folder;

    private Path pictures;

    @BeforeEach
    void needsAShell() {
        assumeTrue(new File("/bin/sh").canExecute(), "there is no /bin/sh to run scripts with");
        pictures = folder.resolve("pictures");
    }

    @Test
    void aPictureIsHandedOverAsAFileAndItsTableIsRead() throws Exception {
        Path arguments = folder.resolve("arguments");
        Path seen = folder.resolve("seen.png");
        Tesseract tesseract = script("echo \"$@\" > " + arguments, "cp \"$1\" " + seen,
                "printf '" + (PageTableTest.HEAD + PageTableTest.word("1\t1\t1\t1", "87", "خبر")).replace("\n", "\\n") + "'");
        assertEquals(new Recognition("خبر", 0.87), tesseract.recognize(new byte[] {1, 2, 3}, AMPLE));
        assertEquals(3, Files.size(seen));
        assertTrue(Files.readString(arguments).endsWith("stdout -l ara+eng -c tessedit_create_tsv=1\n"), Files.readString(arguments));
        assertNoPicturesAreLeft();
    }

    @Test
    void aProgramThatKnowsTheLanguagesIsFit() throws Exception {
        script("echo 'List of available languages (2):'", "echo ara", "echo eng", "echo osd").probe();
    }

    @Test
    void aLanguageThatIsNotThereIsNamed() {
        IOException error = assertThrows(IOException.class, () -> script("echo eng", "echo osd").probe());
        assertTrue(error.getMessage().contains(" does not know ara;"), error.getMessage());
    }

    @Test
    void aProgramThatIsNotThereIsNamedWithWhatToDo() {
        IOException error = assertThrows(IOException.class, () -> new Tesseract("/no/such/tesseract", "ara", pictures).probe());
        assertTrue(error.getMessage().startsWith("the program /no/such/tesseract cannot be run"), error.getMessage());
        assertTrue(error.getMessage().contains("install tesseract"), error.getMessage());
    }

    @Test
    void aProgramThatFailsIsHeardOut() throws Exception {
        IOException error = assertThrows(IOException.class,
                () -> script("echo 'Error in pixReadStream' >&2", "exit 1").recognize(new byte[1], AMPLE));
        assertTrue(error.getMessage().endsWith("ends with status 1: Error in pixReadStream"), error.getMessage());
        assertNoPicturesAreLeft();
    }

    @Test
    void aProgramThatHangsIsKilledAtTheDeadlineWithItsChildren() throws Exception {
        Tesseract hanging = script("sleep 1000 &", "echo $! > " + folder.resolve("child"), "echo $$ > " + folder.resolve("pid"), "wait");
        IOException error = assertThrows(IOException.class, () -> hanging.recognize(new byte[1], BRIEF));
        assertTrue(error.getMessage().endsWith("was not done within 0 s"), error.getMessage());
        assertEnds("pid");
        assertEnds("child");
        assertNoPicturesAreLeft();
    }

    @Test
    void aCallerThatIsInterruptedLeavesNothingRunning() throws Exception {
        Tesseract hanging = script("echo $$ > " + folder.resolve("pid"), "exec sleep 1000");
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        Thread caller = new Thread(() -> outcome.complete(
                assertThrows(Exception.class, () -> hanging.recognize(new byte[1], AMPLE))));
        caller.start();
        long deadline = System.nanoTime() + AMPLE.toNanos();
        while (!isWritten(folder.resolve("pid")) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(1_000_000);
        }
        caller.interrupt();
        assertEquals(InterruptedException.class, outcome.get().getClass());
        assertEnds("pid");
    }

    @Test
    void aProgramThatWritesWithoutEndIsStopped() throws Exception {
        Tesseract endless = script("echo $$ > " + folder.resolve("pid"), "exec cat /dev/zero");
        IOException error = assertThrows(IOException.class, () -> endless.recognize(new byte[1], AMPLE));
        assertTrue(error.getMessage().endsWith("writes more than 16 MB"), error.getMessage());
        assertEnds("pid");
    }

    @Test
    void theRealProgramReadsWhatIsPainted() throws Exception {
        Tesseract real = new Tesseract("tesseract", "ara", pictures);
        try {
            real.probe();
        } catch (IOException e) {
            assumeTrue(false, "tesseract with Arabic is not installed: " + e.getMessage());
        }
        Recognition read = real.recognize(painted("2024"), AMPLE);
        assertTrue(read.text().matches(".*(2024|٢٠٢٤).*"), read.text());
        assertTrue(read.certainty() > 0, "certainty " + read.certainty());
    }

    private static byte[] painted(String text) throws IOException {
        BufferedImage image = new BufferedImage(600, 200, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 600, 200);
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 80));
        graphics.drawString(text, 100, 130);
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private Tesseract script(String... lines) throws IOException {
        Path script = folder.resolve("tesseract");
        Files.write(script, Stream.concat(Stream.of("#!/bin/sh"), Stream.of(lines)).toList());
        assertTrue(script.toFile().setExecutable(true));
        return new Tesseract(script.toString(), "ara+eng", pictures);
    }

    private static boolean isWritten(Path file) {
        try {
            return Files.exists(file) && Files.readString(file).endsWith("\n");
        } catch (IOException e) {
            return false;
        }
    }

    private void assertEnds(String pidFile) throws Exception {
        long pid = Long.parseLong(Files.readString(folder.resolve(pidFile)).strip());
        if (ProcessHandle.of(pid).isPresent()) {
            ProcessHandle.of(pid).orElseThrow().onExit().get(20, TimeUnit.SECONDS);
        }
        assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
    }

    private void assertNoPicturesAreLeft() throws IOException {
        try (Stream<Path> files = Files.list(pictures)) {
            assertEquals(List.of(), files.toList());
        }
    }
}
