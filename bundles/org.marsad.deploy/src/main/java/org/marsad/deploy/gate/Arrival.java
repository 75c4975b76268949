package org.marsad.deploy.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.marsad.deploy.keep.Copies;
import org.marsad.deploy.take.Staged;

/** Tells whether a file that is new or has changed is complete, and copies it if it is. */
final class Arrival {

    /** How long a file that cannot be read may still be growing. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final DeployFolder folder;
    private final Copies copies;

    Arrival(DeployFolder folder, Copies copies) {
        this.folder = folder;
        this.copies = copies;
    }

    /** A file that has stopped growing cannot be used. The message goes on a sentence about it. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String flaw) {
            super(flaw);
        }
    }

    /** The file looks different than at the last look. */
    void changed(Post post, Stamp stamp) {
        post.stamp = stamp;
        post.flaw = Optional.empty();
        post.unchangedSince = System.nanoTime();
    }

    /**
     * The file looks as it did at the last look: it is complete, unless it is empty or a jar that cannot be read yet.
     *
     * @return the copy, if it is complete
     */
    Optional<Staged> unchanged(String name, Post post) throws Unreadable, IOException {
        boolean mayGrow = System.nanoTime() - post.unchangedSince < PATIENCE.toNanos();
        if (mayGrow && (post.stamp.size() == 0 || post.flaw.isPresent())) {
            return Optional.empty();
        }
        if (post.flaw.isPresent()) {
            throw new Unreadable(post.flaw.get());
        }
        Optional<Staged> copy = copy(name, post);
        if (post.flaw.isPresent() && !mayGrow) {
            throw new Unreadable(post.flaw.get());
        }
        return copy;
    }

    private Optional<Staged> copy(String name, Post post) throws IOException {
        Path file = folder.file(name);
        try {
            if (FileNames.isJar(name) && !JarCheck.hasDirectory(file)) {
                post.flaw = Optional.of("the list of what is in it, which stands at its end, is missing");
                return Optional.empty();
            }
            Copies.Copy copy = copies.keep(file);
            if (!Stamp.of(file).equals(post.stamp)) {
                return Optional.empty(); // it was changed while it was copied; the next look sees that
            }
            post.flaw = FileNames.isJar(name) ? JarCheck.flaw(copy.path()) : Optional.empty();
            return post.flaw.isPresent() ? Optional.empty() : Optional.of(new Staged(name, copy.path(), copy.sha256()));
        } catch (NoSuchFileException e) {
            return Optional.empty(); // it is gone; the next look sees that
        } catch (IOException e) {
            if (Files.isReadable(file)) {
                throw e;
            }
            post.flaw = Optional.of("the user Marsad runs as may not read it");
            return Optional.empty();
        }
    }
}
