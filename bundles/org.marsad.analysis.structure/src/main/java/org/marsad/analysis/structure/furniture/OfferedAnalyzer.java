package org.marsad.analysis.structure.furniture;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.AnalyzerService;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;

/**
 * The analyzer as it is registered: with another list it is another service, whose revision says so. The new one is here before the old
 * one leaves, so nobody who requires it has to wait. One thread does this, so that no lock is held while others are called.
 */
final class OfferedAnalyzer implements AutoCloseable {

    private final BundleContext context;
    private final Supplier<KnownLines> lines;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> new Thread(task, "marsad-boilerplate"));
    private ServiceRegistration<Analyzer> registration;
    private String revision = "";

    /** Offers it with what is known now. */
    OfferedAnalyzer(BundleContext context, Supplier<KnownLines> lines) {
        this.context = context;
        this.lines = lines;
        offer();
    }

    /** Offers it with what is known now; returns when the old one has left. */
    void renew() throws InterruptedException {
        try {
            thread.submit(this::offer).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the analyzer could not be offered anew", e.getCause());
        }
    }

    private void offer() {
        KnownLines now = lines.get();
        if (now.revision().equals(revision)) {
            return;
        }
        ServiceRegistration<Analyzer> before = registration;
        registration = context.registerService(Analyzer.class, new FurnitureAnalyzer(now), properties(now));
        revision = now.revision();
        if (before != null) {
            before.unregister();
        }
    }

    private static Dictionary<String, Object> properties(KnownLines lines) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put(AnalyzerService.PREFIX_ + "id", FurnitureAnalyzer.ID);
        properties.put(AnalyzerService.PREFIX_ + "revision", FurnitureAnalyzer.REVISION + "-" + lines.revision());
        properties.put(AnalyzerService.PREFIX_ + "produces", new String[] {FurnitureAnalyzer.LINE, FurnitureAnalyzer.KEPT});
        properties.put(AnalyzerService.PREFIX_ + "sources", true);
        properties.put(Constants.SERVICE_DESCRIPTION, "marks lines that are known to belong to their site");
        return properties;
    }

    /** Takes it back. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        registration.unregister();
    }
}
