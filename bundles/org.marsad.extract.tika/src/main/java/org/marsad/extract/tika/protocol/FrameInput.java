package org.marsad.extract.tika.protocol;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads frames. Not safe for several threads. */
public final class FrameInput implements Closeable {

    private static final Frame.Kind[] KINDS = Frame.Kind.values();

    private final DataInputStream in;
    private final int longest;

    /**
     * Reads from {@code in}, which is closed with this.
     *
     * @param longest the longest payload that is accepted, so that garbage cannot ask for any amount of memory
     */
    public FrameInput(InputStream in, int longest) {
        this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
        this.longest = longest;
    }

    /**
     * The next frame, or empty if the other side has closed the pipe between two frames.
     *
     * @throws ProtocolException if what comes is not a frame, or too long a one
     * @throws EOFException      if the pipe ends within a frame
     */
    public Optional<Frame> next() throws IOException {
        int mark = in.read();
        if (mark < 0) {
            return Optional.empty();
        }
        if (mark != FrameOutput.MARK) {
            throw new ProtocolException("no frame begins with the byte " + mark);
        }
        int kind = in.readUnsignedByte();
        if (kind >= KINDS.length) {
            throw new ProtocolException("there is no kind of frame with the number " + kind);
        }
        int length = in.readInt();
        if (length < 0 || length > longest) {
            throw new ProtocolException("a frame of " + Integer.toUnsignedString(length) + " bytes, " + longest
                    + " are allowed");
        }
        byte[] payload = new byte[length];
        in.readFully(payload);
        return Optional.of(new Frame(KINDS[kind], payload));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
