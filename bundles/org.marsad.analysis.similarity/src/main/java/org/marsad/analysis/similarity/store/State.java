package org.marsad.analysis.similarity.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.marsad.api.catalogue.Position;
import org.marsad.api.storage.WholeFile;

/**
 * What belongs together on disk at one moment: the old state or the new one, also after a crash, since its file is replaced as a whole.
 *
 * @param schema     how everything is written, and by which normal form
 * @param position   how far the catalogue has been followed
 * @param generation the number in the name of the file with the rows
 * @param rows       how many rows count
 * @param dead       the rows that do not
 * @param segments   the files with postings
 */
record State(String schema, Position position, int generation, int rows, BitSet dead, List<Part> segments) {

    private static final String NAME = "state.bin";
    private static final int FORM = 0x4d534d31;

    /**
     * A file with postings.
     *
     * @param number the number in its name
     * @param size   how many postings it has
     */
    record Part(int number, int size) {}

    /** The state of a folder; empty if it has none, or one that was written otherwise. */
    static Optional<State> read(Path folder, String schema) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != FORM || !in.readUTF().equals(schema)) {
                return Optional.empty();
            }
            Position position = new Position(new UUID(in.readLong(), in.readLong()), in.readLong());
            int generation = in.readInt();
            int rows = in.readInt();
            long[] dead = new long[in.readInt()];
            for (int i = 0; i < dead.length; i++) {
                dead[i] = in.readLong();
            }
            List<Part> segments = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                segments.add(new Part(in.readInt(), in.readInt()));
            }
            return Optional.of(new State(schema, position, generation, rows, BitSet.valueOf(dead), segments));
        }
    }

    void write(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(FORM);
        out.writeUTF(schema);
        out.writeLong(position.lineage().getMostSignificantBits());
        out.writeLong(position.lineage().getLeastSignificantBits());
        out.writeLong(position.sequence());
        out.writeInt(generation);
        out.writeInt(rows);
        long[] bits = dead.toLongArray();
        out.writeInt(bits.length);
        for (long some : bits) {
            out.writeLong(some);
        }
        out.writeInt(segments.size());
        for (Part part : segments) {
            out.writeInt(part.number());
            out.writeInt(part.size());
        }
        WholeFile.write(folder.resolve(NAME), bytes.toByteArray());
    }
}
