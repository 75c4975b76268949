package org.marsad.launcher;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes a reader of feature descriptors over the jars in {@code lib/feature}. */
final class DescriptorLoader {
    private static final String PACKAGE = "org.marsad.launcher.feature";

    private DescriptorLoader() {
    }

    /** What the distribution's descriptors ask for. */
    static Plan plan(Distribution distribution) throws UnusableException {
        return plan(distribution, distribution.descriptors());
    }

    /** What these descriptors ask for. */
    static Plan plan(Distribution distribution, List<Path> descriptors) throws UnusableException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader libraries = new URLClassLoader(jars(distribution.featureReader()),
                DescriptorLoader.class.getClassLoader())) {
            // The JSON API looks for its provider through the thread's loader.
            thread.setContextClassLoader(libraries);
            PlanReader reader = new IsolatedLoader(PACKAGE, libraries::loadClass)
                    .create("DescriptorReader", PlanReader.class, new Class<?>[0]);
            return reader.read(descriptors);
        } catch (IOException e) {
            throw new UnusableException("the distribution in " + distribution.root() + " cannot be read: "
                    + PlainWords.of(e), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL[] jars(Path folder) throws IOException {
        List<URL> jars = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path jar : found) {
                jars.add(url(jar));
            }
        }
        return jars.toArray(URL[]::new);
    }

    private static URL url(Path jar) throws MalformedURLException {
        return jar.toUri().toURL();
    }
}
