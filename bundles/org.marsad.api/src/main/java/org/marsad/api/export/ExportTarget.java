package org.marsad.api.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Where an exporter writes to. Everything is written beside its place and put there when the export has ended well, so
 * that what lies there is always whole. The exporter need not close the streams. For one thread at a time.
 */
@ProviderType
public interface ExportTarget {

    /** The last part of the target's name as the operator typed it, such as {@code graph.ttl}; empty for standard output. */
    String name();

    /**
     * The main file: the target itself, standard output, or in a folder the file named by {@link ExporterService#folder()}.
     *
     * @throws IllegalStateException if called a second time
     * @throws IOException           if it cannot be opened
     */
    OutputStream main() throws IOException;

    /**
     * A further file, beside the main one. If the target is standard output what is written here is dropped.
     *
     * @param name a plain file name
     * @throws IllegalArgumentException if the name is none
     * @throws IOException              if it cannot be opened
     */
    OutputStream companion(String name) throws IOException;

    /** An option the operator gave, by its name without dashes; a flag has the value {@code true}. */
    Optional<String> option(String name);
}
