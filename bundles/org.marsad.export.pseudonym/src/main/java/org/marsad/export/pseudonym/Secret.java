package org.marsad.export.pseudonym;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The secret of a home, from which pseudonyms are made. Whoever has it can find out whether a pseudonym is that of a name he guesses;
 * without it nobody can. Made when it is first needed, readable by its owner only.
 */
final class Secret {

    private static final int BYTES = 32;

    private final Path file;

    /** The secret that is, or will be, in a file. */
    Secret(Path file) {
        this.file = file;
    }

    /**
     * The bytes.
     *
     * @throws IOException if the file cannot be read or made, or is not what was written; the message says what to do
     */
    byte[] bytes() throws IOException {
        if (!Files.exists(file)) {
            make();
        }
        String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
        if (!text.matches("[0-9a-f]{" + 2 * BYTES + "}")) {
            throw new IOException("the secret of the pseudonyms, " + file + ", is not " + 2 * BYTES
                    + " hexadecimal digits: put the file back from a backup, or delete it, and persons get new pseudonyms");
        }
        return HexFormat.of().parseHex(text);
    }

    private void make() throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(file.getParent(), "key", ".part", ownerOnly());
        try {
            Files.writeString(part, HexFormat.of().formatHex(random) + "\n", StandardCharsets.US_ASCII);
            Files.createLink(file, part); // of two that make one at the same time the first counts
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (UnsupportedOperationException e) {
            Files.move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private FileAttribute<?>[] ownerOnly() throws IOException {
        boolean posix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
