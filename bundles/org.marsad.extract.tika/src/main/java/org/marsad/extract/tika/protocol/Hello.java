package org.marsad.extract.tika.protocol;

/**
 * What a worker says when it is ready.
 *
 * @param version the version of the conversation it knows
 */
public record Hello(int version) {

    /** The conversation as described by this package. */
    public static final int CURRENT = 3;

    /** The payload of a frame. */
    public byte[] encode() {
        return new PayloadWriter(Integer.BYTES).add(version).payload();
    }

    /** Reads the payload of a frame. */
    public static Hello decode(byte[] payload) throws ProtocolException {
        PayloadReader reader = new PayloadReader(payload);
        Hello hello = new Hello(reader.number());
        reader.expectEnd();
        return hello;
    }
}
