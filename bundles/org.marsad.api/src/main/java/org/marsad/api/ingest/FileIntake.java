package org.marsad.api.ingest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Problem;
import org.osgi.annotation.versioning.ProviderType;

/** Files and folders an operator names: taken in once, or watched from now on. */
@ProviderType
public interface FileIntake {

    /**
     * Takes in files, the files below folders, and the files that match globs. Each file has one outcome; trouble with one
     * does not keep the others out. When this returns, everything that was taken in is durable.
     *
     * @param patterns  paths or globs, relative ones against the working directory of the process
     * @param observer  told the outcome of each file, in no fixed order, by one thread at a time
     * @param cancelled asked between files; the rest is left out once it says yes
     * @throws InterruptedException if interrupted; what was told to the observer stays taken in
     */
    void ingest(List<String> patterns, Options options, Consumer<Outcome> observer, BooleanSupplier cancelled)
            throws InterruptedException;

    /**
     * Makes a folder a standing source, kept over restarts: new, changed and deleted files are noticed.
     *
     * @throws IllegalArgumentException if the name is taken or not a name, or the path is not a folder; the message says so
     * @throws IOException              if the watch could not be stored
     */
    void watch(Path folder, String name) throws IOException;

    /**
     * Ends a standing source. Its documents stay.
     *
     * @throws IllegalArgumentException if there is no watch of that name; the message names those there are
     * @throws IOException              if the watch could not be removed
     */
    void unwatch(String name) throws IOException;

    /** The standing sources, by name. */
    List<Watch> watches();

    /**
     * How files are taken in.
     *
     * @param source    the name sightings carry
     * @param mediaType the media type of all the files, or empty to tell it from each
     * @param charset   the charset of all the files, or empty to tell it from each
     * @param reread    whether to read files that by path, size and time have not changed
     */
    record Options(String source, Optional<String> mediaType, Optional<String> charset, boolean reread) {

        /** The source of what an operator takes in by name. */
        public static final String DEFAULT_SOURCE = "folder";

        /** Everything as it comes. */
        public static Options defaults() {
            return new Options(DEFAULT_SOURCE, Optional.empty(), Optional.empty(), false);
        }
    }

    /**
     * What became of one file.
     *
     * @param origin    the file
     * @param id        the document, unless it was refused
     * @param status    whether it was met before; empty if it was refused
     * @param mediaType its media type, or empty if it was refused
     * @param problem   why it was refused
     */
    record Outcome(URI origin, Optional<DocumentId> id, Optional<Intake.Status> status, Optional<String> mediaType,
            Optional<Problem> problem) {}

    /**
     * A standing source.
     *
     * @param name   its name
     * @param folder the folder
     */
    record Watch(String name, Path folder) {}
}
