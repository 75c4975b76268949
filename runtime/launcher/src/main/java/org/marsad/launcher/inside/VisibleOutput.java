package org.marsad.launcher.inside;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.marsad.api.display.Visible;

/**
 * What a session writes, as a person sees it: UTF-8 in which characters that do something to a terminal are {@link Visible} escapes, and
 * bytes that are no UTF-8 are {@code \xNN}. So whatever a file holds that somebody has Gogo's {@code cat} show, it shows. Line feeds and
 * tabs stay, and a carriage return before a line feed.
 *
 * <p>Our own commands write colours and exports. They put a mark before and after, which each session draws anew and no document can
 * know: what is between goes through untouched, and the marks go nowhere.
 */
final class VisibleOutput extends FilterOutputStream {
    /** The session variable with the mark; the shell's commands know it by this name. */
    static final String MARK = "marsad.mark";

    private static final int LAST_OF_ONE_BYTE = 0x7F;
    private static final int FIRST_OF_TWO_BYTES = 0x80;
    private static final int FIRST_OF_THREE_BYTES = 0x800;
    private static final int FIRST_OF_FOUR_BYTES = 0x10000;
    private static final int NOT_WHOLE_YET = -1;
    private static final int MALFORMED = -2;

    private final byte[] mark;
    private byte[] held = new byte[0];
    private boolean untouched;

    /** Writes to {@code out}. */
    VisibleOutput(OutputStream out, String mark) {
        super(out);
        this.mark = mark.getBytes(StandardCharsets.UTF_8);
    }

    /** A mark for a session. Noncharacters, which no text is meant to have, make it quick to see that something is none. */
    static String newMark() {
        SplittableRandom random = new SplittableRandom();
        return "\ufdd0" + HexFormat.of().toHexDigits(random.nextLong()) + HexFormat.of().toHexDigits(random.nextLong()) + "\ufdd1";
    }

    /** A text as it would be written. */
    static String shown(CharSequence text, String mark) {
        ByteArrayOutputStream written = new ByteArrayOutputStream(text.length() * 2);
        try {
            VisibleOutput output = new VisibleOutput(written, mark);
            output.write(text.toString().getBytes(StandardCharsets.UTF_8));
            output.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail so", e);
        }
        return written.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        byte[] all = bytes;
        int at = offset;
        int end = offset + length;
        if (held.length > 0) {
            all = Arrays.copyOf(held, held.length + length);
            System.arraycopy(bytes, offset, all, held.length, length);
            at = 0;
            end = all.length;
        }
        while (at < end) {
            int next = untouched ? passOn(all, at, end) : show(all, at, end);
            if (next == at) {
                break; // the rest is not whole yet
            }
            at = next;
        }
        held = Arrays.copyOfRange(all, at, end);
    }

    /** Writes what is left: what is not whole at the end will never be. */
    synchronized void finish() throws IOException {
        byte[] rest = held;
        held = new byte[0];
        if (rest.length == 0) {
            return;
        }
        if (untouched) {
            out.write(rest);
        } else {
            StringBuilder shown = new StringBuilder();
            for (byte b : rest) {
                shown.append(b == '\r' ? Visible.escape('\r') : escape(b));
            }
            out.write(shown.toString().getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }

    /** Writes as it is up to the mark. */
    private int passOn(byte[] all, int begin, int end) throws IOException {
        for (int at = begin; at < end; at++) {
            if (all[at] == mark[0]) {
                int same = same(all, at, end);
                if (same == mark.length || at + same == end) {
                    out.write(all, begin, at - begin);
                    untouched = same < mark.length;
                    return untouched ? at : at + same;
                }
            }
        }
        out.write(all, begin, end - begin);
        return end;
    }

    /** Writes what can be seen up to the mark. */
    private int show(byte[] all, int begin, int end) throws IOException {
        int written = begin;
        int at = begin;
        while (at < end) {
            if (all[at] == mark[0]) {
                int same = same(all, at, end);
                if (same == mark.length || at + same == end) {
                    out.write(all, written, at - written);
                    untouched = same == mark.length;
                    return untouched ? at + same : at;
                }
            }
            int c = codePoint(all, at, end);
            if (c == NOT_WHOLE_YET || c == '\r' && at + 1 == end) {
                break;
            }
            int length = c < 0 ? 1 : length(c);
            boolean stays = c == '\n' || c == '\t' || c == '\r' && all[at + 1] == '\n' || c > Character.MAX_VALUE
                    || c >= 0 && !Visible.isHarmful((char) c);
            if (!stays) {
                out.write(all, written, at - written);
                out.write((c < 0 ? escape(all[at]) : Visible.escape((char) c)).getBytes(StandardCharsets.UTF_8));
                written = at + length;
            }
            at += length;
        }
        out.write(all, written, at - written);
        return at;
    }

    /** How many bytes there are like those the mark begins with. */
    private int same(byte[] all, int at, int end) {
        int mismatch = Arrays.mismatch(all, at, Math.min(end, at + mark.length), mark, 0, mark.length);
        return mismatch < 0 ? mark.length : mismatch;
    }

    /** The character that begins there, or why there is none. */
    private static int codePoint(byte[] all, int at, int end) {
        int first = all[at] & 0xFF;
        if (first <= LAST_OF_ONE_BYTE) {
            return first;
        }
        int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
        if (first < 0xC2 || first > 0xF4) {
            return MALFORMED;
        }
        int c = first & 0xFF >> length + 1;
        for (int i = 1; i < length; i++) {
            if (at + i == end) {
                return NOT_WHOLE_YET;
            }
            if ((all[at + i] & 0xC0) != 0x80) {
                return MALFORMED;
            }
            c = c << 6 | all[at + i] & 0x3F;
        }
        boolean shortest = c >= (length == 4 ? FIRST_OF_FOUR_BYTES : length == 3 ? FIRST_OF_THREE_BYTES : FIRST_OF_TWO_BYTES);
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return shortest && !half && c <= Character.MAX_CODE_POINT ? c : MALFORMED;
    }

    private static int length(int c) {
        return c <= LAST_OF_ONE_BYTE ? 1 : c < FIRST_OF_THREE_BYTES ? 2 : c < FIRST_OF_FOUR_BYTES ? 3 : 4;
    }

    private static String escape(byte b) {
        return String.format("\\x%02X", b & 0xFF);
    }
}
