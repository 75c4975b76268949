package org.marsad.testkit;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.marsad.api.catalogue.Entry;

/**
 * Many entries made as they are asked for, which watch how far the output is behind. Each text is larger than the usual buffers,
 * and title and origin are long, so that an exporter that leaves the text out cannot have many of them in a buffer either. Write to
 * {@link #sink()}.
 */
public final class LazyEntries implements Iterator<Entry> {

    private static final String TEXT = "ن".repeat(10_000);
    private static final String LONG_NAME = "x".repeat(200);

    private final int count;
    private final Counter written = new Counter();
    private int made;
    private long writtenBefore;
    private int silence;
    private int longestSilence;

    /** So many. */
    public LazyEntries(int count) {
        this.count = count;
    }

    @Override
    public boolean hasNext() {
        return made < count;
    }

    @Override
    public Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException("asked for more than the " + count + " entries there are");
        }
        if (made++ > 1) {
            silence = written.bytes > writtenBefore ? 0 : silence + 1;
            longestSilence = Math.max(longestSilence, silence);
        }
        writtenBefore = written.bytes;
        return Entries.entry("lazy " + made).title(made + LONG_NAME).text(TEXT).sighting("file:///" + made + LONG_NAME).build();
    }

    /** How many were asked for. */
    public int made() {
        return made;
    }

    /** Whether the output grew each time the next entry was asked for, so that it was at most one entry behind. */
    public boolean wereWrittenOneByOne() {
        return longestSilence == 0;
    }

    /** The most entries in a row that were asked for while nothing was written. */
    public int longestSilence() {
        return longestSilence;
    }

    /** Where to write to; counts and forgets. */
    public OutputStream sink() {
        return written;
    }

    private static final class Counter extends OutputStream {

        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int off, int len) {
            bytes += len;
        }
    }
}
