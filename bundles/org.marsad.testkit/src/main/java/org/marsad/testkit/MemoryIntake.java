package org.marsad.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Provenance;
import org.marsad.api.ingest.Intake;

/**
 * An intake that keeps in memory what it is offered and answers as the workbench would. It reads each content to its end and closes
 * none. The media type is the one that is stated, else {@code text/plain}. Safe for use by several threads.
 */
public final class MemoryIntake implements Intake {

    private static final long MAXIMUM = 64L << 20;

    private final Map<Place, Kept> present = new TreeMap<>();
    private final Map<Place, Problem> refused = new TreeMap<>();
    private final Set<DocumentId> known = new HashSet<>();
    private final List<Offer> offers = new ArrayList<>();
    private long maximumSize = MAXIMUM;

    /** An empty one, which takes documents of up to 64 MiB. */
    public MemoryIntake() {
    }

    /**
     * A document that was accepted.
     *
     * @param provenance what the source said of it
     * @param receipt    what it was told
     */
    public record Offer(Provenance provenance, Receipt receipt) {}

    /** What a source calls a place. */
    private record Place(String source, URI origin) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int bySource = source.compareTo(other.source);
            return bySource != 0 ? bySource : origin.compareTo(other.origin);
        }
    }

    /** What is at a place. */
    private record Kept(Provenance provenance, Receipt receipt, byte[] content) {}

    /** Takes documents of up to so many bytes. */
    public synchronized void maximumSize(long bytes) {
        maximumSize = bytes;
    }

    @Override
    public synchronized Receipt accept(Provenance provenance, InputStream content) throws IOException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while waiting; nothing was taken in");
        }
        byte[] bytes = content.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, maximumSize + 1));
        if (bytes.length > maximumSize) {
            String reason = provenance.origin() + " has more than " + maximumSize + " bytes";
            refuse(provenance, Problem.Code.TOO_LARGE, reason, "split it");
            throw new TooLargeException(reason);
        }
        Place place = place(provenance);
        DocumentId id = DocumentId.of(bytes);
        Kept before = present.get(place);
        boolean isSame = before != null && before.receipt().id().equals(id);
        Status status = isSame ? Status.KNOWN : known.contains(id) ? Status.SEEN_ELSEWHERE : Status.NEW;
        known.add(id);
        Receipt receipt = new Receipt(id, status, provenance.attributes().getOrDefault(Provenance.MEDIA_TYPE, "text/plain"));
        present.put(place, new Kept(provenance, receipt, bytes));
        refused.remove(place);
        offers.add(new Offer(provenance, receipt));
        return receipt;
    }

    @Override
    public synchronized Optional<Receipt> recall(String source, URI origin, String stamp) {
        return Optional.ofNullable(present.get(new Place(source, origin)))
                .filter(kept -> stamp.equals(kept.provenance().attributes().get(Provenance.STAMP)))
                .map(kept -> new Receipt(kept.receipt().id(), Status.KNOWN, kept.receipt().mediaType()));
    }

    @Override
    public synchronized void refuse(Provenance provenance, Problem.Code code, String reason, String advice) {
        Place place = place(provenance);
        int attempts = Optional.ofNullable(refused.get(place)).map(Problem::attempts).orElse(0) + 1;
        refused.put(place, new Problem(Problem.DOCUMENT, code, reason, advice, attempts, provenance.seenAt()));
    }

    @Override
    public synchronized void gone(String source, URI origin) {
        present.remove(new Place(source, origin));
        refused.remove(new Place(source, origin));
    }

    @Override
    public synchronized List<URI> present(String source) {
        Set<Place> places = new HashSet<>(present.keySet());
        places.addAll(refused.keySet());
        return places.stream().filter(place -> place.source().equals(source)).sorted().map(Place::origin).toList();
    }

    @Override
    public synchronized long maximumSize() {
        return maximumSize;
    }

    /** The bytes of the documents that are present, by origin. */
    public synchronized Map<URI, byte[]> documents() {
        Map<URI, byte[]> documents = new TreeMap<>();
        present.forEach((place, kept) -> documents.put(place.origin(), kept.content().clone()));
        return documents;
    }

    /** All that was accepted, in order. */
    public synchronized List<Offer> offers() {
        return List.copyOf(offers);
    }

    /** The refusals that stand, by origin. */
    public synchronized Map<URI, Problem> refused() {
        Map<URI, Problem> problems = new TreeMap<>();
        refused.forEach((place, problem) -> problems.put(place.origin(), problem));
        return problems;
    }

    private static Place place(Provenance provenance) {
        return new Place(provenance.source(), provenance.origin());
    }
}
