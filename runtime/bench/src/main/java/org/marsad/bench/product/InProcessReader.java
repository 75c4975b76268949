package org.marsad.bench.product;

import java.io.IOException;
import java.nio.file.Files;
import org.marsad.extract.tika.protocol.ExtractedText;
import org.marsad.extract.tika.worker.Document;
import org.marsad.extract.tika.worker.ReaderByType;
import org.marsad.extract.tika.worker.UnreadableException;

/** The parsers of the workers, called as a worker calls them, but here: no process, no pipe, no deadline. */
final class InProcessReader implements TextSource {

    /** As the product has it where nothing is configured. */
    private static final int MAXIMUM_CHARACTERS = 20_000_000;

    private final ReaderByType reader = new ReaderByType(MAXIMUM_CHARACTERS);

    @Override
    public String text(FileContent document) throws IOException, BenchmarkException {
        byte[] bytes = Files.readAllBytes(document.file());
        try {
            return ((ExtractedText) reader.read(new Document(document.mediaType(), "", bytes, bytes.length))).text();
        } catch (UnreadableException e) {
            throw new BenchmarkException(document.file() + " cannot be read in this process: " + e.getMessage());
        }
    }
}
