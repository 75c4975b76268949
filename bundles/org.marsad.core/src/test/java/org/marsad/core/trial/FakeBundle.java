package org.marsad.core.trial;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.marsad.core.Fakes;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;

/** A started bundle, number 7, whose services nobody but itself sees. */
final class FakeBundle {

    static final long NUMBER = 7;

    private final Map<ServiceReference<?>, Object> services = new LinkedHashMap<>();
    private final Set<ServiceReference<?>> inUse = ConcurrentHashMap.newKeySet();

    /** Registers a service; {@code null} is one that cannot be made. */
    void register(Class<?> type, Map<String, Object> properties, Object service) {
        Map<String, Object> all = new HashMap<>(properties);
        all.put("objectClass", new String[] {type.getName()});
        services.put(Fakes.reference(all), service);
    }

    /** How many services were got and not given back. */
    int inUse() {
        return inUse.size();
    }

    /** The context of a bundle that sees this one. */
    BundleContext others() {
        return proxy(BundleContext.class, Map.of("getBundle", arguments -> arguments[0].equals(NUMBER) ? bundle() : null));
    }

    private Bundle bundle() {
        return proxy(Bundle.class, Map.of("getSymbolicName", arguments -> "org.example.trial",
                "getVersion", arguments -> new Version(2, 0, 0), "getBundleContext", arguments -> context(),
                "getRegisteredServices", arguments -> services.isEmpty() ? null : services.keySet().toArray(new ServiceReference<?>[0])));
    }

    private BundleContext context() {
        return proxy(BundleContext.class, Map.of("getService", arguments -> {
            Object service = services.get(arguments[0]);
            if (service != null) {
                inUse.add((ServiceReference<?>) arguments[0]);
            }
            return service;
        }, "ungetService", arguments -> inUse.remove(arguments[0])));
    }

    private interface Answer {
        Object to(Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Map<String, Answer> answers) {
        return type.cast(Proxy.newProxyInstance(FakeBundle.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            Answer answer = answers.get(method.getName());
            if (answer == null) {
                throw new UnsupportedOperationException(method.getName());
            }
            return answer.to(arguments);
        }));
    }
}
