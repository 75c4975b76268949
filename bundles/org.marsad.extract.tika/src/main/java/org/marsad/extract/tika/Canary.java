package org.marsad.extract.tika;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.marsad.api.ingest.BytesContent;
import org.marsad.api.ingest.Content;
import org.marsad.extract.tika.protocol.ExtractedText;
import org.marsad.extract.tika.protocol.Failure;
import org.marsad.extract.tika.protocol.Reply;

/**
 * A small known document.
 *
 * @param mediaType its type
 * @param resource  its name beside this class
 * @param words     words that its text has to contain
 * @param charset   the charset that it has to be decoded with
 */
record Canary(String mediaType, String resource, String words, String charset) {

    /** The canary sings. */
    private static final String SINGS = "\u0627\u0644\u0643\u0646\u0627\u0631\u064A \u064A\u063A\u0631\u062F";

    /** One of each type. */
    static final List<Canary> ALL = List.of(
            new Canary("text/plain", "canary.txt", SINGS, "UTF-8"),
            new Canary("text/html", "canary.html", SINGS, "windows-1256"),
            new Canary("application/pdf", "canary.pdf", SINGS, ""));

    /** Has a document read. */
    @FunctionalInterface
    interface Asker {

        /** What comes of it. */
        Reply ask(Content content) throws WorkerLostException, IOException, InterruptedException;
    }

    /** What is wrong with extraction, or empty if the canary came back as it should. */
    Optional<String> read(Asker asker) throws InterruptedException {
        try {
            return verdict(asker.ask(content()));
        } catch (WorkerLostException | IOException e) {
            return Optional.of(e.getMessage());
        }
    }

    private Optional<String> verdict(Reply reply) {
        if (reply instanceof Failure failure) {
            return Optional.of(failure.reason());
        }
        ExtractedText text = (ExtractedText) reply;
        if (!text.text().contains(words)) {
            return Optional.of(text.text().isBlank() ? "the canary came back empty" : "the canary came back as other words");
        }
        return text.charset().equals(charset) ? Optional.empty()
                : Optional.of("the canary was decoded as " + text.charset() + " and not as " + charset);
    }

    private Content content() throws IOException {
        byte[] bytes;
        try (InputStream stream = Canary.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IOException("there is no " + resource + " in the bundle");
            }
            bytes = stream.readAllBytes();
        }
        return BytesContent.of(bytes, mediaType, resource);
    }
}
