package org.marsad.api.ingest;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import org.marsad.api.document.DocumentId;

/**
 * A document in memory, of which nothing but the media type is stated: for what is only tried, and for tests.
 *
 * @param bytes     its bytes; not copied, and not to be changed
 * @param id        their hash
 * @param mediaType its media type
 * @param name      the name of the file, or empty
 */
public record BytesContent(byte[] bytes, DocumentId id, String mediaType, String name) implements Content {

    /** The document of these bytes. */
    public static BytesContent of(byte[] bytes, String mediaType, String name) {
        return new BytesContent(bytes, DocumentId.of(bytes), mediaType, name);
    }

    @Override
    public Optional<String> charset() {
        return Optional.empty();
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
