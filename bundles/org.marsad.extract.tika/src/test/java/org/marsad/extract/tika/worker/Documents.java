package org.marsad.extract.tika.worker;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.marsad.extract.tika.protocol.ExtractedText;

/** Documents for tests, and readers for them. */
final class Documents {

    private static final DocumentReader READER = new ReaderByType(1_000_000);

    private Documents() {
    }

    static Document of(String mediaType, byte[] bytes) {
        return new Document(mediaType, "", bytes, bytes.length);
    }

    static Document of(String mediaType, String text, Charset charset) {
        return of(mediaType, text.getBytes(charset));
    }

    static ExtractedText read(Document document) throws UnreadableException {
        return (ExtractedText) READER.read(document);
    }

    static ExtractedText html(String html) throws UnreadableException {
        return read(of("text/html", html, StandardCharsets.UTF_8));
    }
}
