package org.marsad.deploy.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.marsad.deploy.keep.Disk;

/** The folder of refused files, each beside a text that says why. */
final class Quarantine {

    private final Path deploy;
    private final Path folder;

    Quarantine(Path deploy) {
        this.deploy = deploy;
        this.folder = deploy.resolve(FileNames.QUARANTINE);
    }

    Path folder() {
        return folder;
    }

    /**
     * Moves a file here, in the place of an earlier one of the same name.
     *
     * @param stamp what stood for its content when it was judged
     * @return what stands for it now, or empty if it was changed or taken away meanwhile and stays where it is
     */
    Optional<String> put(String name, String stamp) throws IOException {
        Files.createDirectories(folder);
        Path file = deploy.resolve(name);
        try {
            if (!Stamp.of(file).text().equals(stamp)) {
                return Optional.empty();
            }
            Path here = folder.resolve(name);
            if (Files.isSymbolicLink(file)) {
                // A link that begins at its own folder would lead elsewhere from here; so its content comes, and what it leads to stays.
                Path own = folder.resolve(FileNames.OWN + name);
                Files.copy(file, own, StandardCopyOption.REPLACE_EXISTING);
                Files.move(own, here, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                Files.delete(file);
            } else {
                Files.move(file, here, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return Optional.of(Stamp.of(here).text());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Deletes what was being written here when an earlier container died. */
    void tidy() throws IOException {
        if (Files.isDirectory(folder)) {
            Disk.deleteAll(folder, FileNames.OWN);
        }
    }

    /** Writes down why a file is here. */
    void explain(Filed filed) throws IOException {
        StringBuilder text = new StringBuilder(filed.reason()).append('\n');
        if (!filed.advice().isEmpty()) {
            text.append('\n').append("What to do: ").append(filed.advice()).append('\n');
        }
        text.append('\n').append("File:    ").append(filed.file()).append('\n');
        if (!filed.name().isEmpty()) {
            text.append("Name:    ").append((filed.name() + " " + filed.version()).strip()).append('\n');
        }
        if (!filed.sha256().isEmpty()) {
            text.append("SHA-256: ").append(filed.sha256()).append('\n');
        }
        text.append("When:    ").append(filed.since().truncatedTo(ChronoUnit.SECONDS)).append('\n');
        text.append('\n').append("Delete this file and the other to forget about them, or drop a better file of that name into the deploy "
                + "folder.\n");
        Path why = why(filed.file());
        Disk.replace(why, folder.resolve(FileNames.OWN + why.getFileName()), text.toString().getBytes(StandardCharsets.UTF_8), false);
    }

    /** The first line of the reason of a file that is not in the ledger. */
    String reason(String name) throws IOException {
        try (var lines = Files.newBufferedReader(why(name), StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            return line == null || line.isBlank() ? unknown() : line;
        } catch (NoSuchFileException e) {
            return unknown();
        }
    }

    private static String unknown() {
        return "It lies in quarantine, but why is not known any more.";
    }

    /** Whether both the file and its reason are still here. */
    boolean holds(String name) {
        return Files.exists(folder.resolve(name)) && Files.exists(why(name));
    }

    /** Takes a file and its reason away, as a good one of that name has come. */
    void remove(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
        Files.deleteIfExists(why(name));
    }

    /** Puts a file back into the deploy folder. */
    void giveBack(String name) throws IOException {
        Files.move(folder.resolve(name), deploy.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(why(name));
    }

    private Path why(String name) {
        return folder.resolve(name + FileNames.WHY);
    }
}
