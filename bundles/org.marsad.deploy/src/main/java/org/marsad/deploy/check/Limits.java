package org.marsad.deploy.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What a jar may hold when it is unpacked. A few kilobytes can be made to unpack to terabytes; whoever reads such a jar has no time
 * for anything else, or no memory.
 */
public final class Limits {

    /** Nothing in the manifest, or in descriptions of components, is longer than this; in bytes. */
    static final int TEXT = 16 << 20;

    private static final long FLOOR = 64L << 20;
    private static final long CEILING = 1L << 30;
    private static final long RATIO = 100;

    private Limits() {
    }

    /** How many bytes a jar may hold in all: a hundred times its size, but 64 MiB in any case, and 1 GiB at most. */
    public static long unpacked(Path jar) throws IOException {
        return Math.min(CEILING, Math.max(FLOOR, Files.size(jar) * RATIO));
    }

    /** How many bytes it says it holds. */
    public static long declared(ZipFile jar) {
        long sum = 0;
        Enumeration<? extends ZipEntry> entries = jar.entries();
        while (entries.hasMoreElements()) {
            sum += Math.max(0, entries.nextElement().getSize());
            if (sum < 0) {
                return Long.MAX_VALUE;
            }
        }
        return sum;
    }
}
