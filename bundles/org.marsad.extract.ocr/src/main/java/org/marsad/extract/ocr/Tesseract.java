package org.marsad.extract.ocr;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.marsad.api.ingest.Recognition;
import org.marsad.api.ingest.Recognizer;

/** Reads pictures with the program tesseract, one process for each. */
final class Tesseract implements Recognizer {

    private static final Duration ASKING = Duration.ofSeconds(20);

    private final String program;
    private final String languages;
    private final Path folder;

    /**
     * A recognizer.
     *
     * @param program   name or path of the program
     * @param languages by tesseract's names, joined by {@code +}
     * @param folder    where pictures lie while they are read
     */
    Tesseract(String program, String languages, Path folder) {
        this.program = program;
        this.languages = languages;
        this.folder = folder;
    }

    /**
     * Makes sure that the program is there and knows the languages.
     *
     * @throws IOException if not, with what to do about it
     */
    void probe() throws IOException, InterruptedException {
        String listed;
        try {
            listed = run(List.of(program, "--list-langs"), emptyFile(), ASKING);
        } catch (IOException e) {
            throw new IOException("the program " + program + " cannot be run (" + e.getMessage() + "); install tesseract (Debian: "
                    + "apt install tesseract-ocr tesseract-ocr-ara), or say where it is with 'program' in " + OcrConfiguration.PID, e);
        }
        TreeSet<String> missing = new TreeSet<>(Arrays.asList(languages.split("\\+")));
        listed.lines().map(String::strip).forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new IOException(program + " does not know " + String.join(", ", missing) + "; install its data (Debian: apt install "
                    + "tesseract-ocr-ara), or name other 'languages' in " + OcrConfiguration.PID);
        }
    }

    @Override
    public Recognition recognize(byte[] png, Duration deadline) throws IOException, InterruptedException {
        Path picture = Files.createTempFile(Files.createDirectories(folder), "page-", ".png");
        try {
            Files.write(picture, png);
            return PageTable.read(run(List.of(program, picture.toString(), "stdout", "-l", languages, "-c", "tessedit_create_tsv=1"),
                    emptyFile(), deadline));
        } finally {
            Files.deleteIfExists(picture);
        }
    }

    private String run(List<String> command, File input, Duration deadline) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(command).redirectInput(input);
        // Several pages are read at once already; the program's own threads would only wait for each other.
        process.environment().put("OMP_THREAD_LIMIT", "1");
        return new String(ProcessRun.of(process, deadline), StandardCharsets.UTF_8);
    }

    private static File emptyFile() {
        return new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    }
}
