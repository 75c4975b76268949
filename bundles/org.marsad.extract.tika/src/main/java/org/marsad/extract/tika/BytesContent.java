package org.marsad.extract.tika;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import org.marsad.api.document.DocumentId;
import org.marsad.api.ingest.Content;

/** A document in memory of which nothing but the type is stated. */
record BytesContent(DocumentId id, String mediaType, String name, byte[] bytes) implements Content {

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
