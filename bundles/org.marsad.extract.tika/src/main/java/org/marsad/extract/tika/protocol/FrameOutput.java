package org.marsad.extract.tika.protocol;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** Writes frames. Not safe for several threads. */
public final class FrameOutput implements Closeable {

    /** The first byte of every frame: what is not a frame is noticed at once. */
    static final int MARK = 0xF7;

    private static final byte[] NOTHING = {};

    private final OutputStream out;

    /** Writes to {@code out}, which is closed with this. */
    public FrameOutput(OutputStream out) {
        this.out = new BufferedOutputStream(out, 1 << 16);
    }

    /** Writes a frame without payload. */
    public void write(Frame.Kind kind) throws IOException {
        write(kind, NOTHING, 0, 0);
    }

    /** Writes a frame. */
    public void write(Frame.Kind kind, byte[] payload) throws IOException {
        write(kind, payload, 0, payload.length);
    }

    /** Writes a frame of which a part of {@code buffer} is the payload. */
    public void write(Frame.Kind kind, byte[] buffer, int offset, int length) throws IOException {
        out.write(MARK);
        out.write(kind.ordinal());
        out.write(length >>> 24);
        out.write(length >>> 16);
        out.write(length >>> 8);
        out.write(length);
        out.write(buffer, offset, length);
    }

    /** Hands everything written so far to the other side. */
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
