package org.marsad.deploy.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.osgi.framework.Constants;

/** Reads manifests, but not without end. */
public final class Manifests {

    private Manifests() {
    }

    /**
     * The manifest of a jar, or empty if it has none.
     *
     * @throws IOException if it cannot be read
     */
    public static Optional<Manifest> of(ZipFile jar) throws IOException {
        ZipEntry entry = jar.getEntry(JarFile.MANIFEST_NAME);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = jar.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(Limits.TEXT + 1);
            if (bytes.length > Limits.TEXT) {
                throw new IOException("it is longer than " + (Limits.TEXT >> 20) + " MiB");
            }
            return Optional.of(new Manifest(new ByteArrayInputStream(bytes)));
        }
    }

    /** The symbolic name without directives; empty if there is none, or the file is no jar. */
    public static Optional<String> symbolicName(Path file) throws IOException {
        try (ZipFile jar = new ZipFile(file.toFile())) {
            return of(jar).flatMap(manifest -> symbolicName(manifest));
        } catch (ZipException e) {
            return Optional.empty(); // what is wrong with it is for the inspector to say
        }
    }

    /** The symbolic name without directives, or empty if there is none. */
    public static Optional<String> symbolicName(Manifest manifest) {
        return Optional.ofNullable(manifest.getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME))
                .map(header -> header.split(";", 2)[0].strip()).filter(name -> !name.isEmpty());
    }
}
