package org.marsad.analysis.topics;

import java.util.Map;
import java.util.TreeMap;

/** How far the ranges reach that begin before a place. */
final class Ends {

    /** By where ranges begin, the furthest end of those that begin there. */
    private final TreeMap<Integer, Integer> ends = new TreeMap<>();
    /** By where ranges begin, the furthest end of those that begin there or before; made when first asked for. */
    private TreeMap<Integer, Integer> furthest;

    void add(int begin, int end) {
        ends.merge(begin, end, Math::max);
        furthest = null;
    }

    /** The furthest end of the ranges that begin before a place; 0 if there are none. */
    int ofThoseBefore(int place) {
        if (furthest == null) {
            furthest = new TreeMap<>();
            int end = 0;
            for (Map.Entry<Integer, Integer> range : ends.entrySet()) {
                end = Math.max(end, range.getValue());
                furthest.put(range.getKey(), end);
            }
        }
        Map.Entry<Integer, Integer> last = furthest.lowerEntry(place);
        return last == null ? 0 : last.getValue();
    }

    /** The furthest end of the ranges that begin at a place; 0 if there are none. */
    int ofThoseAt(int place) {
        return ends.getOrDefault(place, 0);
    }
}
