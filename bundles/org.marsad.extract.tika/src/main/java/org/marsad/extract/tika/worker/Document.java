package org.marsad.extract.tika.worker;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/**
 * A document that is complete.
 *
 * @param mediaType its media type, without parameters
 * @param charset   the charset stated by operator or source, or empty
 * @param bytes     a buffer that begins with the document; not copied
 * @param length    the number of bytes of the buffer that belong to the document
 * @param page      the page, from 1, of which a picture is wanted; 0 if it is the text that is wanted
 * @param patience  how long all of the text is worth waiting for
 */
public record Document(String mediaType, String charset, byte[] bytes, int length, int page, Patience patience) {

    /** A document of which the text is wanted, however long it takes. */
    public Document(String mediaType, String charset, byte[] bytes, int length) {
        this(mediaType, charset, bytes, length, 0, Patience.endless());
    }

    InputStream stream() {
        return new ByteArrayInputStream(bytes, 0, length);
    }
}
