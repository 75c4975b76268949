package org.marsad.core.trial;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.api.text.Normalizer;
import org.marsad.core.conduct.Seat;

/**
 * What an analyzer on trial builds on.
 *
 * @param normalizers by id; a text is shown as it is where the one that is asked for is not among them
 * @param layers      where the layers come from that it requires or uses
 */
record Surroundings(Map<String, Seat<Normalizer>> normalizers, Layers layers) {

    /** Makes layers of a text that is not stored. */
    @FunctionalInterface
    interface Layers {

        /** The layers an analyzer requires or uses, as far as they can be made. */
        Collection<Layer> of(DocumentText text, Seat<Analyzer> analyzer) throws InterruptedException;
    }

    /** Normalizers, and no layers. */
    static Surroundings of(Map<String, Seat<Normalizer>> normalizers) {
        return new Surroundings(normalizers, (text, analyzer) -> List.of());
    }
}
