package org.marsad.deploy.settings;

import java.util.Map;

/**
 * A configuration as it should be.
 *
 * @param pid        the PID, for one of a factory {@code FACTORY~NAME}
 * @param properties its properties, of the types Configuration Admin takes
 */
public record Setting(String pid, Map<String, Object> properties) {

    /** Keeps its own copy. */
    public Setting {
        properties = Map.copyOf(properties);
    }

    /** The PID that components name: of one of a factory that of the factory. */
    String base() {
        int tilde = pid.indexOf('~');
        return tilde < 0 ? pid : pid.substring(0, tilde);
    }

    /** Whether this can be a PID. */
    public static boolean isPid(String text) {
        return text.matches("[\\w.-]+(?:~[^~/\\\\\\p{Cntrl}]+)?");
    }
}
