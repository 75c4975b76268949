package org.marsad.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.marsad.launcher.service.SocketPlace;

/** Everything that changes: configuration, deployed files, data, logs, and the bundle cache. */
record Home(Path root) {

    /** The home in a folder, as it is. */
    static Home at(Path folder) {
        return new Home(folder.toAbsolutePath().normalize());
    }

    /** Opens a home, making what is missing in it; the configuration is copied from {@code defaults} if there is none. */
    static Home open(Path folder, Path defaults) throws UnusableException {
        Home home = at(folder);
        try {
            for (Path part : List.of(home.data(), home.log(), home.deploy(), home.cache())) {
                Files.createDirectories(part);
            }
            if (!Files.exists(home.conf())) {
                home.copyConfiguration(defaults);
            }
        } catch (IOException e) {
            throw new UnusableException("the home " + home.root() + " cannot be used: " + PlainWords.of(e)
                    + "; choose another with --home or MARSAD_HOME", e);
        }
        if (!Files.isWritable(home.data())) {
            throw new UnusableException("the home " + home.root() + " cannot be used: its data folder is not writable; "
                    + "choose another with --home or MARSAD_HOME");
        }
        return home;
    }

    Path conf() {
        return root.resolve("conf");
    }

    Path deploy() {
        return root.resolve("deploy");
    }

    Path data() {
        return root.resolve("data");
    }

    Path log() {
        return root.resolve("log");
    }

    /** Where the socket of a service is, and where visitors find it. */
    SocketPlace socket() {
        return new SocketPlace(root, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** Bundles as the framework unpacks them: can be thrown away at any time. */
    Path cache() {
        return root.resolve("cache");
    }

    /** Copies beside and then renames, so that a copy broken off is not taken for a configuration. */
    private void copyConfiguration(Path defaults) throws IOException {
        Path copy = root.resolve("conf.new");
        Files.createDirectories(copy);
        if (Files.isDirectory(defaults)) {
            try (Stream<Path> files = Files.list(defaults)) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    Files.copy(file, copy.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        Files.move(copy, conf());
    }

    /** Deletes a folder and all that is in it; links are deleted, not followed. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        }
    }
}
