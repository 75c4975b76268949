package org.marsad.core.store;

import java.util.Optional;

/**
 * What the catalogue has of an analyzer, here or not.
 *
 * @param layers   how many layers
 * @param problems how many documents it could not work on
 * @param newest   who made the layer of the newest document, if there are layers
 */
public record Remains(long layers, long problems, Optional<Maker> newest) {

    /**
     * Who made a layer.
     *
     * @param bundle   the symbolic name of the bundle
     * @param version  the version of the bundle
     * @param revision the revision of the analyzer
     */
    public record Maker(String bundle, String version, String revision) {}
}
