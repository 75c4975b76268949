package org.marsad.analysis.similarity.store;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The file that has a row of {@value #BYTES} bytes for each document, by its number: what {@link DocumentTable} is read from at the start,
 * and the profile, which is not kept in memory. What is beyond the number of rows that count is written over.
 */
final class Rows {

    static final int BYTES = 256;

    private static final int ID_BYTES = 32;

    private final Path file;

    Rows(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** Writes the rows of some numbers; they are on disk when this returns. */
    void write(Map<Integer, Profile> profiles, DocumentTable table) throws IOException {
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            for (Map.Entry<Integer, Profile> each : profiles.entrySet()) {
                out.seek((long) each.getKey() * BYTES);
                out.write(row(each.getKey(), each.getValue(), table));
            }
            out.getFD().sync();
        }
    }

    private static byte[] row(int number, Profile profile, DocumentTable table) {
        ByteBuffer row = ByteBuffer.allocate(BYTES);
        row.put(table.idBytes(number)).putLong(table.textKey(number)).putInt(table.fingerprints(number));
        row.putInt(profile.day()).putInt(profile.features().length);
        for (int feature : profile.features()) {
            row.putInt(feature);
        }
        return row.array();
    }

    /** Reads the first rows, in the order of their numbers. */
    void read(int size, Reader reader) throws IOException {
        if (size > 0 && (!Files.exists(file) || Files.size(file) < (long) size * BYTES)) {
            throw new DamagedException(file + " should have " + size + " rows of " + BYTES + " bytes");
        }
        if (size == 0) {
            return;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(file.toFile()), 1 << 16))) {
            byte[] bytes = new byte[BYTES];
            for (int number = 0; number < size; number++) {
                in.readFully(bytes);
                ByteBuffer row = ByteBuffer.wrap(bytes);
                byte[] id = new byte[ID_BYTES];
                row.get(id);
                long textKey = row.getLong();
                int fingerprints = row.getInt();
                int day = row.getInt();
                int count = row.getInt();
                if (count < 0 || count > Profile.MOST) {
                    throw new DamagedException(file + " has a row that was never written: " + number);
                }
                int[] features = new int[count];
                for (int i = 0; i < count; i++) {
                    features[i] = row.getInt();
                }
                reader.row(number, id, textKey, fingerprints, new Profile(day, features));
            }
        }
    }

    /** Takes rows. */
    @FunctionalInterface
    interface Reader {

        void row(int number, byte[] id, long textKey, int fingerprints, Profile profile) throws IOException;
    }
}
