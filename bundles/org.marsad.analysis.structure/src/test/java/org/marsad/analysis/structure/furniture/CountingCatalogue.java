package org.marsad.analysis.structure.furniture;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.Position;
import org.marsad.api.document.DocumentId;

/** A catalogue that has what a test puts there, and counts how often a document is read. */
final class CountingCatalogue {

    private int finds;

    Catalogue of(Map<DocumentId, Entry> entries, Supplier<Position> head) {
        return (Catalogue) Proxy.newProxyInstance(Catalogue.class.getClassLoader(), new Class<?>[] {Catalogue.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "head" -> head.get();
                    case "find" -> find(entries, (DocumentId) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private Optional<Entry> find(Map<DocumentId, Entry> entries, DocumentId id) {
        finds++;
        return Optional.ofNullable(entries.get(id));
    }

    /** How often a document was read. */
    int finds() {
        return finds;
    }
}
