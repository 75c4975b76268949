package org.marsad.evaluation.charset;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A way to write a text as bytes.
 *
 * @param charset  how characters become bytes
 * @param isMarked whether a byte order mark stands first
 * @param isCommon whether it is met every day; the others are met in archives
 */
record Encoding(Charset charset, boolean isMarked, boolean isCommon) {

    private static final char MARK = '\uFEFF';

    /** All that are looked at. */
    static List<Encoding> all() {
        return List.of(common(StandardCharsets.UTF_8, false), common(StandardCharsets.UTF_8, true),
                common(StandardCharsets.UTF_16LE, true), common(StandardCharsets.UTF_16BE, true),
                common(StandardCharsets.UTF_16LE, false), common(StandardCharsets.UTF_16BE, false),
                common(Charset.forName("windows-1256"), false), common(Charset.forName("ISO-8859-6"), false),
                new Encoding(Charset.forName("x-MacArabic"), false, false), new Encoding(DosArabic.CHARSET, false, false));
    }

    private static Encoding common(Charset charset, boolean isMarked) {
        return new Encoding(charset, isMarked, true);
    }

    /** The text with something else for each character that cannot be written. */
    String possible(String text, IntFunction<String> otherwise) {
        CharsetEncoder encoder = charset.newEncoder();
        StringBuilder possible = new StringBuilder();
        text.codePoints().forEach(c -> {
            String character = Character.toString(c);
            boolean known = charset.equals(DosArabic.CHARSET) ? DosArabic.bytes(character).isPresent() : encoder.canEncode(character);
            possible.append(known ? character : otherwise.apply(c));
        });
        return possible.toString();
    }

    /** The bytes of a text that can be written. */
    byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (isMarked) {
            bytes.writeBytes(String.valueOf(MARK).getBytes(charset));
        }
        bytes.writeBytes(charset.equals(DosArabic.CHARSET) ? DosArabic.bytes(text).orElseThrow() : text.getBytes(charset));
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        return charset + (isMarked ? " with byte order mark" : "");
    }
}
