package org.marsad.analysis.similarity.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** Postings that wait to be written. */
final class PendingPostings {

    /** So many are kept in memory before they are written: 8 MB. */
    private static final int MOST = 1 << 20;

    private long[] postings = new long[1024];
    private int size;

    void add(int[] fingerprints, int number) {
        if (size + fingerprints.length > postings.length) {
            postings = Arrays.copyOf(postings, Math.max(postings.length * 2, size + fingerprints.length));
        }
        for (int fingerprint : fingerprints) {
            postings[size++] = Segment.posting(fingerprint, number);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    boolean isFull() {
        return size >= MOST;
    }

    void clear() {
        size = 0;
    }

    /** Writes them, and has none any more. */
    Segment write(Path file) throws IOException {
        Arrays.sort(postings, 0, size);
        Segment written = Segment.write(file, postings, size);
        size = 0;
        return written;
    }
}
