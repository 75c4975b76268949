package org.marsad.shell.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.marsad.api.boilerplate.SiteLines;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.contrast.Contrasts;
import org.marsad.api.deploy.Deployments;
import org.marsad.api.deploy.Trials;
import org.marsad.api.export.Exports;
import org.marsad.api.ingest.FileIntake;
import org.marsad.api.progress.Progress;
import org.marsad.api.search.SearchService;
import org.marsad.api.similarity.ComparisonService;
import org.marsad.api.similarity.SimilarityService;
import org.marsad.api.similarity.StoryService;
import org.marsad.api.watch.Watches;
import org.marsad.api.workbench.Workbench;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The services of the framework. One is taken when a command first needs it and held until it leaves: given back after each
 * command, a component that nobody else uses would be taken down and built up again every time. Safe for use by several
 * threads.
 */
public final class HeldServices implements Services, ServiceListener, AutoCloseable {

    /** Who gives what, for those who miss it. */
    private static final Map<Class<?>, String> GIVERS = Map.ofEntries(
            Map.entry(Workbench.class, "org.marsad.core"),
            Map.entry(Catalogue.class, "org.marsad.core"),
            Map.entry(Progress.class, "org.marsad.core"),
            Map.entry(Exports.class, "org.marsad.core"),
            Map.entry(SiteLines.class, "org.marsad.analysis.structure"),
            Map.entry(SimilarityService.class, "org.marsad.analysis.similarity"),
            Map.entry(ComparisonService.class, "org.marsad.analysis.similarity"),
            Map.entry(StoryService.class, "org.marsad.analysis.similarity"),
            Map.entry(Trials.class, "org.marsad.core"),
            Map.entry(Deployments.class, "org.marsad.deploy"),
            Map.entry(Contrasts.class, "org.marsad.analysis.keyterms"),
            Map.entry(FileIntake.class, "org.marsad.source.folder"),
            Map.entry(Watches.class, "org.marsad.watch"),
            Map.entry(SearchService.class, "org.marsad.index.lucene"));

    private final BundleContext context;
    private final ConcurrentMap<ServiceReference<?>, Object> held = new ConcurrentHashMap<>();

    /** Takes services through {@code context}. */
    public HeldServices(BundleContext context) {
        this.context = context;
        context.addServiceListener(this);
    }

    @Override
    public <T> T require(Class<T> type, Duration patience) throws CommandException {
        Optional<T> service = find(type);
        if (service.isEmpty() && comes(new ServiceTracker<>(context, type, null), patience)) {
            service = find(type);
        }
        if (service.isEmpty()) {
            String giver = GIVERS.get(type);
            throw new CommandException("this needs the service " + type.getSimpleName() + ", which is not here; the bundle "
                    + giver + " gives it: try  why " + giver);
        }
        return service.get();
    }

    @Override
    public <T> Optional<T> find(Class<T> type) {
        return references(type).stream().map(reference -> take(type, reference)).filter(Objects::nonNull).findFirst();
    }

    @Override
    public <T> List<T> all(Class<T> type) {
        return references(type).stream().map(reference -> take(type, reference)).filter(Objects::nonNull).toList();
    }

    @Override
    public <T> List<Offered<T>> offered(Class<T> type) {
        List<Offered<T>> offered = new ArrayList<>();
        for (ServiceReference<T> reference : references(type)) {
            T service = take(type, reference);
            Bundle bundle = reference.getBundle();
            if (service != null && bundle != null) {
                offered.add(new Offered<>(service, properties(reference), bundle.getSymbolicName(), bundle.getVersion().toString()));
            }
        }
        return offered;
    }

    @Override
    public boolean await(Class<?> type, String property, String value, Duration patience) {
        String literal = value.replaceAll("[\\\\*()]", "\\\\$0");
        String filter = "(&(" + Constants.OBJECTCLASS + "=" + type.getName() + ")(" + property + "=" + literal + "))";
        try {
            return comes(new ServiceTracker<>(context, context.createFilter(filter), null), patience);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("a literal value makes a right filter", e);
        }
    }

    @Override
    public List<Map<String, Object>> properties(Class<?> type) {
        return references(type).stream().map(HeldServices::properties).toList();
    }

    @Override
    public void serviceChanged(ServiceEvent event) {
        if (event.getType() == ServiceEvent.UNREGISTERING) {
            release(event.getServiceReference());
        }
    }

    @Override
    public void close() {
        context.removeServiceListener(this);
        held.keySet().forEach(this::release);
    }

    /** The service, or {@code null} if it has just left. */
    private <T> T take(Class<T> type, ServiceReference<T> reference) {
        Object before = held.get(reference);
        if (before != null) {
            return type.cast(before);
        }
        T service = context.getService(reference);
        if (service != null && held.putIfAbsent(reference, service) != null) {
            context.ungetService(reference);
        }
        boolean leftMeanwhile = reference.getBundle() == null;
        if (leftMeanwhile) {
            release(reference);
        }
        return service;
    }

    private void release(ServiceReference<?> reference) {
        if (held.remove(reference) != null) {
            context.ungetService(reference);
        }
    }

    /** Waits for a service; whether there is one now. */
    private static boolean comes(ServiceTracker<?, ?> tracker, Duration patience) {
        tracker.open();
        try {
            return tracker.waitForService(patience.toMillis()) != null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            tracker.close();
        }
    }

    private <T> List<ServiceReference<T>> references(Class<T> type) {
        try {
            Collection<ServiceReference<T>> references = context.getServiceReferences(type, null);
            return references.stream().sorted(Comparator.reverseOrder()).toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("no filter cannot be a wrong filter", e);
        }
    }

    private static Map<String, Object> properties(ServiceReference<?> reference) {
        Map<String, Object> properties = new HashMap<>();
        for (String key : reference.getPropertyKeys()) {
            properties.put(key, reference.getProperty(key));
        }
        return properties;
    }
}
