package org.marsad.export.rdf;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.State;

/**
 * Many documents made as they are asked for, which watch that with each new one asked for, one is written; so the output
 * is at most one document behind. Each text is larger than the buffers on its way.
 */
final class LazyEntries implements Iterator<Entry> {

    private static final String TEXT = "ن".repeat(10_000);

    private final int count;
    private final Counter written = new Counter();
    private int made;
    private long writtenBefore;
    private long leastWritten = Long.MAX_VALUE;

    LazyEntries(int count) {
        this.count = count;
    }

    @Override
    public boolean hasNext() {
        return made < count;
    }

    @Override
    public Entry next() {
        if (made++ > 1) {
            leastWritten = Math.min(leastWritten, written.bytes - writtenBefore);
        }
        writtenBefore = written.bytes;
        return new Entry(Examples.id("lazy " + made), "text/plain", 1, State.OK, List.of(Examples.sighting("file:///lazy")),
                Optional.of(Examples.text("", TEXT)), Map.of(), List.of());
    }

    int made() {
        return made;
    }

    /** Whether the output grew each time the next document was asked for. */
    boolean wereWrittenOneByOne() {
        return leastWritten > 0;
    }

    /** Where to write to; counts and forgets. */
    OutputStream sink() {
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
