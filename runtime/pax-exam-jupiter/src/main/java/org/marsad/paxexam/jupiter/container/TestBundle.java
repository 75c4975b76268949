package org.marsad.paxexam.jupiter.container;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;

/** The bundle that holds the test classes, and the instances of them. */
public final class TestBundle {

    private final BundleContext context;
    private final Map<Integer, Object> instances = new ConcurrentHashMap<>();

    TestBundle(BundleContext context) {
        this.context = context;
    }

    BundleContext context() {
        return context;
    }

    Services services() {
        return new Services(context);
    }

    ClassLoader classLoader() {
        return context.getBundle().adapt(BundleWiring.class).getClassLoader();
    }

    Class<?> load(String className) throws ClassNotFoundException {
        return context.getBundle().loadClass(className);
    }

    void keep(int number, Object instance) {
        instances.put(number, instance);
    }

    Object instance(int number) {
        return instances.get(number);
    }

    void forget(int number) {
        instances.remove(number);
    }
}
