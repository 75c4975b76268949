package org.marsad.analysis.similarity.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.marsad.api.catalogue.Position;
import org.marsad.api.document.DocumentId;

/**
 * The fingerprints of all documents, on disk: sorted files, few of which grow large, as in a log-structured merge tree (O'Neil, Cheng,
 * Gawlick, O'Neil 1996). What was put in is found once it is committed. One thread writes; others may look up meanwhile.
 */
public final class FingerprintStore {

    /** With fewer dead rows, tidying up is not worth it. */
    private static final int FEW_DEAD = 1000;

    private final StoreFolder folder;
    private final String schema;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private DocumentTable table = new DocumentTable();
    private List<Segment> segments = List.of();
    private Rows rows;
    private int generation;
    private int nextSegment;
    private Optional<Position> position = Optional.empty();

    private final PendingPostings pending = new PendingPostings();
    private final Map<Integer, Profile> pendingProfiles = new TreeMap<>();

    private FingerprintStore(StoreFolder folder, String schema) {
        this.folder = folder;
        this.schema = schema;
        this.rows = folder.rows(0);
    }

    /** Opens what was committed last; nothing, if that is not there, damaged, or of another schema. */
    public static FingerprintStore open(Path folder, String schema) throws IOException {
        StoreFolder place = new StoreFolder(folder);
        place.create();
        FingerprintStore store = new FingerprintStore(place, schema);
        try {
            Optional<State> state = State.read(folder, schema);
            if (state.isPresent()) {
                store.load(state.get());
            }
        } catch (DamagedException | EOFException | UTFDataFormatException e) {
            return new FingerprintStore(place, schema);
        }
        return store;
    }

    private void load(State state) throws IOException {
        generation = state.generation();
        rows = folder.rows(generation);
        rows.read(state.rows(), (number, id, textKey, fingerprints, profile) -> table.add(id, textKey, fingerprints));
        state.dead().stream().forEach(table::kill);
        List<Segment> opened = new ArrayList<>();
        for (State.Part part : state.segments()) {
            opened.add(Segment.open(folder.segment(part.number()), part.size()));
            nextSegment = Math.max(nextSegment, part.number() + 1);
        }
        segments = List.copyOf(opened);
        position = Optional.of(state.position());
    }

    /** How far the catalogue had been followed at the last commit. */
    public Optional<Position> position() {
        return locked(lock.readLock(), () -> position);
    }

    /** How many documents there are. */
    public int size() {
        return locked(lock.readLock(), () -> table.live());
    }

    /** Forgets everything. */
    public void reset() throws IOException {
        locked(lock.writeLock(), () -> {
            table = new DocumentTable();
            segments = List.of();
            pending.clear();
            pendingProfiles.clear();
            position = Optional.empty();
            return null;
        });
        folder.clear();
    }

    /**
     * A document is as it is said here.
     *
     * @param textKey      differs when its words do
     * @param fingerprints asked for only if they do
     */
    public void put(DocumentId id, long textKey, Supplier<int[]> fingerprints, Profile profile) throws IOException {
        int known = table.find(id);
        if (known >= 0 && table.textKey(known) == textKey) {
            pendingProfiles.put(known, profile);
            return;
        }
        int[] of = fingerprints.get();
        int number = locked(lock.writeLock(), () -> {
            if (known >= 0) {
                table.kill(known);
            }
            return table.add(id, textKey, of.length);
        });
        pendingProfiles.put(number, profile);
        pending.add(of, number);
        if (pending.isFull()) {
            flush();
        }
    }

    /** A document is gone. */
    public void remove(DocumentId id) {
        locked(lock.writeLock(), () -> {
            int known = table.find(id);
            if (known >= 0) {
                table.kill(known);
            }
            return null;
        });
    }

    /** Makes all of it durable, together with the position. */
    public void commit(Position reached) throws IOException {
        flush();
        if (table.size() - table.live() > Math.max(FEW_DEAD, table.live())) {
            tidy();
        } else {
            mergeSmall();
        }
        for (Segment segment : segments) {
            if (!Files.exists(segment.file())) {
                throw new DamagedException(segment.file() + " is gone; what it had is made anew");
            }
        }
        List<State.Part> parts = segments.stream().map(each -> new State.Part(StoreFolder.number(each.file()), each.size())).toList();
        new State(schema, reached, generation, table.size(), table.dead(), parts).write(folder.path());
        locked(lock.writeLock(), () -> position = Optional.of(reached));
        folder.keep(Stream.concat(segments.stream().map(Segment::file), Stream.of(rows.file())).toList());
    }

    private void flush() throws IOException {
        folder.create();
        if (!pendingProfiles.isEmpty()) {
            rows.write(pendingProfiles, table);
            pendingProfiles.clear();
        }
        if (!pending.isEmpty()) {
            Segment written = pending.write(folder.segment(nextSegment++));
            use(Stream.concat(segments.stream(), Stream.of(written)).toList());
        }
    }

    /** Merges the newest files as long as the one before is not twice as large: there are never many, and a posting is seldom moved. */
    private void mergeSmall() throws IOException {
        int first = segments.size() - 1;
        long size = first < 0 ? 0 : segments.get(first).size();
        while (first > 0 && segments.get(first - 1).size() <= 2 * size) {
            size += segments.get(--first).size();
        }
        if (first >= 0 && first < segments.size() - 1) {
            List<Segment> merged = new ArrayList<>(segments.subList(0, first));
            merged.add(Segment.merge(folder.segment(nextSegment++), segments.subList(first, segments.size()),
                    number -> table.isLive(number) ? number : -1));
            use(merged);
        }
    }

    /** Gives the documents new numbers, without gaps. */
    private void tidy() throws IOException {
        DocumentTable tidied = new DocumentTable();
        int[] renumbered = new int[table.size()];
        Map<Integer, Profile> profiles = new TreeMap<>();
        rows.read(table.size(), (number, id, textKey, fingerprints, profile) -> {
            renumbered[number] = table.isLive(number) ? tidied.add(id, textKey, fingerprints) : -1;
            if (renumbered[number] >= 0) {
                profiles.put(renumbered[number], profile);
            }
        });
        Rows fresh = folder.rows(generation + 1);
        fresh.write(profiles, tidied);
        Segment merged = Segment.merge(folder.segment(nextSegment++), segments, number -> renumbered[number]);
        locked(lock.writeLock(), () -> {
            table = tidied;
            rows = fresh;
            generation++;
            segments = List.of(merged);
            return null;
        });
    }

    private void use(List<Segment> now) {
        locked(lock.writeLock(), () -> segments = List.copyOf(now));
    }

    /**
     * The documents that have one of these fingerprints.
     *
     * @param fingerprints ascending, each once
     * @param mostPostings so many are looked at, those of the rarest fingerprints first
     */
    public List<Candidate> candidates(int[] fingerprints, int mostPostings) {
        return locked(lock.readLock(), () -> {
            int[] numbers = Postings.of(fingerprints, segments, mostPostings);
            List<Candidate> candidates = new ArrayList<>();
            for (int i = 0, end; i < numbers.length; i = end) {
                end = i;
                while (end < numbers.length && numbers[end] == numbers[i]) {
                    end++;
                }
                if (table.isLive(numbers[i])) {
                    candidates.add(new Candidate(table.id(numbers[i]), end - i, table.fingerprints(numbers[i])));
                }
            }
            return candidates;
        });
    }

    /** The profiles of all documents that are committed. */
    public void profiles(ProfileReader reader) throws IOException {
        lock.readLock().lock();
        try {
            int committed = (int) Math.min(table.size(), Files.exists(rows.file()) ? Files.size(rows.file()) / Rows.BYTES : 0);
            rows.read(committed, (number, id, textKey, fingerprints, profile) -> {
                if (table.isLive(number)) {
                    reader.profile(table.id(number), profile);
                }
            });
        } finally {
            lock.readLock().unlock();
        }
    }

    private static <T> T locked(Lock lock, Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /** Takes profiles. */
    @FunctionalInterface
    public interface ProfileReader {

        /** Takes one. */
        void profile(DocumentId id, Profile profile);
    }
}
