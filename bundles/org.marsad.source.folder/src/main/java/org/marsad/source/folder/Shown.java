package org.marsad.source.folder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * Files in words. On Linux a name is bytes, and nothing says in which charset they are: where they are UTF-8, that is what is shown,
 * whatever the locale of this process; bytes that are not are named one by one, such as {@code \xC7}.
 */
final class Shown {

    /** What Java shows for what it cannot decode. */
    private static final char UNDECODABLE = '\ufffd';

    private static final int HEX = 16;

    private Shown() {
    }

    /** The whole path, as it was given. */
    static String path(Path path) {
        String usual = path.toString();
        if (usual.indexOf(UNDECODABLE) < 0) {
            return usual;
        }
        String absolute = decoded(bytes(path.toAbsolutePath()));
        return path.isAbsolute() ? absolute : absolute.substring(decoded(bytes(Path.of("").toAbsolutePath())).length() + 1);
    }

    /** The last part of the path. */
    static String name(Path path) {
        String whole = path(path);
        return whole.substring(whole.lastIndexOf('/') + 1);
    }

    /** Why something could not be done with a file, without the file, which the sentence around it names. */
    static String reason(IOException trouble) {
        boolean told = trouble instanceof FileSystemException failure && failure.getReason() != null;
        return told ? ((FileSystemException) trouble).getReason() : String.valueOf(trouble.getMessage());
    }

    /** The address keeps a path byte for byte. That of a folder ends in a slash. */
    private static byte[] bytes(Path absolute) {
        String raw = absolute.toUri().getRawPath();
        String address = raw.length() > 1 && raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < address.length(); i++) {
            if (address.charAt(i) == '%') {
                bytes.write(Integer.parseInt(address.substring(i + 1, i + 3), HEX));
                i += 2;
            } else {
                bytes.write(address.charAt(i));
            }
        }
        return bytes.toByteArray();
    }

    /** UTF-8, as far as it is. */
    private static String decoded(byte[] bytes) {
        StringBuilder words = new StringBuilder();
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        int from = 0;
        while (from < bytes.length) {
            int length = length(bytes[from]);
            try {
                words.append(decoder.decode(ByteBuffer.wrap(bytes, from, Math.min(length, bytes.length - from))));
                from += length;
            } catch (CharacterCodingException e) {
                words.append(String.format("\\x%02X", bytes[from]));
                from++;
            }
        }
        return words.toString();
    }

    /** How many bytes a character has that begins with this one. */
    private static int length(byte first) {
        int lead = first & 0xff;
        return lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    }
}
