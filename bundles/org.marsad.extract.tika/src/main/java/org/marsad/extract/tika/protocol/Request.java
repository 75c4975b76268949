package org.marsad.extract.tika.protocol;

/**
 * What is known about a document before it is read.
 *
 * @param mediaType its media type, without parameters
 * @param charset   the charset stated by operator or source, or empty
 * @param size      the expected number of bytes
 * @param page      the page, from 1, of which a picture is wanted; 0 if it is the text that is wanted
 * @param patience  milliseconds after which a part of the text is better than none; a little later nobody waits any more
 */
public record Request(String mediaType, String charset, int size, int page, int patience) {

    /** The payload of a frame. */
    public byte[] encode() {
        return new PayloadWriter(64).add(mediaType).add(charset).add(size).add(page).add(patience).payload();
    }

    /** Reads the payload of a frame. */
    public static Request decode(byte[] payload) throws ProtocolException {
        PayloadReader reader = new PayloadReader(payload);
        Request request = new Request(reader.string(), reader.string(), reader.number(), reader.number(), reader.number());
        reader.expectEnd();
        return request;
    }
}
