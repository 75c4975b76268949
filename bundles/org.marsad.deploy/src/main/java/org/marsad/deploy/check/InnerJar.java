package org.marsad.deploy.check;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * A jar inside a jar.
 *
 * @param entries the names of what is in it, as far as it can be read
 * @param size    how many bytes that is when it is unpacked; more than was allowed if reading was broken off for that
 */
public record InnerJar(Set<String> entries, long size) {

    private static final int BLOCK = 1 << 16;

    /**
     * Reads one.
     *
     * @param limit reading is broken off after so many bytes
     */
    public static InnerJar read(InputStream jar, long limit) throws IOException {
        Set<String> names = new HashSet<>();
        long size = 0;
        byte[] block = new byte[BLOCK];
        try (ZipInputStream in = new ZipInputStream(new BufferedInputStream(jar))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
                for (int read = in.read(block); read >= 0; read = in.read(block)) {
                    size += read;
                    if (size > limit) {
                        return new InnerJar(names, size); // to go on to the next entry would mean to read the rest of this one
                    }
                }
            }
        } catch (EOFException | ZipException e) {
            // What bundles hold beside their class path may be as damaged as it likes; of the rest the missing classes tell.
            return new InnerJar(names, size);
        }
        return new InnerJar(names, size);
    }
}
