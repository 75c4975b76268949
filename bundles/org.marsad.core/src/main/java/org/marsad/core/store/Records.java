package org.marsad.core.store;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.api.document.Problem;
import org.marsad.api.ingest.Intake;
import org.marsad.api.workbench.Trouble;

/**
 * What the catalogue has written down, for the core: documents by their numbers and without their contents, sightings, troubles, counts.
 * Each question sees one moment of the catalogue. Safe for use by several threads; throws a {@link StoreException} if the catalogue cannot
 * be read.
 */
public final class Records {

    private final Readers readers;

    Records(Readers readers) {
        this.readers = readers;
    }

    /** What a document has, without the contents. */
    public Optional<Header> header(long no) {
        return readers.read(session -> new DocumentReader(session).header(no));
    }

    /** What a document has, without the contents. */
    public Optional<Header> header(DocumentId id) {
        return readers.read(session -> {
            DocumentReader reader = new DocumentReader(session);
            Optional<Long> no = reader.number(id);
            return no.isEmpty() ? Optional.empty() : reader.header(no.get());
        });
    }

    /** The headers that follow {@code after}, in order of their numbers. */
    public List<Header> headersAfter(long after, int limit) {
        return readers.read(session -> new DocumentReader(session).headersAfter(after, limit));
    }

    /** The headers of the documents met last that are not gone, in order of their numbers. */
    public List<Header> latest(int limit) {
        return readers.read(session -> new DocumentReader(session).latest(limit));
    }

    /** What there is of each analyzer, here or not, by its id. */
    public Map<String, Remains> remains() {
        return readers.read(session -> new DocumentReader(session).remains());
    }

    /** The text of a document. */
    public Optional<DocumentText> text(long no) {
        return readers.read(session -> new DocumentReader(session).text(no));
    }

    /** The layers of a document, by analyzer. */
    public Map<String, Layer> layers(long no) {
        return readers.read(session -> new DocumentReader(session).layers(no));
    }

    /** The problems of a document, and of offers that were refused, newest first. */
    public List<Trouble> troubles() {
        return readers.read(session -> {
            List<Trouble> troubles = new ArrayList<>(session.list("SELECT missing, code, reason, advice, attempts, since, id, origin "
                    + "FROM problem JOIN document ON no = document_no", row -> new Trouble(
                            Optional.of(new DocumentId(row.getString(7))), URI.create(row.getString(8)), DocumentReader.problem(row))));
            troubles.addAll(session.list("SELECT '" + Problem.DOCUMENT + "', code, reason, advice, attempts, since, origin FROM refusal",
                    row -> new Trouble(Optional.empty(), URI.create(row.getString(7)), DocumentReader.problem(row))));
            troubles.sort((a, b) -> b.problem().since().compareTo(a.problem().since()));
            return troubles;
        });
    }

    /** Whether the source has an open sighting at the origin under this stamp, and of what. */
    public Optional<Intake.Receipt> recall(String source, URI origin, String stamp) {
        return readers.read(session -> session.one("SELECT d.id, d.media_type FROM sighting s JOIN document d ON d.no = s.document_no "
                + "WHERE s.source = ? AND s.origin = ? AND s.stamp = ? AND s.gone IS NULL", row -> new Intake.Receipt(
                        new DocumentId(row.getString(1)), Intake.Status.KNOWN, row.getString(2)), source, origin.toASCIIString(), stamp));
    }

    /** The origins the source has an open sighting or a refusal at. */
    public List<URI> present(String source) {
        return readers.read(session -> session.list("SELECT origin FROM sighting WHERE source = ? AND gone IS NULL "
                + "UNION SELECT origin FROM refusal WHERE source = ? ORDER BY 1", row -> URI.create(row.getString(1)), source, source));
    }

    /** The number of documents by media type. */
    public Map<String, Long> countsByType() {
        return readers.read(session -> {
            Map<String, Long> counts = new TreeMap<>();
            session.each("SELECT media_type, count(*) FROM document GROUP BY media_type",
                    row -> counts.put(row.getString(1), row.getLong(2)));
            return counts;
        });
    }

    /** How many documents have a higher number. */
    public long countAfter(long no) {
        return readers.read(session -> session.number("SELECT count(*) FROM document WHERE no > ?", no));
    }

    /** The number of changes, and the number of the last one; the two are equal unless changes were lost. */
    public long[] changeCounts() {
        return readers.read(session -> new long[] {session.number("SELECT count(*) FROM change"),
            session.number("SELECT COALESCE(MAX(sequence), 0) FROM change")});
    }

    /** The number of open and ended sightings of a document. */
    public long sightingCount(long no) {
        return readers.read(session -> session.number("SELECT count(*) FROM sighting WHERE document_no = ?", no));
    }
}
