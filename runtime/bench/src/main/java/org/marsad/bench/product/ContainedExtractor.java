package org.marsad.bench.product;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.apache.felix.framework.FrameworkFactory;
import org.marsad.api.ingest.ExtractionException;
import org.marsad.api.ingest.Extractor;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The product's bundle for extraction as it is shipped, in a Felix with Declarative Services and nothing else: its service is asked as the
 * product asks it, and it reads in worker processes with all their limits. Nothing is configured.
 */
final class ContainedExtractor implements TextSource {

    private static final List<String> BUNDLES = List.of("org.osgi.util.function", "org.osgi.util.promise",
            "org.osgi.service.component", "org.apache.felix.scr", "org.marsad.extract.tika");
    private static final String LOG_PACKAGES = "org.slf4j;version=2.0";
    private static final long LIMIT_MILLIS = 60_000;

    private final Distribution distribution;
    private final Framework framework;
    private Extractor extractor;

    /** One that is not started yet, with a cache in an empty folder. */
    ContainedExtractor(Distribution distribution, Path cache) throws IOException, BenchmarkException {
        this.distribution = distribution;
        framework = new FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, cache.toString(),
                Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, apiPackages(distribution) + "," + LOG_PACKAGES));
    }

    /** Starts the container; the first worker is started when the first document wants it. */
    void start() throws IOException, InterruptedException, BenchmarkException, BundleException {
        framework.start();
        BundleContext context = framework.getBundleContext();
        for (String bundle : BUNDLES) {
            install(context, distribution.bundle(bundle));
        }
        ServiceTracker<Extractor, Extractor> tracker = new ServiceTracker<>(context, Extractor.class, null);
        tracker.open();
        extractor = tracker.waitForService(LIMIT_MILLIS);
        if (extractor == null) {
            throw new BenchmarkException("the bundle for extraction offers no extractor; build the distribution again");
        }
    }

    @Override
    public String text(FileContent document) throws IOException, InterruptedException, BenchmarkException {
        try {
            return extractor.extract(document).text();
        } catch (ExtractionException e) {
            throw new BenchmarkException(document.file() + " cannot be read in a worker: " + e.getMessage());
        }
    }

    /** Stops the container, and with it the workers. */
    void stop() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(LIMIT_MILLIS);
    }

    /** The types of the API are those on our own class path, so that its services can be called from here. */
    private static String apiPackages(Distribution distribution) throws IOException, BenchmarkException {
        try (JarFile jar = new JarFile(distribution.bundle("org.marsad.api").toFile())) {
            return jar.getManifest().getMainAttributes().getValue(Constants.EXPORT_PACKAGE);
        }
    }

    /** One that is there for its packages alone is started as well; that does no harm. */
    private static void install(BundleContext context, Path jar) throws IOException, BundleException {
        try (InputStream in = Files.newInputStream(jar)) {
            context.installBundle(jar.getFileName().toString(), in).start();
        }
    }
}
