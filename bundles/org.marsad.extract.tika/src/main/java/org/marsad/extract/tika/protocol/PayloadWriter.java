package org.marsad.extract.tika.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Puts numbers and strings one behind the other into a payload. */
final class PayloadWriter {

    private byte[] bytes;
    private int length;

    PayloadWriter(int expectedLength) {
        bytes = new byte[expectedLength];
    }

    PayloadWriter add(int number) {
        reserve(Integer.BYTES);
        bytes[length++] = (byte) (number >>> 24);
        bytes[length++] = (byte) (number >>> 16);
        bytes[length++] = (byte) (number >>> 8);
        bytes[length++] = (byte) number;
        return this;
    }

    PayloadWriter add(String string) {
        byte[] encoded = string.getBytes(StandardCharsets.UTF_8);
        add(encoded.length);
        reserve(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
        return this;
    }

    byte[] payload() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }
}
