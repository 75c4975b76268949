package org.marsad.deploy.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.marsad.deploy.keep.Disk;
import org.marsad.deploy.keep.RecordFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says on disk which bundles are just being started. What is found there at the next start of the container was being started
 * when the container died.
 */
final class StartMarks {

    private static final Logger LOG = LoggerFactory.getLogger(StartMarks.class);

    private final Path folder;
    private final Map<Mark, BundleCode> set = new ConcurrentHashMap<>();

    StartMarks(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** What was being started when the container died. */
    List<StartedLast> found() throws IOException {
        List<StartedLast> found = new ArrayList<>();
        try (DirectoryStream<Path> marks = Files.newDirectoryStream(folder, mark -> !RecordFile.isUnfinished(mark))) {
            for (Path mark : marks) {
                for (List<String> record : new RecordFile(mark, false).read()) {
                    if (record.size() == 2) {
                        found.add(new StartedLast(record.get(0), record.get(1)));
                    }
                }
            }
        }
        return found;
    }

    /** Forgets all that was found. */
    void clear() throws IOException {
        try (DirectoryStream<Path> marks = Files.newDirectoryStream(folder)) {
            for (Path mark : marks) {
                Files.deleteIfExists(mark);
            }
        }
        Disk.sync(folder);
    }

    /** Says that a bundle is going to be started; returns when that is on disk. */
    Mark set(String file, String sha256, BundleCode code) throws IOException {
        Mark mark = new Mark(folder.resolve(UUID.nameUUIDFromBytes(file.getBytes(StandardCharsets.UTF_8)).toString()));
        new RecordFile(mark.path, true).write(List.of(List.of(file, sha256)));
        set.put(mark, code);
        return mark;
    }

    /**
     * The container is going down: takes away the marks of those that have nothing to do with it. If one of those that are
     * being started ends the Java machine, only its mark stays.
     */
    void containerStops() {
        set.forEach((mark, code) -> {
            if (code.endsMachine()) {
                mark.stays = true;
            } else {
                mark.close();
            }
        });
    }

    /** The mark of one bundle. */
    final class Mark implements AutoCloseable {

        private final Path path;

        /** Set for one that ends the Java machine. Its start may come back before that has ended, having taken too long. */
        private volatile boolean stays;

        private Mark(Path path) {
            this.path = path;
        }

        @Override
        public void close() {
            set.remove(this);
            if (stays) {
                return;
            }
            try {
                Files.deleteIfExists(path);
                Disk.sync(folder);
            } catch (IOException e) {
                LOG.warn("The mark {} cannot be deleted ({}). At its next start the container will take a bundle for one that made "
                        + "it die; delete the file by hand.", path, e.getMessage());
            }
        }
    }
}
