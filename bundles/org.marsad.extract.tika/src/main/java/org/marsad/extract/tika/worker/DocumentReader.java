package org.marsad.extract.tika.worker;

import org.marsad.extract.tika.protocol.ExtractedText;

/** Makes text of documents of certain media types. Used by one thread only. */
@FunctionalInterface
interface DocumentReader {

    /**
     * The text of a document.
     *
     * @throws UnreadableException if none can be made of it
     */
    ExtractedText read(Document document) throws UnreadableException;
}
