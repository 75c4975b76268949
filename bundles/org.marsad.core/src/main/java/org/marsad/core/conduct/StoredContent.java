package org.marsad.core.conduct;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.marsad.api.document.DocumentId;
import org.marsad.api.ingest.Content;
import org.marsad.core.store.CatalogueStore;
import org.marsad.core.store.Header;

/** The bytes of a document in the catalogue. */
record StoredContent(CatalogueStore store, Header document) implements Content {

    @Override
    public DocumentId id() {
        return document.id();
    }

    @Override
    public String mediaType() {
        return document.mediaType();
    }

    @Override
    public Optional<String> charset() {
        return Optional.of(document.charset()).filter(charset -> !charset.isEmpty());
    }

    @Override
    public String name() {
        return document.name();
    }

    @Override
    public long size() {
        return document.size();
    }

    @Override
    public InputStream open() throws IOException {
        return store.open(document.id());
    }
}
