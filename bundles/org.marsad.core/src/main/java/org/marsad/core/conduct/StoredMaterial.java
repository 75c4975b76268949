package org.marsad.core.conduct;

import java.util.Map;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.api.ingest.Content;
import org.marsad.core.store.CatalogueStore;
import org.marsad.core.store.Header;

/**
 * A document in the catalogue.
 *
 * @param store  the catalogue
 * @param header what the document has there
 */
public record StoredMaterial(CatalogueStore store, Header header) implements Material {

    @Override
    public DocumentText text() {
        return store.records().text(header.no()).orElseThrow();
    }

    @Override
    public Map<String, Layer> layers() {
        return store.records().layers(header.no());
    }

    @Override
    public Content content() {
        return new StoredContent(store, header);
    }
}
