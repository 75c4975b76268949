package org.marsad.deploy.gate;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.marsad.deploy.check.Limits;

/** Tells whether a jar is all there. */
final class JarCheck {

    private static final int BLOCK = 1 << 16;

    private JarCheck() {
    }

    /** Whether its list of content, which is written last, can be read. Quick. */
    static boolean hasDirectory(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.size() > 0;
        } catch (ZipException e) {
            return false;
        }
    }

    /**
     * What is wrong with it, in words. Reads all of it: of a jar that is being overwritten in place the beginning and the end may
     * not fit. One that says it holds more than a jar may is not read; it is for the inspector to refuse that.
     */
    static Optional<String> flaw(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            if (Limits.declared(zip) > Limits.unpacked(jar)) {
                return Optional.empty();
            }
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!isIntact(zip, entry)) {
                    return Optional.of("its entry " + entry.getName() + " is damaged");
                }
            }
            return zip.size() > 0 ? Optional.empty() : Optional.of("it is empty");
        } catch (ZipException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Reads no more of an entry than it should hold. */
    private static boolean isIntact(ZipFile zip, ZipEntry entry) throws IOException {
        CRC32 sum = new CRC32();
        byte[] block = new byte[BLOCK];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(block); read >= 0 && size <= entry.getSize(); read = in.read(block)) {
                sum.update(block, 0, read);
                size += read;
            }
        } catch (EOFException | ZipException e) {
            return false;
        }
        return size == entry.getSize() && entry.getCrc() == sum.getValue();
    }
}
