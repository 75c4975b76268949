package org.marsad.launcher.service;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Set;
import org.marsad.launcher.PlainWords;
import org.marsad.launcher.UnusableException;

/**
 * Where the socket of a home's service is: in the folder {@code run} of the home; where its path would be longer than systems
 * allow, in a folder of the user's own among temporary files. Either folder is open to the user alone, which is all that guards
 * the service. The file {@code run/place} tells visitors where it is.
 */
public final class SocketPlace {
    /** The shortest limit there is has 104 bytes, with a zero at the end (BSD and macOS; Linux has 108). */
    private static final int LONGEST = 103;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final int DIGITS = 16;

    private final Path run;
    private final Path temporary;

    /** For the home in this folder, with this folder for temporary files. */
    public SocketPlace(Path home, Path temporary) {
        this.run = home.resolve("run");
        this.temporary = temporary;
    }

    /** Where visitors go; empty if no service has said so. */
    Optional<Path> told() throws UnusableException {
        try {
            return Optional.of(Path.of(Files.readString(place()).strip()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UnusableException("it cannot be told where the service listens: " + PlainWords.of(e), e);
        }
    }

    /**
     * Makes the folder for the socket. What a service that is gone has left there is removed: the caller has the lock of the home.
     *
     * @return the path to listen at
     */
    Path prepare() throws UnusableException, IOException {
        prepareRun();
        Path socket = run.resolve("socket");
        if (length(socket) > LONGEST) {
            socket = elsewhere();
        }
        Files.deleteIfExists(socket);
        return socket;
    }

    /** Tells visitors. */
    void tell(Path socket) throws IOException {
        Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
        Path written = Files.writeString(run.resolve("place.new"), socket + "\n");
        Files.move(written, place(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes away what was made. */
    void remove(Path socket) throws IOException {
        Files.deleteIfExists(place());
        Files.deleteIfExists(socket);
    }

    private Path place() {
        return run.resolve("place");
    }

    private void prepareRun() throws IOException {
        if (!Files.isDirectory(run, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(run, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        }
        Files.setPosixFilePermissions(run, OWNER_ONLY);
    }

    private Path elsewhere() throws UnusableException, IOException {
        String user = System.getProperty("user.name");
        Path folder = temporary.resolve("marsad-" + user);
        Path socket = folder.resolve(digest(run.toString()));
        if (length(socket) > LONGEST) {
            throw new UnusableException("the service cannot listen: the path of its socket would be longer than the " + LONGEST
                    + " bytes that systems allow, in the home (" + run + ") and among temporary files (" + socket
                    + "); choose a home with a shorter path");
        }
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        }
        PosixFileAttributes is = Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        boolean ours = is.isDirectory() && is.owner().getName().equals(user) && is.permissions().equals(OWNER_ONLY);
        if (!ours) {
            throw new UnusableException("the service cannot listen: the path of the home is too long for a socket, and " + folder
                    + ", where it would be instead, is not a folder of " + user
                    + " alone; remove that, or choose a home with a shorter path");
        }
        return socket;
    }

    private static int length(Path path) {
        return path.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return String.format("%064x", new BigInteger(1, hash)).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
