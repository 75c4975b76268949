package org.marsad.deploy.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads files of text. */
final class Text {

    /** Files longer than this are no configurations; in bytes. */
    private static final int LIMIT = 16 << 20;
    private static final String MARK = "\uFEFF";
    private static final int BLOCK = 1 << 16;

    private Text() {
    }

    /** All of a file in UTF-8, without the mark that some editors put at its beginning. */
    static String read(Path file) throws IOException, BadFileException {
        if (Files.size(file) > LIMIT) {
            throw new BadFileException("It is longer than " + (LIMIT >> 20) + " MiB, which no file of this kind should be.");
        }
        StringBuilder text = new StringBuilder();
        decode(file, text::append);
        return text.indexOf(MARK) == 0 ? text.substring(MARK.length()) : text.toString();
    }

    /** Makes sure that a file is in UTF-8, however long it is. */
    static void check(Path file) throws IOException, BadFileException {
        decode(file, part -> { });
    }

    private static void decode(Path file, Consumer<CharBuffer> taker) throws IOException, BadFileException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.allocate(BLOCK);
        CharBuffer out = CharBuffer.allocate(BLOCK);
        int line = 1;
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            boolean end = false;
            while (!end) {
                end = channel.read(in) < 0;
                in.flip();
                CoderResult result = decoder.decode(in, out, end);
                out.flip();
                line += (int) out.chars().filter(c -> c == '\n').count();
                if (result.isError()) {
                    throw new BadFileException("Line " + line + " is not UTF-8.");
                }
                taker.accept(out);
                out.clear();
                in.compact();
            }
        }
    }
}
