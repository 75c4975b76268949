package org.marsad.core.conduct;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import org.osgi.framework.ServiceReference;

/** The revision of a service: what its author has stated, and a hash of what an operator has configured, for that changes it, too. */
final class Revision {

    /** What the names of properties begin with that say how a service is registered, not how it is configured. */
    private static final List<String> NOT_CONFIGURATION = List.of("service.", "component.", "objectclass", "marsad.", "felix.",
            "event.", "osgi.", ".");

    private Revision() {
    }

    /** The revision of a service whose author has stated this. */
    static String of(String stated, ServiceReference<?> reference) {
        TreeMap<String, String> configured = new TreeMap<>();
        for (String name : reference.getPropertyKeys()) {
            if (NOT_CONFIGURATION.stream().noneMatch(name.toLowerCase(Locale.ROOT)::startsWith)) {
                Object value = reference.getProperty(name);
                configured.put(name, value instanceof Object[] several ? Arrays.deepToString(several) : Objects.toString(value));
            }
        }
        return configured.isEmpty() ? stated : stated + "+" + Integer.toHexString(configured.hashCode());
    }
}
