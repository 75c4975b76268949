package org.marsad.deploy.feature;

import java.util.List;
import java.util.Map;
import org.marsad.deploy.settings.Setting;
import org.marsad.deploy.take.Staged;

/**
 * What a feature stands for while it is in use.
 *
 * @param descriptor what its file says
 * @param own        its bundles, by artifact, as they were handed on
 * @param borrowed   the bundles it lists that others hold
 * @param stamps     what its jars looked like from outside, to see when one was replaced
 */
record Holding(Descriptor descriptor, Map<String, Staged> own, List<Coordinates> borrowed, Map<String, String> stamps) {

    Holding {
        own = Map.copyOf(own);
        borrowed = List.copyOf(borrowed);
        stamps = Map.copyOf(stamps);
    }

    List<Setting> settings() {
        return descriptor.settings();
    }
}
