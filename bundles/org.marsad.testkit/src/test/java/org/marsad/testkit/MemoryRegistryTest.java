package org.marsad.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.marsad.testkit.MemoryRegistry.Event;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** It answers as a container would, and fails where it would have to guess. */
class MemoryRegistryTest {

    private final MemoryRegistry registry = new MemoryRegistry();
    private final BundleContext context = registry.context();

    @Test
    void whatIsRegisteredIsThereUntilItIsTakenBack() {
        assertTrue(registry.isEmpty());
        Runnable service = () -> { };
        ServiceRegistration<Runnable> registration = context.registerService(Runnable.class, service, null);
        assertSame(service, registry.only(Runnable.class));
        assertEquals(List.of(), registry.all(CharSequence.class));
        registration.unregister();
        assertTrue(registry.isEmpty());
        assertEquals(List.of(Event.REGISTERED, Event.UNREGISTERED), registry.history());
        assertThrows(IllegalStateException.class, registration::unregister);
        assertEquals(2, registry.history().size());
    }

    @Test
    void theSameServiceRegisteredTwiceIsTakenBackOnce() {
        context.registerService(CharSequence.class, "a", named("1"));
        context.registerService(CharSequence.class, "a", named("1")).unregister();
        assertEquals("a", registry.only(CharSequence.class));
        ServiceRegistration<CharSequence> first = context.registerService(CharSequence.class, "b", named("2"));
        ServiceRegistration<CharSequence> second = context.registerService(CharSequence.class, "b", named("2"));
        assertEquals(first, first);
        assertNotEquals(first, second);
        assertEquals(List.of("a", "b", "b"), registry.all(CharSequence.class));
    }

    @Test
    void propertiesAreThoseOfTheMomentOfRegistration() {
        Hashtable<String, Object> properties = named("before");
        context.registerService(CharSequence.class, "a", properties);
        properties.put("name", "after");
        assertEquals("before", registry.property(CharSequence.class, "Name"));
        assertNull(registry.property(CharSequence.class, "none"));
        context.registerService(CharSequence.class, "b", null);
        assertEquals(Arrays.asList("before", null), registry.properties(CharSequence.class, "name"));
    }

    @Test
    void theOnlyServiceIsNeitherMissingNorOneOfTwo() {
        context.registerService(Runnable.class, () -> { }, null);
        assertEquals("one CharSequence was to be registered, and there are 0; registered are [Runnable]",
                failure(() -> registry.only(CharSequence.class)));
        context.registerService(Runnable.class, () -> { }, null);
        assertEquals("one Runnable was to be registered, and there are 2; registered are [Runnable, Runnable]",
                failure(() -> registry.property(Runnable.class, "name")));
    }

    @Test
    void aServiceIsOfTheTypeItIsRegisteredUnder() {
        assertEquals("registered under java.lang.Runnable, which it is not: a",
                failure(() -> registerUnchecked(Runnable.class, "a")));
        assertTrue(registry.isEmpty());
        assertFalse(registry.history().contains(Event.REGISTERED));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void registerUnchecked(Class type, Object service) {
        context.registerService(type, service, null);
    }

    @Test
    void theFrameworkHasThePropertiesAndTheFolderItWasGiven() {
        Path folder = Path.of("bundle");
        registry.frameworkProperty("marsad.data", "here").dataFolder(folder);
        assertEquals("here", context.getProperty("marsad.data"));
        assertNull(context.getProperty("marsad.home"));
        assertEquals(folder.resolve("state").toFile(), context.getDataFile("state"));
    }

    @Test
    void anyOtherCallFailsAndIsNamed() {
        assertEquals("BundleContext.getDataFile[state] is nothing that MemoryRegistry knows without dataFolder",
                failure(() -> context.getDataFile("state")));
        assertEquals("BundleContext.getBundles[] is nothing that MemoryRegistry knows", failure(context::getBundles));
        assertEquals("BundleContext.registerService[x, a, null] is nothing that MemoryRegistry knows",
                failure(() -> context.registerService("x", "a", null)));
        assertEquals("ServiceRegistration.getReference[] is nothing that MemoryRegistry knows",
                failure(context.registerService(CharSequence.class, "a", null)::getReference));
    }

    @Test
    void fromSeveralThreadsNothingIsLost() throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(new Thread(() -> {
                for (int n = 0; n < 500; n++) {
                    context.registerService(CharSequence.class, "kept", null);
                    context.registerService(Runnable.class, () -> { }, null).unregister();
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(2000, registry.all(CharSequence.class).size());
        assertEquals(List.of(), registry.all(Runnable.class));
        assertEquals(6000, registry.history().size());
    }

    private static Hashtable<String, Object> named(String name) {
        return new Hashtable<>(Map.of("name", name));
    }

    private static String failure(Executable call) {
        return assertThrows(AssertionError.class, call).getMessage();
    }
}
