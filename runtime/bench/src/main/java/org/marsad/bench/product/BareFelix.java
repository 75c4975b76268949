package org.marsad.bench.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The least that is worth being called a container with components and a shell: the framework, Declarative Services and
 * Gogo. Starts, runs one statement, stops.
 */
public final class BareFelix {

    private static final String PROCESSOR = "org.apache.felix.service.command.CommandProcessor";
    private static final String SESSION = "org.apache.felix.service.command.CommandSession";
    private static final String STATEMENT = "felix:lb";
    private static final long LIMIT_MILLIS = 60_000;

    private BareFelix() {
    }

    /**
     * Runs {@code CACHE JAR...}; the bundles are installed if the cache does not have them yet. Prints what the statement
     * gives.
     */
    public static void main(String[] args)
            throws BundleException, IOException, InterruptedException, ReflectiveOperationException {
        Framework framework = new FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, args[0]));
        framework.init();
        BundleContext context = framework.getBundleContext();
        if (context.getBundles().length == 1) {
            for (int i = 1; i < args.length; i++) {
                install(context, Path.of(args[i]));
            }
        }
        framework.start();
        requireActive(context);
        System.out.println(execute(processor(context)));
        framework.stop();
        framework.waitForStop(LIMIT_MILLIS);
    }

    /** Marks it to be started; that happens when the framework reaches its first start level. */
    private static void install(BundleContext context, Path jar) throws BundleException, IOException {
        try (InputStream in = Files.newInputStream(jar)) {
            context.installBundle(jar.getFileName().toString(), in).start();
        }
    }

    private static void requireActive(BundleContext context) {
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getState() != Bundle.ACTIVE) {
                throw new IllegalStateException(bundle + " is not active");
            }
        }
    }

    private static Object processor(BundleContext context) throws InterruptedException {
        ServiceTracker<Object, Object> tracker = new ServiceTracker<>(context, PROCESSOR, null);
        tracker.open();
        Object processor = tracker.waitForService(LIMIT_MILLIS);
        if (processor == null) {
            throw new IllegalStateException("Gogo offers no command processor");
        }
        return processor;
    }

    /** By name, since Gogo's types are within its bundle. */
    private static Object execute(Object processor) throws ReflectiveOperationException {
        ClassLoader gogo = processor.getClass().getClassLoader();
        Object session = gogo.loadClass(PROCESSOR)
                .getMethod("createSession", InputStream.class, OutputStream.class, OutputStream.class)
                .invoke(processor, InputStream.nullInputStream(), System.out, System.err);
        Object result = gogo.loadClass(SESSION).getMethod("execute", CharSequence.class).invoke(session, STATEMENT);
        gogo.loadClass(SESSION).getMethod("close").invoke(session);
        return result;
    }
}
