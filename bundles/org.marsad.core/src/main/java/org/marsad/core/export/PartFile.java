package org.marsad.core.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that is written beside its place under a hidden name. Once it is closed it is on the disk and takes no memory. */
final class PartFile extends OutputStream {

    private static final int BUFFER = 1 << 16;

    private final Path place;
    private final Path beside;
    private final FileChannel channel;
    private OutputStream out;

    /** Opens it. */
    PartFile(Path place) throws IOException {
        this.place = place;
        this.beside = place.resolveSibling("." + UUID.randomUUID() + ".part");
        this.channel = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
    }

    /** Where it belongs. */
    Path place() {
        return place;
    }

    @Override
    public void write(int b) throws IOException {
        open().write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        open().write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        if (out != null) {
            out.flush();
        }
    }

    private OutputStream open() throws IOException {
        if (out == null) {
            throw new ClosedChannelException();
        }
        return out;
    }

    /** Brings it to the disk; a second time does nothing. */
    @Override
    public void close() throws IOException {
        if (out != null) {
            out.flush();
            channel.force(true);
            channel.close();
            out = null;
        }
    }

    /** Puts it in its place; it is closed. */
    void move() throws IOException {
        Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Takes it away. */
    void discard() throws IOException {
        out = null;
        channel.close();
        Files.deleteIfExists(beside);
    }
}
