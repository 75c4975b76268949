package org.marsad.analysis.structure.furniture;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.marsad.api.boilerplate.Scope;
import org.marsad.api.catalogue.Position;
import org.marsad.api.storage.WholeFile;

/** Keeps the samples, together with the position in the catalogue they belong to. Losing the file costs reading the catalogue again. */
final class SamplesFile {

    private static final int FORM = 0x4d534c31;

    private final Path file;

    SamplesFile(Path file) {
        this.file = file;
    }

    /** What was kept. */
    record Kept(Position position, Map<Scope, Sample> samples) {}

    /** What was kept last; empty if there is nothing, or something else than this wrote. */
    Optional<Kept> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return parse();
        } catch (EOFException | UTFDataFormatException e) {
            return Optional.empty();
        }
    }

    private Optional<Kept> parse() throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != FORM) {
                return Optional.empty();
            }
            Position position = new Position(new UUID(in.readLong(), in.readLong()), in.readLong());
            Map<Scope, Sample> samples = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                Optional<Scope> scope = Scope.parse(in.readUTF());
                Sample sample = sample(in);
                scope.ifPresent(known -> samples.put(known, sample));
            }
            return Optional.of(new Kept(position, samples));
        }
    }

    private static Sample sample(DataInputStream in) throws IOException {
        int changes = in.readInt();
        Map<String, SampledDocument> documents = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String id = in.readUTF();
            long[] lines = new long[in.readUnsignedShort()];
            for (int at = 0; at < lines.length; at++) {
                lines[at] = in.readLong();
            }
            documents.put(id, new SampledDocument(lines));
        }
        return Sample.of(documents, changes);
    }

    void write(Position position, Map<Scope, Sample> samples) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(FORM);
        out.writeLong(position.lineage().getMostSignificantBits());
        out.writeLong(position.lineage().getLeastSignificantBits());
        out.writeLong(position.sequence());
        out.writeInt(samples.size());
        for (Map.Entry<Scope, Sample> each : samples.entrySet()) {
            out.writeUTF(each.getKey().toString());
            write(each.getValue(), out);
        }
        out.flush();
        WholeFile.write(file, bytes.toByteArray());
    }

    private static void write(Sample sample, DataOutputStream out) throws IOException {
        out.writeInt(sample.changes());
        out.writeInt(sample.size());
        for (Map.Entry<String, SampledDocument> each : sample.byId().entrySet()) {
            out.writeUTF(each.getKey());
            long[] lines = each.getValue().packed();
            out.writeShort(lines.length);
            for (long line : lines) {
                out.writeLong(line);
            }
        }
    }
}
