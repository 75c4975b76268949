package org.marsad.analysis.structure.furniture;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.Position;
import org.marsad.api.document.DocumentId;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** A framework that remembers which analyzers are registered, and a catalogue that has what a test puts there. */
final class FakeFramework {

    private final List<Dictionary<?, ?>> registered = new ArrayList<>();
    private final List<String> history = new ArrayList<>();
    private int finds;

    /** The properties of what is registered now. */
    synchronized List<Dictionary<?, ?>> registered() {
        return List.copyOf(registered);
    }

    /** The revision of the only analyzer that is registered. */
    synchronized String revision() {
        if (registered.size() != 1) {
            throw new AssertionError(registered.size() + " analyzers are registered");
        }
        return (String) registered.get(0).get("marsad.analyzer.revision");
    }

    /** For each analyzer that came {@code +}, and behind it a {@code -} for each that has left before the next came. */
    synchronized List<String> history() {
        return List.copyOf(history);
    }

    BundleContext context(Path data) {
        return proxy(BundleContext.class, (method, arguments) -> switch (method) {
            case "getProperty" -> "marsad.data".equals(arguments[0]) ? data.toString() : null;
            case "registerService" -> register((Dictionary<?, ?>) arguments[2]);
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private synchronized ServiceRegistration<?> register(Dictionary<?, ?> properties) {
        registered.add(properties);
        history.add("+");
        return proxy(ServiceRegistration.class, (method, arguments) -> unregister(properties));
    }

    private synchronized Object unregister(Dictionary<?, ?> properties) {
        registered.remove(properties);
        history.set(history.size() - 1, history.get(history.size() - 1) + "-");
        return null;
    }

    Catalogue catalogue(Map<DocumentId, Entry> entries, Supplier<Position> head) {
        return proxy(Catalogue.class, (method, arguments) -> switch (method) {
            case "head" -> head.get();
            case "find" -> find(entries, (DocumentId) arguments[0]);
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private Optional<Entry> find(Map<DocumentId, Entry> entries, DocumentId id) {
        finds++;
        return Optional.ofNullable(entries.get(id));
    }

    /** How often a document was read. */
    int finds() {
        return finds;
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(FakeFramework.class.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
    }
}
