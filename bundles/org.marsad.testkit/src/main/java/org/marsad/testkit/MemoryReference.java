package org.marsad.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/**
 * Stands in for the reference that a component is given with a service that comes or goes. References compare as the framework says: by
 * {@code service.ranking}, and among equals the one that was made first is the greater one. Each is equal to itself only.
 *
 * <p>A reference knows its properties, whose names are the same in upper and lower case, and its bundle, if it was given one; any other
 * call fails with an {@link AssertionError} that names it. Safe for use by several threads.
 */
public final class MemoryReference {

    private static final AtomicLong SERVICE_IDS = new AtomicLong();

    private MemoryReference() {
    }

    /** A reference to a service with these properties, of no bundle. */
    public static <S> ServiceReference<S> of(Map<String, ?> properties) {
        return of(properties, null);
    }

    /** A reference to a service with these properties that a bundle has registered. */
    public static <S> ServiceReference<S> of(Map<String, ?> properties, Bundle bundle) {
        Map<String, Object> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(properties);
        all.put(Constants.SERVICE_ID, SERVICE_IDS.incrementAndGet());
        InvocationHandler handler = (proxy, method, arguments) -> switch (method.getName()) {
            case "getProperty" -> all.get((String) arguments[0]);
            case "getPropertyKeys" -> all.keySet().toArray(new String[0]);
            case "getBundle" -> bundle;
            case "compareTo" -> compare((ServiceReference<?>) proxy, (ServiceReference<?>) arguments[0]);
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == arguments[0];
            case "toString" -> all.toString();
            default -> throw new AssertionError("ServiceReference." + method.getName() + " is nothing that "
                    + MemoryReference.class.getSimpleName() + " knows");
        };
        @SuppressWarnings("unchecked")
        ServiceReference<S> reference = (ServiceReference<S>) Proxy.newProxyInstance(MemoryReference.class.getClassLoader(),
                new Class<?>[] {ServiceReference.class}, handler);
        return reference;
    }

    private static int compare(ServiceReference<?> one, ServiceReference<?> other) {
        int byRanking = Integer.compare(ranking(one), ranking(other));
        return byRanking != 0 ? byRanking : Long.compare((long) other.getProperty(Constants.SERVICE_ID),
                (long) one.getProperty(Constants.SERVICE_ID));
    }

    private static int ranking(ServiceReference<?> reference) {
        return reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer ranking ? ranking : 0;
    }
}
