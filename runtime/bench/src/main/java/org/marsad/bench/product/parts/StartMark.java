package org.marsad.bench.product.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Leaves a file when its bundle is started; the bundle's header {@code Mark-File} names it. */
public final class StartMark implements BundleActivator {

    @Override
    public void start(BundleContext context) throws IOException {
        Files.writeString(Path.of(context.getBundle().getHeaders("").get("Mark-File")), "");
    }

    @Override
    public void stop(BundleContext context) {
        // The mark stays.
    }
}
