package org.marsad.core.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.deploy.Flaw;
import org.marsad.api.export.Exporter;
import org.marsad.api.ingest.Extractor;
import org.marsad.api.text.Normalizer;
import org.marsad.api.workbench.ServiceKind;
import org.marsad.core.conduct.Seat;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/**
 * The services of one bundle, got on the bundle's own behalf, as a bundle on trial is hidden from all others. They are given back
 * when this is closed.
 */
final class Guests implements AutoCloseable {

    /** The kinds that are tried. */
    private static final Map<ServiceKind, Class<?>> TYPES = Map.of(ServiceKind.ANALYZER, Analyzer.class, ServiceKind.NORMALIZER,
            Normalizer.class, ServiceKind.EXTRACTOR, Extractor.class, ServiceKind.EXPORTER, Exporter.class);

    private final Bundle bundle;
    private final BundleContext context;
    private final List<ServiceReference<?>> taken = new ArrayList<>();
    private final List<Seat<?>> seats = new ArrayList<>();
    private final List<Flaw> absent = new ArrayList<>();

    /**
     * Gets the services of a bundle.
     *
     * @throws IllegalArgumentException if there is no such bundle or it is not started
     */
    Guests(BundleContext own, long number) {
        bundle = own.getBundle(number);
        if (bundle == null) {
            throw new IllegalArgumentException("there is no bundle " + number);
        }
        context = bundle.getBundleContext();
        if (context == null) {
            throw new IllegalArgumentException("the bundle " + bundle.getSymbolicName() + " (" + number + ") is not started");
        }
        ServiceReference<?>[] registered = bundle.getRegisteredServices();
        for (ServiceReference<?> reference : registered == null ? new ServiceReference<?>[0] : registered) {
            take(reference);
        }
    }

    private void take(ServiceReference<?> reference) {
        List<String> types = List.of((String[]) reference.getProperty(Constants.OBJECTCLASS));
        for (ServiceKind kind : ServiceKind.values()) {
            Class<?> type = TYPES.get(kind);
            if (type != null && types.contains(type.getName())) {
                take(reference, kind, type);
            }
        }
    }

    private <S> void take(ServiceReference<?> reference, ServiceKind kind, Class<S> type) {
        Object service = context.getService(reference);
        String prefix = "marsad." + kind.name().toLowerCase(Locale.ROOT) + ".";
        @SuppressWarnings("unchecked") // the object class says so
        ServiceReference<S> typed = (ServiceReference<S>) reference;
        if (service == null) {
            absent.add(new Flaw(kind, new Seat<>(typed, null, prefix).id(), "it cannot be made: its activation fails; see log/marsad.log"));
            return;
        }
        taken.add(reference);
        if (type.isInstance(service)) {
            seats.add(new Seat<>(typed, type.cast(service), prefix));
        } else {
            absent.add(new Flaw(kind, new Seat<>(typed, null, prefix).id(), "it was built with another copy of " + type.getName()
                    + ": import the package " + type.getPackageName() + " and do not put it into the bundle"));
        }
    }

    /** Services that could not be got, and why. */
    List<Flaw> absent() {
        return List.copyOf(absent);
    }

    /** All that are tried. */
    List<Seat<?>> seats() {
        return List.copyOf(seats);
    }

    /** The analyzers, the ones to be preferred first. */
    List<Seat<Analyzer>> analyzers() {
        return of(ServiceKind.ANALYZER);
    }

    /** The normalizers, the ones to be preferred first. */
    List<Seat<Normalizer>> normalizers() {
        return of(ServiceKind.NORMALIZER);
    }

    @SuppressWarnings("unchecked") // the kind of a seat says what type of service is on it
    private <S> List<Seat<S>> of(ServiceKind kind) {
        Stream<Seat<S>> wanted = seats.stream().filter(seat -> seat.kind() == kind).map(seat -> (Seat<S>) seat);
        return wanted.sorted((a, b) -> b.reference().compareTo(a.reference())).toList();
    }

    /** The symbolic name of the bundle. */
    String name() {
        return String.valueOf(bundle.getSymbolicName());
    }

    /** The version of the bundle. */
    String version() {
        return bundle.getVersion().toString();
    }

    @Override
    public void close() {
        try {
            taken.forEach(context::ungetService);
        } catch (IllegalStateException e) {
            taken.clear(); // the bundle was stopped meanwhile, and with it all was given back
        }
    }
}
