package org.marsad.watch;

import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import org.marsad.api.document.DocumentId;

/**
 * Which documents were held against the watches. Of an id, which is a hash, the first 64 bits are kept: among ten million documents two
 * agree in them with a probability of one in 370,000. The file only grows; half a mark at its end is passed over.
 */
final class Marks {

    private static final int DIGITS = 16;

    private final Path file;
    private long[] sorted;

    /** Reads the file, if there is one. */
    Marks(Path file) throws IOException {
        this.file = file;
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        LongBuffer longs = ByteBuffer.wrap(bytes).asLongBuffer();
        sorted = new long[longs.remaining()];
        longs.get(sorted);
        Arrays.sort(sorted);
        if (bytes.length % Long.BYTES != 0) {
            rewrite();
        }
    }

    private void rewrite() throws IOException {
        Files.delete(file);
        append(sorted);
    }

    boolean contains(DocumentId document) {
        return Arrays.binarySearch(sorted, mark(document)) >= 0;
    }

    /** Marks documents; it is on disk when this returns. */
    void add(Collection<DocumentId> documents) throws IOException {
        long[] fresh = documents.stream().filter(document -> !contains(document)).mapToLong(Marks::mark).distinct().toArray();
        if (fresh.length > 0) {
            append(fresh);
            long[] all = Arrays.copyOf(sorted, sorted.length + fresh.length);
            System.arraycopy(fresh, 0, all, sorted.length, fresh.length);
            Arrays.sort(all);
            sorted = all;
        }
    }

    private void append(long[] marks) throws IOException {
        Files.createDirectories(file.getParent());
        ByteBuffer bytes = ByteBuffer.allocate(marks.length * Long.BYTES);
        bytes.asLongBuffer().put(marks);
        try (FileOutputStream out = new FileOutputStream(file.toFile(), true); DataOutputStream data = new DataOutputStream(out)) {
            data.write(bytes.array());
            data.flush();
            out.getFD().sync();
        }
    }

    /** Forgets all: without a watch nobody needs to know. */
    void clear() throws IOException {
        Files.deleteIfExists(file);
        sorted = new long[0];
    }

    private static long mark(DocumentId document) {
        return Long.parseUnsignedLong(document.sha256().substring(0, DIGITS), 16);
    }
}
