package org.marsad.shell.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.marsad.api.text.NotUtf8Exception;
import org.marsad.api.text.StrictUtf8;

/** Reads acceptance texts and gathers all that is wrong with them, so that it can be mended at one go. */
public final class AcceptanceReader {

    private final List<Fault> faults = new ArrayList<>();

    /** What was wrong with all that was read so far. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /**
     * Reads one.
     *
     * @param file the file, with the ending {@value AcceptanceFiles#ENDING}
     * @param name the file, as it is shown
     * @return what it says, or empty if there are faults
     * @throws IOException if it cannot be read
     */
    public Optional<AcceptanceText> read(Path file, String name) throws IOException {
        int before = faults.size();
        Path document = AcceptanceFiles.documentOf(file);
        if (!Files.isRegularFile(document)) {
            faults.add(new Fault(name, 0, "there is no document for it: " + document.getFileName()
                    + " must lie beside it; an acceptance text has the whole name of its document and " + AcceptanceFiles.ENDING));
        }
        List<Expectation> expectations = expectations(Files.readAllBytes(file), name);
        if (faults.size() == before && expectations.isEmpty()) {
            faults.add(new Fault(name, 0, "it expects nothing; write at least one line such as  EXPECT language ar"));
        }
        return faults.size() > before ? Optional.empty() : Optional.of(new AcceptanceText(name, document, expectations));
    }

    private List<Expectation> expectations(byte[] bytes, String name) {
        String text;
        try {
            text = StrictUtf8.decode(bytes);
        } catch (NotUtf8Exception e) {
            faults.add(new Fault(name, e.line(), "this is not UTF-8; save the file as UTF-8"));
            return List.of();
        }
        List<Expectation> expectations = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            try {
                LineReader.read(i + 1, lines.get(i)).ifPresent(expectations::add);
            } catch (LineException e) {
                faults.add(new Fault(name, i + 1, e.getMessage()));
            }
        }
        return expectations;
    }
}
