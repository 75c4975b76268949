package org.marsad.core.follow;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.marsad.api.catalogue.Change;
import org.marsad.api.document.DocumentId;

/**
 * The changes a follower need not be told, because it was already handed the document as it stood after them. A follower far
 * behind the head would otherwise take the same present state once for each of the steps that led to it.
 *
 * <p>Remembers the last {@value #MOST} documents handed over. One forgotten is told once more, which does not matter.
 */
final class Overtaken {

    private static final int MOST = 20_000;

    private final Map<DocumentId, Long> toldUpTo = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DocumentId, Long> eldest) {
            return size() > MOST;
        }
    };

    /** Whether the document was handed over as it stood after {@code change} or later. */
    boolean contains(Change change) {
        return change.sequence() <= toldUpTo.getOrDefault(change.document(), 0L);
    }

    /** {@code documents} were handed over, each as it stood after change number {@code sequence} or later. */
    void add(Collection<DocumentId> documents, long sequence) {
        for (DocumentId document : documents) {
            toldUpTo.remove(document);
            toldUpTo.put(document, sequence);
        }
    }

    void clear() {
        toldUpTo.clear();
    }
}
