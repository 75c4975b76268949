package org.marsad.deploy.gate;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.marsad.deploy.keep.Disk;

/** The deploy folder as it is at one moment, and putting files into it. */
final class DeployFolder {

    private final Path folder;

    DeployFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /**
     * What is in it.
     *
     * @param files   by name, those that are meant
     * @param ignored by name, those that are left alone
     * @param folders by name, what stands for all that is in a folder that may belong to a feature
     */
    record Content(Map<String, Stamp> files, Map<String, Ignored> ignored, Map<String, String> folders) {

        /** Before the first look. */
        static final Content NOTHING = new Content(Map.of(), Map.of(), Map.of());
    }

    /**
     * Something that is left alone.
     *
     * @param since  when it was changed last
     * @param reason why
     */
    record Ignored(Instant since, String reason) {

        Ignored(BasicFileAttributes attributes, String reason) {
            this(attributes.lastModifiedTime().toInstant(), reason);
        }
    }

    Content look() throws IOException {
        Content content = new Content(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                try {
                    add(entry, content);
                } catch (IOException e) {
                    // A link that leads in a circle, or somewhere we may not look; the other files have nothing to do with that.
                    content.ignored().put(entry.getFileName().toString(), new Ignored(Instant.EPOCH, "It cannot be looked at: " + e + "."));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return content;
    }

    /** Deletes what was being put into the folder when an earlier container died. */
    void tidy() throws IOException {
        Disk.deleteAll(folder, FileNames.OWN);
    }

    private void add(Path entry, Content content) throws IOException {
        String name = entry.getFileName().toString();
        if (name.startsWith(FileNames.OWN)) {
            return;
        }
        if (!isSayable(name, entry)) {
            content.ignored().put(name, new Ignored(Instant.EPOCH, "Its name is not in the encoding that Java uses for names of files "
                    + "here, " + System.getProperty("sun.jnu.encoding") + ". Rename it, or start Marsad in a locale with UTF-8."));
            return;
        }
        Optional<BasicFileAttributes> attributes = attributes(entry);
        if (attributes.isEmpty()) {
            addLink(entry, content);
            return;
        }
        if (attributes.get().isDirectory()) {
            addFolder(entry, attributes.get(), content);
        } else if (!attributes.get().isRegularFile()) {
            content.ignored().put(name, new Ignored(attributes.get(), "It is a pipe, a socket or a device."));
        } else {
            FileNames.ignored(name).ifPresentOrElse(reason -> content.ignored().put(name, new Ignored(attributes.get(), reason)),
                    () -> content.files().put(name, Stamp.of(attributes.get())));
        }
    }

    /** Whether a name as text leads to the same file again. */
    private boolean isSayable(String name, Path entry) {
        try {
            return folder.resolve(name).equals(entry);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static void addLink(Path entry, Content content) throws IOException {
        if (Files.isSymbolicLink(entry)) {
            content.ignored().put(entry.getFileName().toString(), new Ignored(Instant.EPOCH, "It is a link to "
                    + Files.readSymbolicLink(entry) + ", which is not there."));
        }
    }

    private void addFolder(Path entry, BasicFileAttributes attributes, Content content) throws IOException {
        String name = entry.getFileName().toString();
        if (name.equals(FileNames.QUARANTINE)) {
            return;
        }
        if (Files.exists(folder.resolve(name + ".json"))) {
            content.folders().put(name, stampOfAll(entry));
            content.ignored().put(name, new Ignored(attributes, "It belongs to the feature " + name + ".json."));
        } else {
            content.ignored().put(name, new Ignored(attributes, "It is a folder. Files are taken from the deploy folder itself; a folder "
                    + "only counts beside a feature descriptor of its name, " + name + ".json."));
        }
    }

    private static String stampOfAll(Path folder) throws IOException {
        Map<String, String> stamps = new TreeMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                attributes(entry).ifPresent(attributes -> stamps.put(entry.getFileName().toString(), Stamp.of(attributes).text()));
            }
        }
        return stamps.toString();
    }

    /** Empty if it has gone meanwhile, or is a link that leads nowhere. */
    private static Optional<BasicFileAttributes> attributes(Path entry) throws IOException {
        try {
            return Optional.of(Files.readAttributes(entry, BasicFileAttributes.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * Puts a copy into the folder, in the place of what has that name.
     *
     * @return what stands for it
     */
    Stamp put(Path copy, String name) throws IOException {
        Path own = folder.resolve(FileNames.OWN + name);
        Files.copy(copy, own, StandardCopyOption.REPLACE_EXISTING);
        Files.move(own, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return Stamp.of(file(name));
    }
}
