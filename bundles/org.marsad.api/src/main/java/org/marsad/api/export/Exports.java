package org.marsad.api.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marsad.api.search.Query;
import org.marsad.api.search.QueryException;
import org.osgi.annotation.versioning.ProviderType;

/** Hands documents to the exporters that are here. Safe for use by several threads. */
@ProviderType
public interface Exports {

    /**
     * Writes documents to a file or a folder. The old content of the target is there, whole, until the new one is.
     *
     * @throws IllegalArgumentException if the format, an option or the target is not right; the message says what would have been
     * @throws QueryException           if the query is not understood
     * @throws IOException              if the target cannot be written; the old content is still there
     * @throws InterruptedException     if called off; the old content is still there
     */
    Report export(Request request, Path target) throws QueryException, IOException, InterruptedException;

    /**
     * Writes the main file to a stream, which is flushed and not closed. Otherwise as {@link #export(Request, Path)}.
     *
     * @throws IllegalArgumentException if the format or an option is not right; the message says what would have been
     * @throws QueryException           if the query is not understood
     * @throws IOException              if the stream cannot be written; a part may be written by then
     * @throws InterruptedException     if called off; a part may be written by then
     */
    Report export(Request request, OutputStream target) throws QueryException, IOException, InterruptedException;

    /**
     * What to export.
     *
     * @param format  the format's name
     * @param query   the documents; empty for all that are not gone
     * @param options options for the exporter, by name without dashes; a flag has the value {@code true}
     */
    record Request(String format, Optional<Query> query, Map<String, String> options) {

        /** Keeps its own copy of the options. */
        public Request {
            options = Map.copyOf(options);
        }
    }

    /**
     * What was exported.
     *
     * @param format    the format
     * @param documents how many documents
     * @param files     the files written, the main one first; empty for a stream
     * @param bytes     how many bytes in all
     */
    record Report(String format, long documents, List<Path> files, long bytes) {}
}
