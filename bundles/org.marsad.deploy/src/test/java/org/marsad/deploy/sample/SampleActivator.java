package org.marsad.deploy.sample;

import java.util.Hashtable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * Gives its bundle's version as a service, and otherwise does what the header {@code Sample-Behaviour} says: {@code throw},
 * {@code block}, {@code deaf} (blocks, whoever interrupts it, until the system property {@link #RELEASE} is set) or
 * {@code thread} (leaves a thread behind that is deaf in the same way).
 */
public final class SampleActivator implements BundleActivator {

    /** What ends those that are deaf. */
    public static final String RELEASE = "org.marsad.deploy.sample.release";

    @Override
    public void start(BundleContext context) throws InterruptedException {
        String behaviour = String.valueOf(context.getBundle().getHeaders().get("Sample-Behaviour"));
        String version = context.getBundle().getVersion().toString();
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("sample.name", context.getBundle().getSymbolicName());
        context.registerService(Supplier.class, () -> version, properties);
        switch (behaviour) {
            case "throw" -> throw new IllegalStateException("no words to work with");
            case "block" -> new CountDownLatch(1).await();
            case "deaf" -> waitDeaf();
            case "thread" -> {
                Thread thread = new Thread(SampleActivator::waitDeaf, "sample-left");
                thread.setDaemon(true);
                thread.start();
            }
            default -> {
                // It does what it should.
            }
        }
    }

    private static void waitDeaf() {
        while (System.getProperty(RELEASE) == null) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                // Deaf.
            }
        }
    }

    @Override
    public void stop(BundleContext context) {
        // What it registered goes by itself.
    }
}
