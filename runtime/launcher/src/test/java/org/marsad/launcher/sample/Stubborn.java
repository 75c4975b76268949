package org.marsad.launcher.sample;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Starts well and never stops. */
public final class Stubborn implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        // Nothing to do.
    }

    @Override
    public synchronized void stop(BundleContext context) throws InterruptedException {
        while (true) {
            wait();
        }
    }
}
