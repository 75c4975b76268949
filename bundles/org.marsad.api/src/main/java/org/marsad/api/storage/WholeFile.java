package org.marsad.api.storage;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/**
 * A file that always has the old content or the new one, and never a part, also after a crash: it is written beside its place, waited for
 * until it is on disk, and then renamed (<a href="https://www.usenix.org/conference/osdi14/technical-sessions/presentation/pillai">Pillai
 * et al., All File Systems Are Not Created Equal</a>). For what a bundle keeps in the folder {@code marsad.data}.
 */
public final class WholeFile {

    private WholeFile() {
    }

    /**
     * Puts something in place of what a file has, if there is one; folders that are missing are made. For one thread at a time for each
     * file. An interrupt does not disturb it, and is kept.
     *
     * @param file    its name with {@code .part} behind it is used beside it meanwhile, and may be left by a crash
     * @param content all bytes that the file is to have
     * @throws IOException if it cannot be written; the file has its old content then
     */
    public static void write(Path file, byte[] content) throws IOException {
        Path place = file.toAbsolutePath();
        Files.createDirectories(Objects.requireNonNull(place.getParent(), "a file has a folder"));
        Path part = place.resolveSibling(place.getFileName() + ".part");
        try (FileOutputStream out = new FileOutputStream(part.toFile())) { // a channel would be closed by an interrupt
            out.write(content);
            out.getFD().sync();
        }
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
