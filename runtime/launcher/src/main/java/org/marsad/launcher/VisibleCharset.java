package org.marsad.launcher;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.charset.spi.CharsetProvider;
import java.util.Iterator;
import java.util.List;
import org.marsad.api.display.Visible;

/**
 * UTF-8 in which nothing is written that does something to a terminal, or to a person who reads a log on one: such characters are
 * written as {@link Visible} escapes; line feeds and tabs stay. As a charset it can be named where text is written by others, as
 * by the logging of the container, which takes no class of ours. What is written so is read as UTF-8.
 */
public final class VisibleCharset extends Charset {
    /** By this name it can be had from {@link Charset#forName}. */
    public static final String NAME = "X-Marsad-Visible";
    /** The only one needed. */
    public static final Charset VISIBLE = new VisibleCharset();

    private static final float AVERAGE_BYTES = 1.2f;
    /** Of an escape. */
    private static final float MOST_BYTES = 6f;

    private VisibleCharset() {
        super(NAME, new String[0]);
    }

    /** Found by the name of this class in the launcher's jar. */
    public static final class Provider extends CharsetProvider {
        @Override
        public Iterator<Charset> charsets() {
            return List.of(VISIBLE).iterator();
        }

        @Override
        public Charset charsetForName(String name) {
            return NAME.equalsIgnoreCase(name) ? VISIBLE : null;
        }
    }

    @Override
    public boolean contains(Charset other) {
        return StandardCharsets.UTF_8.contains(other);
    }

    @Override
    public CharsetDecoder newDecoder() {
        return StandardCharsets.UTF_8.newDecoder();
    }

    @Override
    public CharsetEncoder newEncoder() {
        return new Encoder(this);
    }

    private static final class Encoder extends CharsetEncoder {

        private Encoder(Charset charset) {
            super(charset, AVERAGE_BYTES, MOST_BYTES);
        }

        @Override
        protected CoderResult encodeLoop(CharBuffer in, ByteBuffer out) {
            while (in.hasRemaining()) {
                int start = in.position();
                char c = in.get();
                boolean pair = Character.isHighSurrogate(c);
                if (pair && !in.hasRemaining()) {
                    in.position(start);
                    return CoderResult.UNDERFLOW;
                }
                pair = pair && Character.isLowSurrogate(in.get(in.position()));
                byte[] bytes = (pair ? String.valueOf(new char[] {c, in.get()}) : shown(c)).getBytes(StandardCharsets.UTF_8);
                if (bytes.length > out.remaining()) {
                    in.position(start);
                    return CoderResult.OVERFLOW;
                }
                out.put(bytes);
            }
            return CoderResult.UNDERFLOW;
        }

        private static String shown(char c) {
            boolean layout = c == '\n' || c == '\t';
            return !layout && (Visible.isHarmful(c) || Character.isSurrogate(c)) ? Visible.escape(c) : String.valueOf(c);
        }
    }
}
