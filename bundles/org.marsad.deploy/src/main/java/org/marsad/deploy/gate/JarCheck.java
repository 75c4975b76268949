package org.marsad.deploy.gate;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Tells whether a jar is all there. */
final class JarCheck {

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
     * not fit.
     */
    static Optional<String> flaw(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
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

    private static boolean isIntact(ZipFile zip, ZipEntry entry) throws IOException {
        CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
        try (in) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (EOFException | ZipException e) {
            return false;
        }
        return entry.getCrc() == -1 || entry.getCrc() == in.getChecksum().getValue();
    }
}
