package org.marsad.deploy.keep;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Predicate;

/** Copies of files under the hash of their bytes. What is in them never changes. Safe for use by several threads. */
public final class Copies {

    private static final String UNFINISHED = "unfinished-";

    private final Path folder;
    private final Duration youth;

    /**
     * Copies in a folder, which is made if it is not there.
     *
     * @param folder the folder; nothing else is in it
     * @param youth  how long a copy stays even if nobody needs it
     */
    public Copies(Path folder, Duration youth) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.youth = youth;
    }

    /**
     * A copy.
     *
     * @param path   where it is
     * @param sha256 the SHA-256 of its bytes, in hexadecimal
     */
    public record Copy(Path path, String sha256) {}

    /** Copies a file, as it is now; the copy survives a power failure. */
    public Copy keep(Path source) throws IOException {
        Path unfinished = Files.createTempFile(folder, UNFINISHED, "");
        try {
            MessageDigest digest = sha256();
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE);
                    InputStream in = Files.newInputStream(source);
                    OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
                in.transferTo(out);
                channel.force(true);
            }
            String hash = HexFormat.of().formatHex(digest.digest());
            Path copy = path(hash);
            Files.move(unfinished, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Disk.sync(folder);
            return new Copy(copy, hash);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Where the copy with this hash is, or would be. */
    public Path path(String sha256) {
        return folder.resolve(sha256);
    }

    /** Whether there is a copy with this hash. */
    public boolean holds(String sha256) {
        return !sha256.isEmpty() && Files.isRegularFile(path(sha256));
    }

    /**
     * Deletes the copies nobody needs, and what an earlier crash left. Those that were made just now stay, as they may be about
     * to be needed.
     *
     * @return whether all that nobody needs is gone
     */
    public boolean retain(Predicate<String> needed) throws IOException {
        Instant now = Instant.now();
        boolean all = true;
        try (DirectoryStream<Path> copies = Files.newDirectoryStream(folder, copy -> !needed.test(copy.getFileName().toString()))) {
            for (Path copy : copies) {
                if (Files.getLastModifiedTime(copy).toInstant().plus(youth).isAfter(now)) {
                    all = false;
                } else {
                    Files.deleteIfExists(copy);
                }
            }
        }
        return all;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
