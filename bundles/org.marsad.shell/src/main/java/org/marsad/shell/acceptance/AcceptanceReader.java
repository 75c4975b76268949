package org.marsad.shell.acceptance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer left = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(left, text, true);
        if (result.isError()) {
            faults.add(new Fault(name, linesIn(bytes, left.position()), "this is not UTF-8; save the file as UTF-8"));
            return List.of();
        }
        List<Expectation> expectations = new ArrayList<>();
        List<String> lines = text.flip().toString().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            try {
                LineReader.read(i + 1, lines.get(i)).ifPresent(expectations::add);
            } catch (LineException e) {
                faults.add(new Fault(name, i + 1, e.getMessage()));
            }
        }
        return expectations;
    }

    private static int linesIn(byte[] bytes, int end) {
        int lines = 1;
        for (int i = 0; i < end; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return lines;
    }
}
