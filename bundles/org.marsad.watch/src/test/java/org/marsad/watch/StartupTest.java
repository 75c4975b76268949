package org.marsad.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.marsad.api.deploy.Deployments;
import org.marsad.testkit.MemoryReference;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

class StartupTest {

    private final List<Bundle> bundles = new ArrayList<>(List.of(bundle(Bundle.ACTIVE, true, "org.example.Other")));
    private int system = Bundle.ACTIVE;
    private boolean open;
    private final Startup startup = new Startup(context());

    @Test
    void aContainerWithoutAGateIsUpWhenItRuns() {
        assertEquals(Optional.empty(), startup.now());
        system = Bundle.STARTING;
        assertTrue(startup.now().isPresent());
        system = Bundle.STOPPING;
        assertTrue(startup.now().isPresent());
    }

    @Test
    void aGateIsAwaitedUntilItHasGoneThroughItsFolder() {
        bundles.add(bundle(Bundle.RESOLVED, true, Deployments.class.getName()));
        assertTrue(startup.now().orElseThrow().contains("was not gone through yet"));
        bundles.set(1, bundle(Bundle.ACTIVE, true, Deployments.class.getName()));
        assertTrue(startup.now().isPresent());
        open = true;
        assertEquals(Optional.empty(), startup.now());
    }

    @Test
    void aGateThatAnOperatorHasStoppedIsNotAwaited() {
        bundles.add(bundle(Bundle.RESOLVED, false, Deployments.class.getName()));
        assertEquals(Optional.empty(), startup.now());
    }

    private BundleContext context() {
        ServiceReference<Deployments> reference = MemoryReference.of(Map.of());
        Bundle framework = standIn(Bundle.class, Map.of("getState", () -> system));
        return standIn(BundleContext.class, Map.of("getBundle", () -> framework, "getServiceReference", () -> open ? reference : null,
                "getBundles", () -> bundles.toArray(new Bundle[0])));
    }

    private static Bundle bundle(int state, boolean persistentlyStarted, String service) {
        BundleCapability capability = standIn(BundleCapability.class, Map.of("getAttributes",
                () -> Map.of("objectClass", List.of(service))));
        BundleRevision revision = standIn(BundleRevision.class, Map.of("getDeclaredCapabilities", () -> List.of(capability)));
        BundleStartLevel level = standIn(BundleStartLevel.class, Map.of("isPersistentlyStarted", () -> persistentlyStarted));
        return (Bundle) Proxy.newProxyInstance(Bundle.class.getClassLoader(), new Class<?>[] {Bundle.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getState" -> state;
                    case "adapt" -> arguments[0] == BundleRevision.class ? revision : level;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** What a method gives. */
    private interface Answer {
        Object get();
    }

    private static <T> T standIn(Class<T> type, Map<String, Answer> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (!answers.containsKey(method.getName())) {
                throw new UnsupportedOperationException(method.getName());
            }
            return answers.get(method.getName()).get();
        }));
    }
}
