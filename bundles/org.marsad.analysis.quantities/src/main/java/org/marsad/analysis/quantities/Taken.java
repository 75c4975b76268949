package org.marsad.analysis.quantities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Places that belong to something else already. */
final class Taken {

    /** In order, none touching another's inside. */
    private final List<int[]> places = new ArrayList<>();

    /** These, which may overlap. */
    Taken(List<int[]> all) {
        List<int[]> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingInt(place -> place[0]));
        for (int[] place : sorted) {
            int[] last = places.isEmpty() ? null : places.get(places.size() - 1);
            if (last != null && place[0] < last[1]) {
                last[1] = Math.max(last[1], place[1]);
            } else {
                places.add(place.clone());
            }
        }
    }

    /** Whether some of {@code [begin, end)} is taken. */
    boolean overlaps(int begin, int end) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle)[1] <= begin) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < places.size() && places.get(low)[0] < end;
    }
}
