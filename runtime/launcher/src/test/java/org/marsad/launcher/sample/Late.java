package org.marsad.launcher.sample;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Registers a service some time after its bundle has started. */
public final class Late implements BundleActivator {
    private static final long DELAY_MILLISECONDS = 700;

    @Override
    public void start(BundleContext context) {
        Dictionary<String, Object> none = new Hashtable<>();
        CompletableFuture.delayedExecutor(DELAY_MILLISECONDS, TimeUnit.MILLISECONDS)
                .execute(() -> context.registerService(Runnable.class, () -> { }, none));
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the service back.
    }
}
