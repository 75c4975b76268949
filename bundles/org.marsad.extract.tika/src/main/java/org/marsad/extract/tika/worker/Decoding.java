package org.marsad.extract.tika.worker;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;

/**
 * How to decode a document.
 *
 * @param charset the charset
 * @param skip    the number of bytes at the beginning that are a byte order mark
 */
record Decoding(Charset charset, int skip) {

    /** The characters of the document; what cannot be decoded is U+FFFD. */
    Reader reader(Document document) {
        return new InputStreamReader(
                new ByteArrayInputStream(document.bytes(), skip, document.length() - skip), charset);
    }

    /** All characters of the document at once. */
    String decode(Document document) {
        return new String(document.bytes(), skip, document.length() - skip, charset);
    }
}
