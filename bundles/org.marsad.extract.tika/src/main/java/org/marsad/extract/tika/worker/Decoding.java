package org.marsad.extract.tika.worker;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How to decode a document.
 *
 * @param charset   the charset
 * @param skip      the number of bytes at the beginning that are a byte order mark
 * @param certainty how sure it is, from 0 to 1
 * @param second    the charset of those words that are not of the first one, in a document put together from two
 */
record Decoding(Charset charset, int skip, double certainty, Optional<Charset> second) {

    /** A document in one charset without byte order mark. */
    static Decoding of(Charset charset, double certainty) {
        return new Decoding(charset, 0, certainty, Optional.empty());
    }

    /** The characters of the document; what cannot be decoded is U+FFFD. */
    Reader reader(Document document) {
        return second.isPresent() ? new StringReader(decode(document)) : new InputStreamReader(
                new ByteArrayInputStream(document.bytes(), skip, document.length() - skip), charset);
    }

    /** All characters of the document at once. */
    String decode(Document document) {
        return second.map(other -> MixedText.decode(document.bytes(), document.length(), other)).orElseGet(
                () -> new String(document.bytes(), skip, document.length() - skip, charset));
    }
}
