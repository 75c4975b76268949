package org.marsad.deploy.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files of text. */
final class Text {

    private static final String MARK = "\uFEFF";

    private Text() {
    }

    /** All of a file in UTF-8, without the mark that some editors put at its beginning. */
    static String read(Path file) throws IOException, BadFileException {
        byte[] bytes = Files.readAllBytes(file);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        if (decoder.decode(in, out, true).isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new BadFileException("Line " + line + " is not UTF-8.");
        }
        String text = out.flip().toString();
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }
}
