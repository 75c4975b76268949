package org.marsad.launcher.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.marsad.launcher.service.Frame.Kind;

/**
 * What a visitor is to see, until it is sent. Commands write here and not to the socket, as an interrupt, which is what ends a
 * command, would close that. What comes faster than it is sent is sent together.
 */
final class Outbox {
    private static final int ROOM = 256 * 1024;

    private final Deque<Piece> pieces = new ArrayDeque<>();
    private int size;
    private boolean closed;

    private record Piece(Kind kind, ByteArrayOutputStream bytes) {
    }

    /** A stream of that kind. Writing fails when the visitor has gone. */
    OutputStream stream(Kind kind) {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                write(new byte[] {(byte) value}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                put(kind, bytes, offset, length);
            }
        };
    }

    private synchronized void put(Kind kind, byte[] bytes, int offset, int length) throws IOException {
        while (size >= ROOM && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while writing");
            }
        }
        if (closed) {
            throw new IOException("nobody reads this any more");
        }
        if (pieces.isEmpty() || pieces.getLast().kind() != kind) {
            pieces.add(new Piece(kind, new ByteArrayOutputStream()));
        }
        pieces.getLast().bytes().write(bytes, offset, length);
        size += length;
        notifyAll();
    }

    /** Nothing more is written; what is here will still be sent. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /**
     * Waits for what is to be sent next.
     *
     * @return null when all is sent and nothing more comes
     */
    synchronized Frame take() throws InterruptedException {
        while (pieces.isEmpty()) {
            if (closed) {
                return null;
            }
            wait();
        }
        Piece piece = pieces.remove();
        size -= piece.bytes().size();
        notifyAll();
        return new Frame(piece.kind(), piece.bytes().toByteArray());
    }

    /** Forgets what is not sent, as there is nobody to send it to. */
    synchronized void abandon() {
        pieces.clear();
        size = 0;
        close();
    }
}
