package org.marsad.analysis.similarity.store;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Postings on disk, ascending: each a fingerprint in the upper half of a long and the number of a document in the lower. The file is
 * never changed, and read through the page cache and not the heap; one may be deleted while it is read.
 */
final class Segment {

    private final Path file;
    private final LongBuffer postings;

    private Segment(Path file, LongBuffer postings) {
        this.file = file;
        this.postings = postings;
    }

    static long posting(int fingerprint, int number) {
        return (long) fingerprint << Integer.SIZE | number;
    }

    private static int number(long posting) {
        return (int) posting;
    }

    /** Opens a file, which must have just so many postings. */
    static Segment open(Path file, int size) throws IOException {
        long bytes = (long) size * Long.BYTES;
        if (!Files.exists(file) || Files.size(file) != bytes) {
            throw new DamagedException(file + " should have " + bytes + " bytes");
        }
        if (size == 0) {
            return new Segment(file, LongBuffer.allocate(0));
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            ByteBuffer mapped = in.getChannel().map(FileChannel.MapMode.READ_ONLY, 0, bytes);
            return new Segment(file, mapped.asLongBuffer());
        }
    }

    /** Writes postings that are ascending; they are on disk when this returns. */
    static Segment write(Path file, long[] ascending, int size) throws IOException {
        try (Output out = new Output(file)) {
            for (int i = 0; i < size; i++) {
                out.write(ascending[i]);
            }
        }
        return open(file, size);
    }

    /**
     * Writes the postings of several as one; they are on disk when this returns.
     *
     * @param renumber the new number of a document, in the same order as the old ones, or -1 to leave its postings out
     */
    static Segment merge(Path file, List<Segment> segments, IntUnaryOperator renumber) throws IOException {
        int[] at = new int[segments.size()];
        int written = 0;
        try (Output out = new Output(file)) {
            for (int next = smallest(segments, at); next >= 0; next = smallest(segments, at)) {
                long posting = segments.get(next).postings.get(at[next]++);
                int number = renumber.applyAsInt(number(posting));
                if (number >= 0) {
                    out.write(posting((int) (posting >> Integer.SIZE), number));
                    written++;
                }
            }
        }
        return open(file, written);
    }

    private static int smallest(List<Segment> segments, int[] at) {
        int smallest = -1;
        for (int i = 0; i < at.length; i++) {
            if (at[i] < segments.get(i).size()
                    && (smallest < 0 || segments.get(i).postings.get(at[i]) < segments.get(smallest).postings.get(at[smallest]))) {
                smallest = i;
            }
        }
        return smallest;
    }

    Path file() {
        return file;
    }

    int size() {
        return postings.limit();
    }

    /** The index of the first posting that is not below one. */
    int find(long posting) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (postings.get(middle) < posting) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The index of the first posting behind those of a fingerprint. */
    int findEnd(int fingerprint) {
        return fingerprint == Integer.MAX_VALUE ? size() : find(posting(fingerprint + 1, 0));
    }

    /** The number of the document of a posting. */
    int numberAt(int index) {
        return number(postings.get(index));
    }

    /** A file being written, of longs. An interrupt does not close it, as it would a channel. */
    private static final class Output implements AutoCloseable {

        private final FileOutputStream file;
        private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

        Output(Path path) throws IOException {
            file = new FileOutputStream(path.toFile());
        }

        void write(long posting) throws IOException {
            if (!buffer.hasRemaining()) {
                flush();
            }
            buffer.putLong(posting);
        }

        private void flush() throws IOException {
            file.write(buffer.array(), 0, buffer.position());
            buffer.clear();
        }

        @Override
        public void close() throws IOException {
            try (file) {
                flush();
                file.getFD().sync();
            }
        }
    }
}
