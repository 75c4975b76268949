package org.marsad.deploy.keep;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files so that they are there as a whole or not at all, also after the power has failed. */
public final class Disk {

    private Disk() {
    }

    /**
     * Puts bytes into the place of a file.
     *
     * @param file      the file; its folder is there
     * @param temporary a file beside it that nobody else writes
     * @param bytes     what it holds from now on
     * @param durable   whether to return only when it would survive a power failure
     */
    public static void replace(Path file, Path temporary, byte[] bytes, boolean durable) throws IOException {
        Files.deleteIfExists(temporary); // it may be a link, and what that leads to is not ours
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            if (durable) {
                channel.force(true);
            }
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (durable) {
            sync(file.getParent());
        }
    }

    /** Deletes the files in a folder whose names begin in a certain way. */
    public static void deleteAll(Path folder, String beginning) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, file -> file.getFileName().toString().startsWith(beginning)
                && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Makes what was added to or taken from a folder survive a power failure. */
    public static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
