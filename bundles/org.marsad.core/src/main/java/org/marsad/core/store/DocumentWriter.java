package org.marsad.core.store;

import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.api.document.Metadata;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Provenance;
import org.marsad.api.ingest.Intake;

/** Changes documents, in the writer's session and transaction, and writes each change down for those who follow. */
final class DocumentWriter {

    private final Session session;

    DocumentWriter(Session session) {
        this.session = session;
    }

    Accepted accept(DocumentId id, String mediaType, long size, byte[] packed, Provenance provenance) throws SQLException {
        String origin = provenance.origin().toASCIIString();
        Optional<Long> known = session.one("SELECT no FROM document WHERE id = ?", row -> row.getLong(1), id.sha256());
        session.update("DELETE FROM refusal WHERE source = ? AND origin = ?", provenance.source(), origin);
        endOthers(known.orElse(-1L), provenance.source(), origin, provenance.seenAt());
        if (known.isEmpty()) {
            long no = insert(id, mediaType, size, packed, provenance);
            see(no, id, provenance);
            return new Accepted(new Intake.Receipt(id, Intake.Status.NEW, mediaType), Optional.of(no));
        }
        return meetAgain(known.get(), id, provenance);
    }

    private Accepted meetAgain(long no, DocumentId id, Provenance provenance) throws SQLException {
        String origin = provenance.origin().toASCIIString();
        boolean restated = restate(no, provenance);
        boolean metHere = session.number("SELECT count(*) FROM sighting WHERE document_no = ? AND origin = ?", no, origin) > 0;
        boolean metBySource = session.number("SELECT count(*) FROM sighting WHERE document_no = ? AND source = ?", no,
                provenance.source()) > 0;
        int open = session.update("UPDATE sighting SET stamp = ?, attributes = ? WHERE document_no = ? AND source = ? AND origin = ? "
                + "AND gone IS NULL", stamp(provenance), StringMap.encode(provenance.attributes()), no, provenance.source(), origin);
        if (open == 0) {
            see(no, id, provenance);
        }
        String mediaType = session.one("SELECT media_type FROM document WHERE no = ?", row -> row.getString(1), no).orElseThrow();
        Intake.Status status = metHere ? Intake.Status.KNOWN : Intake.Status.SEEN_ELSEWHERE;
        return new Accepted(new Intake.Receipt(id, status, mediaType), restated || !metBySource ? Optional.of(no) : Optional.empty());
    }

    /** Whether the operator or the source now states another type or charset than before. */
    private boolean restate(long no, Provenance provenance) throws SQLException {
        String type = provenance.attributes().getOrDefault(Provenance.MEDIA_TYPE, "");
        String charset = provenance.attributes().getOrDefault(Provenance.CHARSET, "");
        int retyped = type.isEmpty() ? 0
                : session.update("UPDATE document SET media_type = ? WHERE no = ? AND media_type <> ?", type, no, type);
        int recoded = charset.isEmpty() ? 0
                : session.update("UPDATE document SET charset = ? WHERE no = ? AND charset <> ?", charset, no, charset);
        return retyped + recoded > 0;
    }

    private long insert(DocumentId id, String mediaType, long size, byte[] packed, Provenance provenance) throws SQLException {
        long no = session.number("SELECT COALESCE(MAX(sequence), 0) + 1 FROM change");
        session.update("INSERT INTO document (no, id, media_type, charset, name, size, origin, gone) VALUES (?, ?, ?, ?, ?, ?, ?, 0)", no,
                id.sha256(), mediaType, provenance.attributes().getOrDefault(Provenance.CHARSET, ""),
                provenance.attributes().getOrDefault(Provenance.NAME, ""), size, provenance.origin().toASCIIString());
        session.update("INSERT INTO content (document_no, packed) VALUES (?, ?)", no, packed);
        return no;
    }

    private void see(long no, DocumentId id, Provenance provenance) throws SQLException {
        long sequence = change(id.sha256(), "SEEN", "");
        session.update("INSERT INTO sighting (no, document_no, origin, source, stamp, seen, gone, attributes) "
                + "VALUES (?, ?, ?, ?, ?, ?, NULL, ?)", sequence, no, provenance.origin().toASCIIString(), provenance.source(),
                stamp(provenance), provenance.seenAt(), StringMap.encode(provenance.attributes()));
        session.update("UPDATE document SET gone = 0, origin = ?, name = ? WHERE no = ?", provenance.origin().toASCIIString(),
                provenance.attributes().getOrDefault(Provenance.NAME, ""), no);
    }

    /** Ends what the source met at the origin before, but for one document. */
    private void endOthers(long butFor, String source, String origin, Instant now) throws SQLException {
        List<Long> others = session.list("SELECT document_no FROM sighting WHERE source = ? AND origin = ? AND gone IS NULL "
                + "AND document_no <> ?", row -> row.getLong(1), source, origin, butFor);
        for (long no : others) {
            // The clock may have been put back since: no sighting ends before it begins.
            session.update("UPDATE sighting SET gone = CASE WHEN seen > ? THEN seen ELSE ? END "
                    + "WHERE document_no = ? AND source = ? AND origin = ? AND gone IS NULL", now, now, no, source, origin);
            session.update("UPDATE document SET gone = 1 WHERE no = ? AND NOT EXISTS (SELECT 1 FROM sighting "
                    + "WHERE document_no = ? AND gone IS NULL)", no, no);
            change(id(no), "LEFT", "");
        }
    }

    void refuse(Provenance provenance, Problem.Code code, String reason, String advice) throws SQLException {
        session.update("INSERT INTO refusal (source, origin, code, reason, advice, attempts, since) VALUES (?, ?, ?, ?, ?, 1, ?) "
                + "ON CONFLICT (source, origin) DO UPDATE SET code = excluded.code, reason = excluded.reason, "
                + "advice = excluded.advice, attempts = refusal.attempts + 1, since = excluded.since", provenance.source(),
                provenance.origin().toASCIIString(), code.name(), reason, advice, provenance.seenAt());
    }

    void gone(String source, URI origin, Instant now) throws SQLException {
        session.update("DELETE FROM refusal WHERE source = ? AND origin = ?", source, origin.toASCIIString());
        endOthers(-1, source, origin.toASCIIString(), now);
    }

    /** Keeps what was made of a document, unless it was taken out meanwhile. */
    void keep(long no, List<Made> all, Instant now) throws SQLException {
        Optional<String> id = session.one("SELECT id FROM document WHERE no = ?", row -> row.getString(1), no);
        if (id.isEmpty()) {
            return;
        }
        for (Made made : all) {
            if (made instanceof Made.Text text) {
                keep(no, id.get(), text, now);
            } else if (made instanceof Made.Annotations annotations) {
                keep(no, id.get(), annotations);
            } else if (made instanceof Made.Failure failure) {
                keep(no, id.get(), failure, now);
            }
        }
    }

    private void keep(long no, String id, Made.Text made, Instant now) throws SQLException {
        Header.TextMark mark = made.mark();
        boolean same = session.number("SELECT count(*) FROM text WHERE document_no = ? AND fingerprint = ?", no, mark.fingerprint()) > 0;
        if (!same) { // positions in the old text mean nothing in the new one
            session.update("DELETE FROM layer WHERE document_no = ?", no);
            session.update("UPDATE document SET found_title = NULL, found_published = NULL WHERE no = ?", no);
        }
        session.update("INSERT INTO text (document_no, made_from, fingerprint, packed) VALUES (?, ?, ?, ?) ON CONFLICT (document_no) "
                + "DO UPDATE SET made_from = excluded.made_from, fingerprint = excluded.fingerprint, packed = excluded.packed", no,
                mark.madeFrom(), mark.fingerprint(), made.packed());
        session.update("UPDATE document SET stated_title = ?, stated_published = ?, language = ? WHERE no = ?", made.text().title(),
                made.text().metadata().get(Metadata.ISSUED), mark.language(), no);
        session.update("DELETE FROM problem WHERE document_no = ? AND missing IN (?, ?)", no, Problem.TEXT, Problem.REST);
        Optional<Problem> rest = Rest.of(made.text(), now);
        if (rest.isPresent()) {
            session.update("INSERT INTO problem (document_no, missing, code, reason, advice, attempts, since, tried) "
                    + "VALUES (?, ?, ?, ?, ?, ?, ?, '')", no, Problem.REST, rest.get().code().name(), rest.get().reason(),
                    rest.get().advice(), rest.get().attempts(), now);
        }
        change(id, "EXTRACTED", "");
    }

    private void keep(long no, String id, Made.Annotations made) throws SQLException {
        Header.LayerMark mark = made.mark();
        String analyzer = made.layer().analyzer();
        session.update("INSERT INTO layer (document_no, analyzer, revision, bundle, version, made_at, made_from, fingerprint, packed) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (document_no, analyzer) DO UPDATE SET revision = excluded.revision, "
                + "bundle = excluded.bundle, version = excluded.version, made_at = excluded.made_at, made_from = excluded.made_from, "
                + "fingerprint = excluded.fingerprint, packed = excluded.packed", no, analyzer, mark.revision(), made.layer().bundle(),
                made.layer().version(), made.layer().madeAt(), StringMap.encode(mark.madeFrom()), mark.fingerprint(), made.packed());
        if (isStructural(made.layer().annotations())) {
            found(no, made);
        }
        session.update("DELETE FROM problem WHERE document_no = ? AND missing = ?", no, analyzer);
        change(id, "ANALYSED", analyzer);
    }

    /** Copies title and date to where lists read them. */
    private void found(long no, Made.Annotations made) throws SQLException {
        session.update("UPDATE document SET found_title = ?, found_published = ? WHERE no = ?", made.first("structure.title"),
                made.first("structure.published"), no);
    }

    private void keep(long no, String id, Made.Failure failure, Instant now) throws SQLException {
        session.update("INSERT INTO problem (document_no, missing, code, reason, advice, attempts, since, tried) "
                + "VALUES (?, ?, ?, ?, ?, 1, ?, ?) ON CONFLICT (document_no, missing) DO UPDATE SET code = excluded.code, "
                + "reason = excluded.reason, advice = excluded.advice, attempts = problem.attempts + 1, since = excluded.since, "
                + "tried = excluded.tried", no, failure.missing(), failure.code().name(), failure.reason(), failure.advice(), now,
                failure.tried());
        change(id, "FAILED", failure.missing());
    }

    /**
     * Forgets problems, so that what is missing is tried again; returns how many. That a text is not the whole is kept: it says
     * something of the text that is there, and goes with it.
     */
    long forgetProblems(List<Long> documents) throws SQLException {
        long forgotten = 0;
        for (long no : documents) {
            forgotten += session.update("DELETE FROM problem WHERE document_no = ? AND missing <> ?", no, Problem.REST);
        }
        return forgotten;
    }

    long forgetAllProblems() throws SQLException {
        return session.update("DELETE FROM problem WHERE missing <> ?", Problem.REST) + session.update("DELETE FROM refusal");
    }

    /** Makes texts stale. */
    void makeTextsStale(List<Long> documents) throws SQLException {
        for (long no : documents) {
            session.update("UPDATE text SET made_from = '' WHERE document_no = ?", no);
            session.update("DELETE FROM problem WHERE document_no = ? AND missing = ?", no, Problem.TEXT);
        }
    }

    /** Makes layers stale, of one document or of all, of one analyzer or of all; returns how many. */
    long makeLayersStale(Optional<Long> document, Optional<String> analyzer) throws SQLException {
        return session.update("UPDATE layer SET revision = '' WHERE (? < 0 OR document_no = ?) AND (? = '' OR analyzer = ?)",
                document.orElse(-1L), document.orElse(-1L), analyzer.orElse(""), analyzer.orElse(""));
    }

    /**
     * What one step of pruning did.
     *
     * @param layers how many layers it took out
     * @param last   the last document it came to, or -1 if there is none after it
     */
    record Pruned(long layers, long last) {}

    /** Takes out what is left of an analyzer in the next documents. */
    Pruned prune(String analyzer, long after, int limit) throws SQLException {
        List<Long> numbers = session.list("SELECT document_no FROM layer WHERE analyzer = ? AND document_no > ? UNION "
                + "SELECT document_no FROM problem WHERE missing = ? AND document_no > ? ORDER BY 1 LIMIT ?", row -> row.getLong(1),
                analyzer, after, analyzer, after, limit);
        long layers = 0;
        for (long no : numbers) {
            layers += prune(no, analyzer);
        }
        return new Pruned(layers, numbers.isEmpty() ? -1 : numbers.get(numbers.size() - 1));
    }

    /** Takes out a layer that cannot be read. */
    void dropLayer(long no, String analyzer) throws SQLException {
        session.update("DELETE FROM layer WHERE document_no = ? AND analyzer = ?", no, analyzer);
        change(id(no), "ANALYSED", analyzer);
    }

    private int prune(long no, String analyzer) throws SQLException {
        DocumentReader reader = new DocumentReader(session);
        boolean structural = session.one("SELECT packed FROM layer WHERE document_no = ? AND analyzer = ?",
                row -> DamagedException.orRead(analyzer, row.getBytes(1), Codec::decodeAnnotations), no, analyzer)
                .filter(DocumentWriter::isStructural).isPresent();
        int layers = session.update("DELETE FROM layer WHERE document_no = ? AND analyzer = ?", no, analyzer);
        session.update("DELETE FROM problem WHERE document_no = ? AND missing = ?", no, analyzer);
        if (structural) { // what it said of title and date went into the lists; what others say comes in its place
            session.update("UPDATE document SET found_title = NULL, found_published = NULL WHERE no = ?", no);
            Optional<DocumentText> text = reader.text(no);
            for (Layer other : reader.layers(no).values()) {
                if (text.isPresent() && isStructural(other.annotations())) {
                    found(no, new Made.Annotations(other, text.get()));
                }
            }
        }
        change(id(no), "ANALYSED", analyzer);
        return layers;
    }

    private static boolean isStructural(List<Annotation> annotations) {
        return annotations.stream().anyMatch(annotation -> annotation.type().startsWith("structure."));
    }

    void remove(DocumentId id) throws SQLException {
        Optional<Long> no = session.one("SELECT no FROM document WHERE id = ?", row -> row.getLong(1), id.sha256());
        if (no.isEmpty()) {
            return;
        }
        for (String table : List.of("content", "sighting", "text", "layer", "problem")) {
            session.update("DELETE FROM " + table + " WHERE document_no = ?", no.get());
        }
        session.update("DELETE FROM document WHERE no = ?", no.get());
        change(id.sha256(), "REMOVED", "");
    }

    private String id(long no) throws SQLException {
        return session.one("SELECT id FROM document WHERE no = ?", row -> row.getString(1), no).orElseThrow();
    }

    private long change(String id, String kind, String subject) throws SQLException {
        long sequence = session.number("SELECT COALESCE(MAX(sequence), 0) + 1 FROM change");
        session.update("INSERT INTO change (sequence, document, kind, subject) VALUES (?, ?, ?, ?)", sequence, id, kind, subject);
        return sequence;
    }

    private static String stamp(Provenance provenance) {
        return provenance.attributes().getOrDefault(Provenance.STAMP, "");
    }
}
