package org.marsad.extract.tika;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;

/** What the bundle holds for the workers. */
final class BundleEntries implements WorkerLibrary.Entries {

    private static final String PACKAGE = "/org/marsad/extract/tika/";

    private final Bundle bundle;

    BundleEntries(Bundle bundle) {
        this.bundle = bundle;
    }

    @Override
    public String stamp() {
        return bundle.getVersion() + " " + bundle.getLastModified();
    }

    @Override
    public List<String> jars() {
        return paths("/worker-lib", "*.jar").toList();
    }

    @Override
    public List<String> classes() {
        return Stream.of("worker", "protocol").flatMap(name -> paths(PACKAGE + name, "*.class")).toList();
    }

    @Override
    public InputStream open(String path) throws IOException {
        URL entry = bundle.getEntry(path);
        if (entry == null) {
            throw new IOException("The bundle has lost its " + path + "; install it anew.");
        }
        return entry.openStream();
    }

    private Stream<String> paths(String folder, String pattern) {
        Enumeration<URL> entries = bundle.findEntries(folder, pattern, false);
        List<URL> urls = entries == null ? List.of() : Collections.list(entries);
        return urls.stream().map(url -> url.getPath().replaceFirst("^/", "")).sorted();
    }
}
