package org.marsad.source.folder;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Provenance;
import org.marsad.api.ingest.Intake;

/** An intake that remembers what it was offered, by origin. */
final class FakeIntake implements Intake {

    final Map<URI, Provenance> taken = Collections.synchronizedMap(new TreeMap<>());
    final Map<URI, DocumentId> ids = Collections.synchronizedMap(new TreeMap<>());
    final Map<URI, Problem.Code> refused = Collections.synchronizedMap(new TreeMap<>());
    int reads;
    long maximumSize = 1000;

    @Override
    public synchronized Receipt accept(Provenance provenance, InputStream content) throws IOException {
        reads++;
        DocumentId id = DocumentId.of(content.readAllBytes());
        taken.put(provenance.origin(), provenance);
        refused.remove(provenance.origin());
        boolean known = id.equals(ids.put(provenance.origin(), id));
        return new Receipt(id, known ? Status.KNOWN : Status.NEW, "text/plain");
    }

    @Override
    public Optional<Receipt> recall(String source, URI origin, String stamp) {
        Provenance provenance = taken.get(origin);
        boolean same = provenance != null && provenance.source().equals(source)
                && stamp.equals(provenance.attributes().get(Provenance.STAMP));
        return same ? Optional.of(new Receipt(ids.get(origin), Status.KNOWN, "text/plain")) : Optional.empty();
    }

    @Override
    public void refuse(Provenance provenance, Problem.Code code, String reason, String advice) {
        refused.put(provenance.origin(), code);
    }

    @Override
    public void gone(String source, URI origin) {
        taken.remove(origin);
        refused.remove(origin);
    }

    @Override
    public List<URI> present(String source) {
        return taken.values().stream().filter(provenance -> provenance.source().equals(source)).map(Provenance::origin).toList();
    }

    @Override
    public long maximumSize() {
        return maximumSize;
    }
}
