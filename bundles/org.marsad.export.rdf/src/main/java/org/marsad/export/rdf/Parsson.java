package org.marsad.export.rdf;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGeneratorFactory;
import java.util.Map;

/** Finds the implementation of the JSON interfaces. */
final class Parsson {

    private Parsson() {
    }

    /**
     * The implementation from the bundle that the interfaces come from.
     *
     * <p>{@link JsonProvider#provider()} asks the context class loader first. In a container that can be none, or one that
     * sees another copy of the interfaces, and then the look-up fails; so it is made with the interfaces' own.
     */
    static JsonGeneratorFactory generators() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(JsonProvider.class.getClassLoader());
        try {
            return JsonProvider.provider().createGeneratorFactory(Map.of());
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
