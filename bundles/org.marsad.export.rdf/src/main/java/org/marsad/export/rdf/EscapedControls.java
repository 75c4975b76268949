package org.marsad.export.rdf;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.HexFormat;

/**
 * Writes control characters as escapes that mean the same. They stand only in literals, for IRIs have them in percent signs, and every
 * syntax here knows the escape; a terminal or another program that is shown the bytes would obey them.
 */
final class EscapedControls extends FilterWriter {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final char DELETE = 0x7F;
    private static final char LAST = 0x9F;

    EscapedControls(Writer out) {
        super(out);
    }

    private static boolean isControl(char c) {
        return c < ' ' && c != '\n' && c != '\t' || c >= DELETE && c <= LAST;
    }

    @Override
    public void write(int c) throws IOException {
        if (isControl((char) c)) {
            out.write("\\u" + HEX.toHexDigits((char) c));
        } else {
            out.write(c);
        }
    }

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
        write(new String(buffer, offset, length), 0, length);
    }

    @Override
    public void write(String words, int offset, int length) throws IOException {
        int begin = offset;
        for (int at = offset; at < offset + length; at++) {
            if (isControl(words.charAt(at))) {
                out.write(words, begin, at - begin);
                write(words.charAt(at));
                begin = at + 1;
            }
        }
        out.write(words, begin, offset + length - begin);
    }
}
