package org.marsad.source.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What servers say of the bytes they send, as far as it can be believed. */
final class Encodings {

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([^\"';,\\s]+)");

    private Encodings() {
    }

    /** The media type of a header, without parameters and in small letters, or empty. */
    static String mediaType(String contentType) {
        int semicolon = contentType.indexOf(';');
        return (semicolon < 0 ? contentType : contentType.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }

    /**
     * The charset a header states, if this platform knows it. A server that sends the same header with everything is told by the bytes:
     * letters beyond ASCII do not come out as UTF-8 by chance.
     */
    static Optional<Charset> charset(String contentType, byte[] bytes) {
        Matcher stated = CHARSET.matcher(contentType);
        if (!stated.find()) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.isSupported(stated.group(1)) ? Charset.forName(stated.group(1)) : null;
            boolean believable = charset != null && (charset.equals(StandardCharsets.UTF_8) == isUtf8(bytes) || isAscii(bytes));
            return believable ? Optional.of(charset) : Optional.empty();
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }

    /** A header in which a server has written UTF-8, though headers are read as Latin 1. */
    static String header(String read) {
        byte[] bytes = read.getBytes(StandardCharsets.ISO_8859_1);
        return isUtf8(bytes) ? new String(bytes, StandardCharsets.UTF_8) : read;
    }

    static boolean isUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        return !result.isError();
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte each : bytes) {
            if (each < 0) {
                return false;
            }
        }
        return true;
    }
}
