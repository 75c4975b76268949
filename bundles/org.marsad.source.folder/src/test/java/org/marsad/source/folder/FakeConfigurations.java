package org.marsad.source.folder;

import java.lang.reflect.Proxy;
import java.util.Dictionary;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** A configuration service that keeps factory configurations in memory. */
final class FakeConfigurations {

    private final Map<String, Dictionary<?, ?>> kept = new TreeMap<>();

    ConfigurationAdmin service() {
        return proxy(ConfigurationAdmin.class, (method, arguments) -> switch (method) {
            case "getFactoryConfiguration" -> configuration((String) arguments[1]);
            case "listConfigurations" -> kept.isEmpty() ? null
                    : kept.keySet().stream().map(this::configuration).toArray(Configuration[]::new);
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private Configuration configuration(String name) {
        return proxy(Configuration.class, (method, arguments) -> switch (method) {
            case "update" -> kept.put(name, (Dictionary<?, ?>) arguments[0]);
            case "getProperties" -> kept.get(name);
            case "delete" -> kept.remove(name);
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            Object result = answer.to(method.getName(), arguments);
            return method.getReturnType() == void.class ? null : result;
        }));
    }
}
