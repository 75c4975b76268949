package org.marsad.text.arabic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.marsad.testkit.Seed;

class PlacesTest {

    private final Seed seed = Seed.ofThisRun();
    private final Random random = seed.random();

    @Test
    void theyAreHandedOnByBeginAndThenTheLongerFirstAndThoseOfOnePlaceOnce() {
        for (int times = 0; times < 500; times++) {
            Places places = new Places();
            Map<List<Integer>, List<Integer>> expected = new TreeMap<>(Comparator.<List<Integer>>comparingInt(place -> place.get(0))
                    .thenComparing(place -> -place.get(1)));
            int begin = 0;
            for (int name = random.nextInt(300); name > 0; name--) {
                begin = random.nextInt(10) == 0 ? Math.max(0, begin - 2) : begin + random.nextInt(3);
                int end = begin + 1 + random.nextInt(4);
                places.add(begin, end, begin - 1, name);
                assertEquals(end, places.end(), seed::repeat);
                expected.putIfAbsent(List.of(begin, end), List.of(begin, end, begin - 1, name));
            }
            List<List<Integer>> handedOn = new ArrayList<>();
            places.forEach((from, to, wordBegin, name) -> handedOn.add(List.of(from, to, wordBegin, name)));
            assertEquals(List.copyOf(expected.values()), handedOn, seed::repeat);
        }
    }
}
