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
 */
record Document(String mediaType, String charset, byte[] bytes, int length) {

    InputStream stream() {
        return new ByteArrayInputStream(bytes, 0, length);
    }
}
