package org.marsad.launcher.service;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the launcher says to its operator while it starts and ends, for those, too, who wait for that at another process. */
public final class Announcements extends OutputStream {
    private final OutputStream own;
    private final List<OutputStream> listeners = new CopyOnWriteArrayList<>();

    /** To this stream, and to whoever listens. */
    public Announcements(OutputStream own) {
        this.own = own;
    }

    void listen(OutputStream listener) {
        listeners.add(listener);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        own.write(bytes, offset, length);
        for (OutputStream listener : listeners) {
            try {
                listener.write(bytes, offset, length);
            } catch (IOException e) {
                // The one who waited has gone; that concerns nobody else.
                listeners.remove(listener);
            }
        }
    }

    @Override
    public void flush() throws IOException {
        own.flush();
    }
}
