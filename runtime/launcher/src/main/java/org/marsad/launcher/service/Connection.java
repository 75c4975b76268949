package org.marsad.launcher.service;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.marsad.launcher.service.Frame.Kind;

/**
 * Frames over a channel. Not by the streams that Java makes of a channel: reading from those keeps others from writing. One
 * thread receives; it and those that send must not be interrupted, for that closes the channel.
 */
final class Connection implements AutoCloseable {
    private static final int HEAD = 5;

    private final SocketChannel channel;

    Connection(SocketChannel channel) {
        this.channel = channel;
    }

    /** Sends one frame, whole. */
    synchronized void send(Kind kind, byte[] data) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(HEAD + data.length).put(kind.sign()).putInt(data.length).put(data).flip();
        while (frame.hasRemaining()) {
            channel.write(frame);
        }
    }

    void send(Kind kind, int... numbers) throws IOException {
        ByteBuffer data = ByteBuffer.allocate(Integer.BYTES * numbers.length);
        for (int number : numbers) {
            data.putInt(number);
        }
        send(kind, data.array());
    }

    /**
     * Waits for the next frame.
     *
     * @return null when the other end has gone
     * @throws IOException if what comes is no frame, too
     */
    Frame receive() throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        if (!fill(head)) {
            return null;
        }
        byte sign = head.get();
        Kind kind = Kind.of(sign);
        int length = head.getInt();
        if (kind == null || length < 0 || length > Frame.LONGEST) {
            throw new IOException("what came over the socket is not understood (sign " + sign + ", length " + length + ")");
        }
        ByteBuffer data = ByteBuffer.allocate(length);
        return fill(data) ? new Frame(kind, data.array()) : null;
    }

    private boolean fill(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                return false;
            }
        }
        buffer.flip();
        return true;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
