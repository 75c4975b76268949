package org.marsad.core.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.State;
import org.marsad.api.catalogue.Summary;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Sighting;

/** Reads documents, whole or in part, in one session. */
final class DocumentReader {

    private static final String HEADER = "SELECT no, id, media_type, charset, name, size, gone, language FROM document ";

    private final Session session;

    DocumentReader(Session session) {
        this.session = session;
    }

    Optional<Long> number(DocumentId id) throws SQLException {
        return session.one("SELECT no FROM document WHERE id = ?", row -> row.getLong(1), id.sha256());
    }

    Optional<Header> header(long no) throws SQLException {
        return headers("WHERE no BETWEEN ? AND ?", no, no).stream().findFirst();
    }

    /** The headers that follow {@code after}, in order of their numbers. */
    List<Header> headersAfter(long after, int limit) throws SQLException {
        List<Long> numbers = session.list("SELECT no FROM document WHERE no > ? ORDER BY no LIMIT ?", row -> row.getLong(1), after,
                limit);
        if (numbers.isEmpty()) {
            return List.of();
        }
        return headers("WHERE no BETWEEN ? AND ? ORDER BY no", numbers.get(0), numbers.get(numbers.size() - 1));
    }

    /** The headers of the documents met last that are not gone, in order of their numbers. */
    List<Header> latest(int limit) throws SQLException {
        List<Long> numbers = session.list("SELECT no FROM document WHERE gone = 0 ORDER BY no DESC LIMIT ?", row -> row.getLong(1), limit);
        List<Header> latest = new ArrayList<>();
        for (int i = numbers.size() - 1; i >= 0; i--) {
            header(numbers.get(i)).ifPresent(latest::add);
        }
        return latest;
    }

    /** What there is of each analyzer, by its id. */
    Map<String, Remains> remains() throws SQLException {
        Map<String, Long> problems = new TreeMap<>();
        session.each("SELECT missing, count(*) FROM problem WHERE missing NOT IN (?, ?) GROUP BY missing",
                row -> problems.put(row.getString(1), row.getLong(2)), Problem.TEXT, Problem.REST);
        Map<String, Long> layers = new TreeMap<>();
        Map<String, Long> newest = new TreeMap<>();
        session.each("SELECT analyzer, count(*), max(document_no) FROM layer GROUP BY analyzer", row -> {
            layers.put(row.getString(1), row.getLong(2));
            newest.put(row.getString(1), row.getLong(3));
        });
        Map<String, Remains> remains = new TreeMap<>();
        for (Map.Entry<String, Long> each : problems.entrySet()) {
            remains.put(each.getKey(), new Remains(0, each.getValue(), Optional.empty()));
        }
        for (Map.Entry<String, Long> each : layers.entrySet()) {
            Optional<Remains.Maker> maker = session.one("SELECT bundle, version, revision FROM layer WHERE document_no = ? "
                    + "AND analyzer = ?", row -> new Remains.Maker(row.getString(1), row.getString(2), row.getString(3)),
                    newest.get(each.getKey()), each.getKey());
            remains.put(each.getKey(), new Remains(each.getValue(), problems.getOrDefault(each.getKey(), 0L), maker));
        }
        return remains;
    }

    private List<Header> headers(String where, long first, long last) throws SQLException {
        String range = "WHERE document_no BETWEEN ? AND ?";
        Map<Long, Header.TextMark> texts = new HashMap<>();
        session.each("SELECT t.document_no, t.made_from, t.fingerprint, d.language FROM text t JOIN document d ON d.no = t.document_no "
                + "WHERE t.document_no BETWEEN ? AND ?", row -> texts.put(row.getLong(1),
                        new Header.TextMark(row.getString(2), row.getString(3), row.getString(4))), first, last);
        Map<Long, Map<String, Header.LayerMark>> layers = new HashMap<>();
        session.each("SELECT document_no, analyzer, revision, made_from, fingerprint FROM layer " + range,
                row -> layers.computeIfAbsent(row.getLong(1), no -> new HashMap<>()).put(row.getString(2),
                        new Header.LayerMark(row.getString(3), StringMap.decode(row.getString(4)), row.getString(5))), first, last);
        Map<Long, SortedSet<String>> sources = new HashMap<>();
        session.each("SELECT DISTINCT document_no, source FROM sighting " + range,
                row -> sources.computeIfAbsent(row.getLong(1), no -> new TreeSet<>()).add(row.getString(2)), first, last);
        Map<Long, Map<String, String>> failures = new HashMap<>();
        session.each("SELECT document_no, missing, tried FROM problem " + range + " AND missing <> '" + Problem.REST + "'",
                row -> failures.computeIfAbsent(row.getLong(1), no -> new HashMap<>()).put(row.getString(2), row.getString(3)),
                first, last);
        return session.list(HEADER + where, row -> {
            long no = row.getLong(1);
            return new Header(no, new DocumentId(row.getString(2)), row.getString(3), row.getString(4), row.getString(5),
                    row.getLong(6), row.getInt(7) != 0, sources.getOrDefault(no, Collections.emptySortedSet()),
                    Optional.ofNullable(texts.get(no)), layers.getOrDefault(no, Map.of()),
                    failures.getOrDefault(no, Map.of()));
        }, first, last);
    }

    Optional<DocumentText> text(long no) throws SQLException {
        return session.one("SELECT packed FROM text WHERE document_no = ?",
                row -> DamagedException.orRead(null, row.getBytes(1), Codec::decodeText), no);
    }

    Map<String, Layer> layers(long no) throws SQLException {
        Map<String, Layer> layers = new TreeMap<>();
        layers(no, layers, damage -> {
            throw damage;
        });
        return layers;
    }

    private void layers(long no, Map<String, Layer> layers, Consumer<DamagedException> damaged) throws SQLException {
        session.each("SELECT analyzer, revision, bundle, version, made_at, made_from, packed FROM layer WHERE document_no = ?", row -> {
            String analyzer = row.getString(1);
            try {
                layers.put(analyzer, new Layer(analyzer, row.getString(2), row.getString(3), row.getString(4),
                        Instant.ofEpochMilli(row.getLong(5)), StringMap.decode(row.getString(6)),
                        DamagedException.orRead(analyzer, row.getBytes(7), Codec::decodeAnnotations)));
            } catch (DamagedException e) {
                damaged.accept(e);
            }
        }, no);
    }

    List<Problem> problems(long no) throws SQLException {
        return session.list("SELECT missing, code, reason, advice, attempts, since FROM problem WHERE document_no = ? ORDER BY missing",
                DocumentReader::problem, no);
    }

    List<Sighting> sightings(long no) throws SQLException {
        return session.list("SELECT origin, source, seen, gone, attributes FROM sighting WHERE document_no = ? ORDER BY no", row -> {
            long gone = row.getLong(4);
            Optional<Instant> end = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(gone));
            return new Sighting(URI.create(row.getString(1)), row.getString(2), Instant.ofEpochMilli(row.getLong(3)), end,
                    StringMap.decode(row.getString(5)));
        }, no);
    }

    /** The whole document; its state by {@code judge}. What of it is damaged is left out, and among its problems. */
    Optional<Entry> entry(DocumentId id, Function<Header, State> judge) throws SQLException {
        Optional<Long> no = number(id);
        if (no.isEmpty()) {
            return Optional.empty();
        }
        Header header = header(no.get()).orElseThrow();
        List<Problem> damages = new ArrayList<>();
        Map<String, Layer> layers = new TreeMap<>();
        layers(no.get(), layers, damage -> damages.add(damage(damage, id)));
        Optional<DocumentText> text = Optional.empty();
        try {
            text = text(no.get());
        } catch (DamagedException e) {
            damages.add(damage(e, id));
            layers.clear(); // what they say of places says nothing without the text
        }
        List<Sighting> sightings = sightings(no.get());
        List<Problem> problems = new ArrayList<>(problems(no.get()));
        problems.addAll(damages);
        if (problems.stream().noneMatch(problem -> problem.missing().equals(Problem.REST))) {
            // Texts that were kept before that was noted beside them.
            text.flatMap(had -> Rest.of(had, sightings.get(sightings.size() - 1).seen())).ifPresent(problems::add);
        }
        problems.sort(Comparator.comparing(Problem::missing));
        State state = damages.isEmpty() ? judge.apply(header) : State.FAILED;
        return Optional.of(new Entry(id, header.mediaType(), header.size(), state, sightings, text, layers, problems));
    }

    private static Problem damage(DamagedException damage, DocumentId id) {
        String advice = damage.layer().map(layer -> "'analyze --force --analyzer " + layer + " --document " + id.shortForm()
                + "' makes it anew").orElse("'ingest --force' its file, which makes it anew") + "; then check the disk";
        return new Problem(damage.layer().orElse(Problem.TEXT), Problem.Code.CORRUPT, damage.getMessage(), advice, 0, Instant.EPOCH);
    }

    /** The documents in brief that follow {@code after}, by their numbers; states by {@code judge}. */
    Map<Long, Summary> summariesAfter(long after, int limit, Function<Header, State> judge) throws SQLException {
        Map<Long, Summary> summaries = new TreeMap<>();
        for (Header header : headersAfter(after, limit)) {
            summaries.put(header.no(), summary(header, judge));
        }
        return summaries;
    }

    Summary summary(Header header, Function<Header, State> judge) throws SQLException {
        return session.one("SELECT stated_title, found_title, stated_published, found_published, origin, language "
                + "FROM document WHERE no = ?", row -> new Summary(header.id(),
                        first(row.getString(1), row.getString(2)).orElse(""), URI.create(row.getString(5)), header.mediaType(),
                        Optional.ofNullable(row.getString(6)).orElse(DocumentText.UNKNOWN_LANGUAGE),
                        first(row.getString(3), row.getString(4)), judge.apply(header)), header.no()).orElseThrow();
    }

    static Problem problem(ResultSet row) throws SQLException {
        return new Problem(row.getString(1), Problem.Code.valueOf(row.getString(2)), row.getString(3), row.getString(4),
                row.getInt(5), Instant.ofEpochMilli(row.getLong(6)));
    }

    /** The ids of all documents, in their order. */
    List<String> idsAfter(String after, int limit) throws SQLException {
        return new ArrayList<>(session.list("SELECT id FROM document WHERE id > ? ORDER BY id LIMIT ?", row -> row.getString(1),
                after, limit));
    }

    private static Optional<String> first(String stated, String found) {
        return Optional.ofNullable(stated).filter(value -> !value.isBlank()).or(() -> Optional.ofNullable(found));
    }
}
