package org.marsad.assembly;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The entries of a packed tar archive (POSIX.1-1988 ustar; extended headers are skipped, so a long name is cut). */
final class TarFile {

    private static final int BLOCK = 512;

    /**
     * An entry.
     *
     * @param seconds when it was changed, since 1970
     * @param bytes   its content; empty of a folder
     */
    record Entry(String name, int mode, long user, long group, String owner, long seconds, boolean isFolder, byte[] bytes) {}

    private TarFile() {
    }

    /** All entries in their order. */
    static List<Entry> read(Path archive) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive)); InputStream in = new GZIPInputStream(file)) {
            byte[] header = block(in);
            while (header[0] != 0) {
                int size = (int) octal(header, 124, 12);
                byte[] bytes = in.readNBytes(size);
                in.readNBytes((BLOCK - size % BLOCK) % BLOCK);
                char kind = (char) header[156];
                if (kind == '0' || kind == '5') {
                    entries.add(new Entry(text(header, 0, 100), (int) octal(header, 100, 8), octal(header, 108, 8), octal(header, 116, 8),
                            text(header, 265, 32), octal(header, 136, 12), kind == '5', bytes));
                }
                header = block(in);
            }
        }
        return entries;
    }

    private static byte[] block(InputStream in) throws IOException {
        byte[] block = in.readNBytes(BLOCK);
        if (block.length < BLOCK) {
            throw new EOFException("the archive ends within a header");
        }
        return block;
    }

    private static String text(byte[] header, int at, int length) {
        return new String(header, at, length, StandardCharsets.UTF_8).replaceFirst("\0.*", "");
    }

    private static long octal(byte[] header, int at, int length) {
        String digits = text(header, at, length).strip();
        return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    }
}
