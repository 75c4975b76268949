package org.marsad.analysis.entities.trained;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Models in files: eight letters that say what it is, the version of the form, the length of the file, what {@link ModelHeader} says, the
 * SHA-256 of what was learned, what was learned ({@link ModelForm}), and the SHA-256 of all before it. Numbers are big-endian.
 */
final class ModelFile {

    private static final byte[] MAGIC = {'M', 'A', 'R', 'S', 'A', 'D', 'N', 'E'};

    /** Rises with the form, and whenever the same weights would mean something else: with the features and their hashes. */
    private static final int VERSION = 1;

    private static final int CHECKSUM = 32;
    private static final int HEADER = MAGIC.length + Integer.BYTES + 4 * Long.BYTES + CHECKSUM;
    private static final long MOST = 256L << 20;
    private static final int DIGITS_IN_REVISION = 12;

    private ModelFile() {
    }

    /**
     * What a file says of itself; all of it is checked only by {@link #read}.
     *
     * @param header   what is said of the model
     * @param revision the beginning of the checksum of what was learned: the same for the same model, whenever it was learned
     */
    record Front(ModelHeader header, String revision) {}

    /** Reads the beginning. */
    static Front front(Path file) throws ModelException, IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long length = channel.size();
            if (length > MOST) {
                throw new ModelException("it has " + (length >> 20) + " MiB, and a model has at most " + (MOST >> 20));
            }
            ByteBuffer front = ByteBuffer.allocate((int) Math.min(HEADER, length));
            for (int read = 0; front.hasRemaining() && read >= 0;) {
                read = channel.read(front, front.position());
            }
            return front(front.flip(), length);
        }
    }

    /** Reads and checks all of it. */
    static Model read(Path file) throws ModelException, IOException {
        if (Files.size(file) > MOST) {
            throw new ModelException("it has " + (Files.size(file) >> 20) + " MiB, and a model has at most " + (MOST >> 20));
        }
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer all = ByteBuffer.wrap(bytes);
        front(all, bytes.length);
        int end = bytes.length - CHECKSUM;
        if (!Arrays.equals(checksum(bytes, end), Arrays.copyOfRange(bytes, end, bytes.length))) {
            throw new ModelException("it is damaged: its checksum is not that of its content; train it again");
        }
        return ModelForm.read(all.limit(end));
    }

    /** Writes a model, all of it or nothing, and gives its revision. What was in the file before is replaced. */
    static String write(Path file, ModelHeader header, Model model) throws IOException {
        byte[] learned = ModelForm.write(model);
        ByteBuffer all = ByteBuffer.allocate(HEADER + learned.length + CHECKSUM);
        all.put(MAGIC).putInt(VERSION).putLong(all.capacity()).putLong(header.madeAt().toEpochMilli()).putLong(header.sentences())
                .putDouble(header.f1().orElse(Double.NaN)).put(checksum(learned, learned.length)).put(learned);
        all.put(checksum(all.array(), all.position())).flip();
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                while (all.hasRemaining()) {
                    channel.write(all);
                }
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return revision(checksum(learned, learned.length));
    }

    private static Front front(ByteBuffer bytes, long length) throws ModelException {
        int same = Math.min(MAGIC.length, bytes.remaining());
        if (length < MAGIC.length || !Arrays.equals(MAGIC, 0, same, bytes.array(), 0, same)) {
            throw new ModelException("it is no model of 'train entities'; put nothing else into this folder");
        }
        if (length < HEADER + CHECKSUM) {
            throw new ModelException("it is damaged: it ends after " + length + " bytes; train it again");
        }
        bytes.position(MAGIC.length);
        int version = bytes.getInt();
        if (version != VERSION) {
            throw new ModelException("it is of version " + version + ", and this Marsad reads version " + VERSION + "; train it again");
        }
        long stated = bytes.getLong();
        if (stated != length) {
            throw new ModelException("it is damaged: it should have " + stated + " bytes and has " + length + "; train it again");
        }
        long madeAt = bytes.getLong();
        long sentences = bytes.getLong();
        double f1 = bytes.getDouble();
        byte[] learned = new byte[CHECKSUM];
        bytes.get(learned);
        return new Front(new ModelHeader(Instant.ofEpochMilli(madeAt), sentences, Double.isNaN(f1) ? Optional.empty() : Optional.of(f1)),
                revision(learned));
    }

    private static String revision(byte[] checksum) {
        return HexFormat.of().formatHex(checksum).substring(0, DIGITS_IN_REVISION);
    }

    private static byte[] checksum(byte[] bytes, int end) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, end);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
