package org.marsad.source.folder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Provenance;
import org.marsad.api.ingest.FileIntake.Options;
import org.marsad.api.ingest.FileIntake.Outcome;
import org.marsad.api.ingest.Intake;

/** Offers one file to the intake, and says what became of it. */
final class FileOffer {

    /** How often a file that changes while it is read is read again. */
    private static final int ATTEMPTS = 3;

    private static final long MEBI = 1024L * 1024;

    /** Bytes of files that are in memory at the same time, unless a single file has more. */
    static final int ROOM = 64 << 20;

    private final Intake intake;
    private final Options options;
    private final Clock clock;
    private final Reading reading;
    /** Fair, so that small files do not keep a large one waiting for ever. */
    private final Semaphore room = new Semaphore(ROOM, true);

    FileOffer(Intake intake, Options options, Clock clock) {
        this(intake, options, clock, FileOffer::beginning);
    }

    FileOffer(Intake intake, Options options, Clock clock, Reading reading) {
        this.intake = intake;
        this.options = options;
        this.clock = clock;
        this.reading = reading;
    }

    /** Reads a file, but not more than one byte beyond the size it is expected to have. */
    interface Reading {

        byte[] read(Path file, long size) throws IOException;
    }

    private static byte[] beginning(Path file, long size) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, size + 1));
        }
    }

    /** What stands for the content of a file as long as it does not change. */
    static String stamp(BasicFileAttributes attributes) {
        return attributes.size() + "@" + attributes.lastModifiedTime().toInstant();
    }

    /** The address of a file. Its name is kept byte for byte, whatever charset it is in. */
    static URI origin(Path file) {
        return file.toAbsolutePath().normalize().toUri();
    }

    /** The intake could not store a file. Nothing is wrong with the file, so it is to be offered again. */
    static final class NotStoredException extends IOException {

        private static final long serialVersionUID = 1L;

        private NotStoredException(Path file, IOException cause) {
            super(Shown.path(file) + " could not be stored: " + cause.getMessage(), cause);
        }
    }

    /** Offers a file once: if the intake could not store it, that is its outcome. */
    Outcome offer(Path file) throws InterruptedException {
        try {
            return attempt(file);
        } catch (NotStoredException e) {
            return refuse(file, Problem.Code.UNREADABLE, e.getMessage(), "see that the disk with the data has room, and ingest it again");
        }
    }

    /**
     * Offers a file that will be offered again.
     *
     * @throws NotStoredException if the intake could not store it
     */
    Outcome attempt(Path file) throws NotStoredException, InterruptedException {
        try {
            return offer(file, Files.readAttributes(file, BasicFileAttributes.class));
        } catch (NoSuchFileException e) {
            return missing(file);
        } catch (AccessDeniedException e) {
            return refuse(file, Problem.Code.UNREADABLE, Shown.path(file) + " may not be read by the user Marsad runs as",
                    "give that user the right to read it and ingest it again");
        } catch (NotStoredException e) {
            throw e;
        } catch (IOException e) {
            return refuse(file, Problem.Code.UNREADABLE, Shown.path(file) + " cannot be read: " + Shown.reason(e),
                    "check the disk and ingest it again");
        }
    }

    /** It was there when it was looked for, so nobody has mistyped its path. */
    private Outcome missing(Path file) {
        return Files.isSymbolicLink(file)
                ? refuse(file, Problem.Code.UNREADABLE, Shown.path(file) + " is a link that leads nowhere", "mend or delete the link")
                : refuse(file, Problem.Code.CHANGING, Shown.path(file) + " was deleted before it could be read",
                        "if it is back, ingest it again");
    }

    private Outcome offer(Path file, BasicFileAttributes attributes) throws IOException, InterruptedException {
        if (!attributes.isRegularFile()) {
            return refuse(file, Problem.Code.UNREADABLE, Shown.path(file) + " is "
                    + (attributes.isDirectory() ? "a folder" : "a pipe, a socket or a device") + " and no file", "name a file");
        }
        boolean restated = options.mediaType().isPresent() || options.charset().isPresent();
        Optional<Intake.Receipt> known = options.reread() || restated ? Optional.empty()
                : intake.recall(options.source(), origin(file), stamp(attributes));
        if (known.isPresent()) {
            return taken(file, known.get());
        }
        if (attributes.size() > intake.maximumSize()) {
            return refuse(file, Problem.Code.TOO_LARGE, Shown.path(file) + " has " + attributes.size() / MEBI + " MiB, more than the "
                    + intake.maximumSize() / MEBI + " MiB a document may have",
                    "split it, or raise maximumMib in conf/org.marsad.core.intake.cfg and ingest it again");
        }
        return read(file, attributes);
    }

    /** Files that are read at the same time have to find room in memory together. */
    private Outcome read(Path file, BasicFileAttributes attributes) throws IOException, InterruptedException {
        int wanted = (int) Math.min(ROOM, attributes.size() + 1);
        room.acquire(wanted);
        try {
            return readWhole(file, attributes);
        } finally {
            room.release(wanted);
        }
    }

    /** Reads the file until it is the same before and after. */
    private Outcome readWhole(Path file, BasicFileAttributes first) throws IOException, InterruptedException {
        BasicFileAttributes before = first;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            byte[] bytes = reading.read(file, before.size());
            BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
            if (stamp(before).equals(stamp(after)) && bytes.length == after.size()) {
                return taken(file, store(file, provenance(file, stamp(after)), bytes));
            }
            before = after;
        }
        return refuse(file, Problem.Code.CHANGING, Shown.path(file) + " changed each of the " + ATTEMPTS + " times it was read",
                "ingest it again when nothing writes to it any more");
    }

    private Intake.Receipt store(Path file, Provenance provenance, byte[] bytes) throws IOException, InterruptedException {
        try {
            return intake.accept(provenance, new ByteArrayInputStream(bytes));
        } catch (Intake.TooLargeException e) {
            throw e;
        } catch (IOException e) {
            throw new NotStoredException(file, e);
        }
    }

    private Provenance provenance(Path file, String stamp) {
        Map<String, String> attributes = new HashMap<>();
        attributes.put(Provenance.NAME, Shown.name(file));
        attributes.put(Provenance.STAMP, stamp);
        options.mediaType().ifPresent(type -> attributes.put(Provenance.MEDIA_TYPE, type));
        options.charset().ifPresent(charset -> attributes.put(Provenance.CHARSET, charset));
        return new Provenance(origin(file), options.source(), clock.instant(), attributes);
    }

    private static Outcome taken(Path file, Intake.Receipt receipt) {
        return new Outcome(origin(file), Optional.of(receipt.id()), Optional.of(receipt.status()), Optional.of(receipt.mediaType()),
                Optional.empty());
    }

    /** Records that the file is not taken in. */
    Outcome refuse(Path file, Problem.Code code, String reason, String advice) {
        Instant now = clock.instant();
        Provenance provenance = new Provenance(origin(file), options.source(), now,
                Map.of(Provenance.NAME, Shown.name(file)));
        String recorded = advice;
        try {
            intake.refuse(provenance, code, reason, advice);
        } catch (IOException e) {
            recorded = advice + " (it will not show among the problems: " + e.getMessage() + ")";
        }
        return new Outcome(origin(file), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(new Problem(Problem.DOCUMENT, code, reason, recorded, 1, now)));
    }
}
