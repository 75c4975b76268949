package org.marsad.launcher.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** What a visitor has typed, until somebody reads it. Who brings more than fits has to wait. */
final class Inbox extends InputStream {
    private static final int ROOM = 1024 * 1024;

    private final Deque<byte[]> pieces = new ArrayDeque<>();
    private int first;
    private int size;
    private boolean ended;

    /** Brings what was typed; what comes behind the end is dropped. */
    synchronized void put(byte[] bytes) throws InterruptedException {
        while (size >= ROOM && !ended) {
            wait();
        }
        if (!ended && bytes.length > 0) {
            pieces.add(bytes);
            size += bytes.length;
            notifyAll();
        }
    }

    /** Nothing more comes. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (pieces.isEmpty()) {
            if (ended) {
                return -1;
            }
            await();
        }
        byte[] piece = pieces.peek();
        int count = Math.min(length, piece.length - first);
        System.arraycopy(piece, first, target, offset, count);
        first += count;
        size -= count;
        if (first == piece.length) {
            pieces.remove();
            first = 0;
        }
        notifyAll();
        return count;
    }

    @Override
    public synchronized int available() {
        return size;
    }

    private void await() throws InterruptedIOException {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for input");
        }
    }
}
