package org.marsad.extract.tika.protocol;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Takes numbers and strings out of a payload in the order in which they were put in. */
final class PayloadReader {

    private final ByteBuffer bytes;

    PayloadReader(byte[] payload) {
        bytes = ByteBuffer.wrap(payload);
    }

    int number() throws ProtocolException {
        try {
            return bytes.getInt();
        } catch (BufferUnderflowException e) {
            throw new ProtocolException("a payload ends where a number should be");
        }
    }

    /** A number that says how many things follow, each of at least one byte. */
    int count() throws ProtocolException {
        int count = number();
        if (count < 0 || count > bytes.remaining()) {
            throw new ProtocolException("a payload promises " + count + " and has " + bytes.remaining() + " bytes left");
        }
        return count;
    }

    String string() throws ProtocolException {
        int length = count();
        String string = new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8);
        bytes.position(bytes.position() + length);
        return string;
    }

    void expectEnd() throws ProtocolException {
        if (bytes.hasRemaining()) {
            throw new ProtocolException("a payload has " + bytes.remaining() + " bytes too many");
        }
    }
}
