package org.marsad.paxexam.jupiter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.Manifest;

import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.options.UrlProvisionOption;
import org.osgi.framework.Constants;

/** Finds bundles among local files. Nothing is ever looked up on a network. */
public final class Bundles {

    private Bundles() {
    }

    /**
     * The bundle of that symbolic name on the class path of the tests.
     *
     * @throws IllegalArgumentException when no jar of the class path is that bundle
     */
    public static UrlProvisionOption onClassPath(String symbolicName) {
        try {
            for (URL manifest : Collections.list(Bundles.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
                if (manifest.openConnection() instanceof JarURLConnection jar
                        && symbolicName.equals(symbolicNameIn(manifest))) {
                    return CoreOptions.bundle(jar.getJarFileURL().toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException("No jar of the class path is a bundle named " + symbolicName
                + ": add it to the test dependencies; a module of the same build must be packaged first.");
    }

    /**
     * The artifact in a folder laid out as a Maven repository.
     *
     * @param repository the folder
     * @param artifact   {@code groupId:artifactId:version}
     * @throws IllegalArgumentException when the artifact is not written so, or its file is not there
     */
    public static UrlProvisionOption inRepository(Path repository, String artifact) {
        String[] parts = artifact.split(":");
        if (parts.length != 3) {
            throw new IllegalArgumentException("'" + artifact + "' is not groupId:artifactId:version.");
        }
        Path folder = repository.resolve(parts[0].replace('.', '/')).resolve(parts[1]).resolve(parts[2]);
        return at(folder.resolve(parts[1] + "-" + parts[2] + ".jar"));
    }

    /**
     * The bundle in a file.
     *
     * @throws IllegalArgumentException when there is no such file
     */
    public static UrlProvisionOption at(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new IllegalArgumentException("There is no bundle " + jar + ": has it been built?");
        }
        return CoreOptions.bundle(jar.toUri().toString());
    }

    private static String symbolicNameIn(URL manifest) throws IOException {
        try (InputStream in = manifest.openStream()) {
            String header = new Manifest(in).getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME);
            return header == null ? null : header.split(";", 2)[0].strip();
        }
    }
}
