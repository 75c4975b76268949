package org.marsad.shell.fake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.contrast.Comparison;
import org.marsad.api.contrast.Contrast;
import org.marsad.api.contrast.Contrasts;
import org.marsad.api.contrast.Side;

/** Remembers what was compared, and finds always the same terms. */
public final class FakeContrasts implements Contrasts {

    /** What it finds. */
    public final List<Contrast.Term> terms = new ArrayList<>();

    /** By how much its counts may be too low. */
    public long missed;

    /** What was compared last, as the first digits of the ids of each set. */
    public final Map<Side, List<String>> compared = new EnumMap<>(Side.class);

    /** The thresholds that were given last. */
    public Comparison.Thresholds thresholds;

    @Override
    public Comparison begin() {
        for (Side side : Side.values()) {
            compared.put(side, new ArrayList<>());
        }
        return new Comparison() {

            @Override
            public void add(Side side, Entry entry) {
                compared.get(side).add(entry.id().sha256().substring(0, 4));
            }

            @Override
            public Contrast result(Thresholds given) {
                thresholds = given;
                return new Contrast(size(Side.FIRST), size(Side.SECOND), terms, missed);
            }
        };
    }

    private Contrast.Size size(Side side) {
        return new Contrast.Size(compared.get(side).size(), 10L * compared.get(side).size());
    }
}
