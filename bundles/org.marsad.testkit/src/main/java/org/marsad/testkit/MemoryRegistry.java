package org.marsad.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * The container as a component sees it that registers its services itself: it gives the component a {@link BundleContext} and keeps
 * what is registered there. Such a component is made with {@code new} and this context, and what it offers is looked at here.
 *
 * <p>The context knows {@code registerService(Class, service, properties)}, {@code getProperty} and, where a folder was named,
 * {@code getDataFile}; a registration can be taken back once. Any other call fails with an {@link AssertionError} that names it. Safe
 * for use by several threads.
 */
public final class MemoryRegistry {

    /** What happened to a service. */
    public enum Event {

        /** It was registered. */
        REGISTERED,

        /** Its registration was taken back. */
        UNREGISTERED
    }

    /** What a component registered. */
    private record Offer(Class<?> type, Object service, Map<String, Object> properties) {}

    private final BundleContext context = standIn(BundleContext.class, this::answer);
    private final List<Offer> offers = new ArrayList<>();
    private final List<Event> history = new ArrayList<>();
    private final Map<String, String> framework = new HashMap<>();
    private Path folder;

    /** One in which nothing is registered, of a container without properties and without a folder for the bundle's files. */
    public MemoryRegistry() {
    }

    /** The framework has this property. */
    public synchronized MemoryRegistry frameworkProperty(String key, String value) {
        framework.put(key, value);
        return this;
    }

    /** The bundle's own files are in this folder. */
    public synchronized MemoryRegistry dataFolder(Path files) {
        folder = files;
        return this;
    }

    /** The context to make a component with; always the same. */
    public BundleContext context() {
        return context;
    }

    /** Whether nothing is registered now. */
    public synchronized boolean isEmpty() {
        return offers.isEmpty();
    }

    /** What is registered under this type now, oldest first. */
    public synchronized <S> List<S> all(Class<S> type) {
        return offers.stream().filter(offer -> offer.type() == type).map(offer -> type.cast(offer.service())).toList();
    }

    /**
     * The service that is registered under this type now.
     *
     * @throws AssertionError if there is none or more than one
     */
    public synchronized <S> S only(Class<S> type) {
        return type.cast(single(type).service());
    }

    /**
     * A property of the service that is registered under this type now, {@code null} if it does not have it. As in a container, upper
     * and lower case of the name are the same.
     *
     * @throws AssertionError if there is no such service or more than one
     */
    public synchronized Object property(Class<?> type, String key) {
        return single(type).properties().get(key);
    }

    /** This property of each service that is registered under this type now, oldest first; {@code null} for one without it. */
    public synchronized List<Object> properties(Class<?> type, String key) {
        List<Object> values = new ArrayList<>();
        offers.stream().filter(offer -> offer.type() == type).forEach(offer -> values.add(offer.properties().get(key)));
        return values;
    }

    /** All that was registered and taken back so far, in order. */
    public synchronized List<Event> history() {
        return List.copyOf(history);
    }

    private Offer single(Class<?> type) {
        List<Offer> found = offers.stream().filter(offer -> offer.type() == type).toList();
        if (found.size() != 1) {
            throw new AssertionError("one " + type.getSimpleName() + " was to be registered, and there are " + found.size()
                    + "; registered are " + offers.stream().map(offer -> offer.type().getSimpleName()).toList());
        }
        return found.get(0);
    }

    private synchronized Object answer(Method method, Object[] arguments) {
        if (method.getName().equals("registerService") && arguments[0] instanceof Class<?> type) {
            return register(type, arguments[1], (Dictionary<?, ?>) arguments[2]);
        }
        if (method.getName().equals("getProperty")) {
            return framework.get((String) arguments[0]);
        }
        if (method.getName().equals("getDataFile") && folder != null) {
            return folder.resolve((String) arguments[0]).toFile();
        }
        throw unknown(method, arguments);
    }

    private ServiceRegistration<?> register(Class<?> type, Object service, Dictionary<?, ?> stated) {
        if (!type.isInstance(service)) {
            throw new AssertionError("registered under " + type.getName() + ", which it is not: " + service);
        }
        Offer offer = new Offer(type, service, copy(stated));
        offers.add(offer);
        history.add(Event.REGISTERED);
        return standIn(ServiceRegistration.class, (method, arguments) -> {
            if (!method.getName().equals("unregister")) {
                throw unknown(method, arguments);
            }
            unregister(offer);
            return null;
        });
    }

    private synchronized void unregister(Offer offer) {
        if (!offers.removeIf(each -> each == offer)) {
            throw new IllegalStateException("the " + offer.type().getSimpleName() + " was unregistered before");
        }
        history.add(Event.UNREGISTERED);
    }

    /** A container keeps the properties as they were when the service was registered, whatever is done to the dictionary later. */
    private static Map<String, Object> copy(Dictionary<?, ?> stated) {
        Map<String, Object> properties = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (stated != null) {
            for (Enumeration<?> keys = stated.keys(); keys.hasMoreElements();) {
                Object key = keys.nextElement();
                properties.put((String) key, stated.get(key));
            }
        }
        return properties;
    }

    private static AssertionError unknown(Method method, Object[] arguments) {
        return new AssertionError(method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + (arguments == null ? "[]" : Arrays.toString(arguments)) + " is nothing that " + MemoryRegistry.class.getSimpleName()
                + " knows" + (method.getName().equals("getDataFile") ? " without dataFolder" : ""));
    }

    private interface Answer {
        Object to(Method method, Object[] arguments);
    }

    private static <T> T standIn(Class<T> type, Answer answer) {
        InvocationHandler handler = (proxy, method, arguments) -> method.getDeclaringClass() != Object.class
                ? answer.to(method, arguments)
                : switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> "the " + type.getSimpleName() + " of a " + MemoryRegistry.class.getSimpleName();
                };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
