package org.marsad.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a home of a backup. Everything is checked before anything is written; the catalogue comes last and in one step, so one that
 * was broken off can simply be done again.
 */
final class Restoration {

    private static final String SUMS = "SHA256SUMS";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");
    private static final Path CATALOGUE = Path.of("data", "catalogue");

    private final Path backup;
    private final Home home;
    private final Map<Path, String> sums = new LinkedHashMap<>();

    /**
     * Prepares it.
     *
     * @param backup a folder that the command {@code backup} made
     * @param home   a home without a catalogue
     */
    Restoration(Path backup, Home home) {
        this.backup = backup.toAbsolutePath().normalize();
        this.home = home;
    }

    /**
     * Does it. Returns how many files there are.
     *
     * @throws UnusableException if the backup is not whole or the home is not empty; nothing was written then
     */
    int run() throws UnusableException, IOException {
        readSums();
        checkHome();
        checkBackup();
        Path part = home.root().resolve("data/catalogue.part");
        Home.delete(part);
        for (Path file : sums.keySet()) {
            if (!belongsNowhere(file)) {
                Path to = file.startsWith(CATALOGUE) ? part.resolve(CATALOGUE.relativize(file)) : home.root().resolve(file);
                Files.createDirectories(to.getParent());
                Files.copy(backup.resolve(file), to, StandardCopyOption.REPLACE_EXISTING);
                force(to);
            }
        }
        force(part);
        Files.move(part, home.root().resolve(CATALOGUE), StandardCopyOption.ATOMIC_MOVE);
        force(home.data());
        return sums.size();
    }

    private void readSums() throws UnusableException, IOException {
        Path list = backup.resolve(SUMS);
        if (!Files.isRegularFile(list)) {
            throw new UnusableException(backup + " is not a whole backup: it has no file " + SUMS + ", which is written last");
        }
        try {
            for (String line : Files.readAllLines(list)) {
                Matcher matcher = LINE.matcher(line);
                Path file = matcher.matches() ? Path.of(matcher.group(2)) : null;
                if (file == null || file.isAbsolute() || !backup.resolve(file).normalize().startsWith(backup)) {
                    throw new UnusableException(list + " is damaged: a line is not a hash and a file inside the backup");
                }
                sums.put(file, matcher.group(1));
            }
        } catch (MalformedInputException e) {
            throw new UnusableException(list + " is damaged: it is not text", e);
        }
        if (sums.keySet().stream().noneMatch(file -> file.startsWith(CATALOGUE))) {
            throw new UnusableException(backup + " holds no catalogue");
        }
    }

    private void checkHome() throws UnusableException, IOException {
        if (Files.exists(home.root().resolve(CATALOGUE))) {
            throw new UnusableException("the home " + home.root() + " has a catalogue already; restore into another, with --home DIR");
        }
        for (Path file : sums.keySet()) {
            Path there = home.root().resolve(file);
            if (!belongsNowhere(file) && Files.exists(there) && Files.mismatch(there, backup.resolve(file)) >= 0) {
                throw new UnusableException("the home has another " + there + " than the backup; move it away, or restore into another "
                        + "home, with --home DIR");
            }
        }
    }

    private void checkBackup() throws UnusableException, IOException {
        for (Map.Entry<Path, String> each : sums.entrySet()) {
            Path file = backup.resolve(each.getKey());
            if (!Files.isRegularFile(file)) {
                throw new UnusableException("the backup is not whole: " + file + " is missing");
            }
            if (!hash(file).equals(each.getValue())) {
                throw new UnusableException("the backup is damaged: " + file + " is not what was backed up; try an older backup");
            }
        }
    }

    /** What tells people about the backup is no part of a home. */
    private static boolean belongsNowhere(Path file) {
        return file.getNameCount() == 1;
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
