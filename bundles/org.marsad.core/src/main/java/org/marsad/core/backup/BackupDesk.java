package org.marsad.core.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.marsad.api.progress.Progress;
import org.marsad.api.workbench.Workbench;
import org.marsad.core.store.CatalogueStore;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Copies what a home has that cannot be made again, while it is at work: the catalogue as it stood at one moment, configurations,
 * dropped files and whatever bundles keep in the data folder. Left out are the index, unpacked bundles and libraries, and logs.
 *
 * <p>A backup is a folder laid out like a home, with a file {@value #SUMS} in the form that {@code sha256sum --check} reads; it is
 * written last, so a folder without it is no backup.
 */
@Component(service = BackupDesk.class)
public final class BackupDesk {

    /** The list of all files with their hashes. */
    static final String SUMS = "SHA256SUMS";

    /** In the data folder: what is made anew, or belongs to the running container alone. */
    private static final Set<String> MADE_ANEW = Set.of("index", "lib", "deploy", "lock", "catalogue");

    private final CatalogueStore store;
    private final Path home;
    private final Path data;
    private final String version;

    /** Backs up the home of this container. */
    @Activate
    public BackupDesk(BundleContext context, @Reference CatalogueStore store) {
        this(store, Path.of(context.getProperty("marsad.home")), Path.of(context.getProperty("marsad.data")),
                context.getBundle().getVersion().toString());
    }

    BackupDesk(CatalogueStore store, Path home, Path data, String version) {
        this.store = store;
        this.home = home;
        this.data = data;
        this.version = version;
    }

    /**
     * Makes a backup: beside its place first, and renamed when all of it is on the disk.
     *
     * @param place a folder that does not exist yet, or is empty
     * @throws IOException          if it cannot be made; nothing of it is left then
     * @throws InterruptedException if called off
     */
    public Workbench.Backup make(Path place, Progress.Job job) throws IOException, InterruptedException {
        Path target = place.toAbsolutePath().normalize();
        check(target);
        Path beside = Files.createDirectories(target.resolveSibling("." + target.getFileName() + "-" + UUID.randomUUID() + ".part"));
        boolean whole = false;
        try {
            Workbench.Backup backup = fill(beside, job);
            Files.deleteIfExists(target);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            force(target.getParent());
            whole = true;
            return backup;
        } finally {
            if (!whole) {
                delete(beside);
            }
        }
    }

    private void check(Path target) throws IOException {
        if (target.startsWith(data)) {
            throw new IOException(target + " is inside the data folder itself; choose a place outside, best on another disk");
        }
        if (Files.exists(target)) {
            try (Stream<Path> inside = Files.isDirectory(target) ? Files.list(target) : Stream.of(target)) {
                if (inside.findAny().isPresent()) {
                    throw new IOException(target + " is there already and not empty; each backup needs a folder of its own");
                }
            }
        }
    }

    private Workbench.Backup fill(Path folder, Progress.Job job) throws IOException, InterruptedException {
        Path catalogue = Files.createDirectories(folder.resolve("data/catalogue")).resolve("catalogue.db");
        store.file().copyTo(catalogue);
        for (String part : List.of("conf", "deploy")) {
            copyAll(home.resolve(part), folder.resolve(part), job);
        }
        if (Files.isDirectory(data)) {
            try (Stream<Path> parts = Files.list(data)) {
                for (Path part : (Iterable<Path>) parts.filter(part -> !MADE_ANEW.contains(part.getFileName().toString()))::iterator) {
                    copyAll(part, folder.resolve("data").resolve(part.getFileName()), job);
                }
            }
        }
        Files.writeString(folder.resolve("backup.txt"), "Backup of a Marsad home\nversion " + version + "\nmade " + Instant.now()
                + "\ndocuments " + store.records().countAfter(0) + " or fewer: some may have come while it was made\n");
        return seal(folder, job);
    }

    private static void copyAll(Path from, Path to, Progress.Job job) throws IOException, InterruptedException {
        if (!Files.exists(from)) {
            return;
        }
        Path there = from.toRealPath(); // a walk does not begin at a link, and an operator may have put a folder on another disk
        try (Stream<Path> all = Files.walk(there)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                checkCalledOff(job);
                Path copy = to.resolve(there.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(copy);
                } else if (Files.isRegularFile(each)) {
                    copy(each, copy);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A file may be gone by the time it is its turn: the container is at work. */
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (NoSuchFileException e) {
            Files.deleteIfExists(to);
        }
    }

    private Workbench.Backup seal(Path folder, Progress.Job job) throws IOException, InterruptedException {
        List<String> sums = new ArrayList<>();
        long bytes = 0;
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        job.total(files.size());
        for (Path file : files) {
            checkCalledOff(job);
            force(file);
            sums.add(Sums.of(file) + "  " + folder.relativize(file).toString().replace('\\', '/'));
            bytes += Files.size(file);
            job.advance(1);
        }
        Path list = folder.resolve(SUMS);
        Files.write(list, sums, StandardCharsets.UTF_8);
        force(list);
        return new Workbench.Backup(files.size(), bytes);
    }

    private static void checkCalledOff(Progress.Job job) throws InterruptedException {
        if (job.isCancelled() || Thread.interrupted()) {
            throw new InterruptedException("the backup was called off");
        }
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
