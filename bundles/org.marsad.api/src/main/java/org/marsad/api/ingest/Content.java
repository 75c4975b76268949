package org.marsad.api.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.marsad.api.document.DocumentId;
import org.osgi.annotation.versioning.ProviderType;

/** The bytes of a stored document and what is known about them before they are read. Immutable; may be read by several threads at once. */
@ProviderType
public interface Content {

    /** The document. */
    DocumentId id();

    /** The media type: stated by operator or source, else told from the first bytes and the name. */
    String mediaType();

    /** The charset an operator or the source has stated; it counts more than what the bytes themselves say. */
    Optional<String> charset();

    /** The name of the file, or the last part of the address; may be empty. For messages, never to be written to. */
    String name();

    /** The number of bytes. */
    long size();

    /**
     * The bytes from the beginning. Close the stream.
     *
     * @throws IOException if they cannot be had
     */
    InputStream open() throws IOException;
}
