package org.marsad.core.trial;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import org.marsad.api.document.DocumentId;
import org.marsad.api.ingest.Content;

/**
 * A document that is in memory only.
 *
 * @param bytes     its bytes; not copied
 * @param id        their hash
 * @param mediaType its media type
 * @param name      the name of the file, or empty
 */
record BytesContent(byte[] bytes, DocumentId id, String mediaType, String name) implements Content {

    static BytesContent of(byte[] bytes, String mediaType, String name) {
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
