package org.marsad.extract.tika.worker;

import org.marsad.extract.tika.protocol.Reply;

/** Makes text, or a picture, of documents of certain media types. Used by one thread only. */
@FunctionalInterface
interface DocumentReader {

    /**
     * The text of a document, or the picture of the page that is wanted of it.
     *
     * @throws UnreadableException if none can be made of it
     */
    Reply read(Document document) throws UnreadableException;
}
