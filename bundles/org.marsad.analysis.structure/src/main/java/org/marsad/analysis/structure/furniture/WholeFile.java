package org.marsad.analysis.structure.furniture;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files so that there is the old content or the new one, also after a crash, and never a part. */
final class WholeFile {

    private WholeFile() {
    }

    /** Puts {@code content} in place of what the file has; it is on disk when this returns. */
    static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (FileOutputStream out = new FileOutputStream(part.toFile())) { // a channel would be closed by an interrupt
            out.write(content);
            out.getFD().sync();
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
