package org.marsad.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceReference;

class MemoryReferenceTest {

    @Test
    void referencesAreOrderedByRankingAndThenByAge() {
        ServiceReference<Runnable> first = MemoryReference.of(Map.of());
        ServiceReference<Runnable> second = MemoryReference.of(Map.of());
        ServiceReference<Runnable> high = MemoryReference.of(Map.of("service.ranking", 5));
        ServiceReference<Runnable> low = MemoryReference.of(Map.of("service.ranking", -1));
        assertEquals(List.of(low, second, first, high), Stream.of(high, first, low, second).sorted().toList());
    }

    @Test
    void eachIsEqualToItselfOnlyAndHasItsProperties() {
        ServiceReference<Runnable> one = MemoryReference.of(Map.of("marsad.policy.id", "stock"));
        ServiceReference<Runnable> other = MemoryReference.of(Map.of("marsad.policy.id", "stock"));
        assertEquals(one, one);
        assertNotEquals(one, other);
        assertEquals("stock", one.getProperty("MARSAD.policy.id"));
        assertNull(one.getProperty("marsad.policy"));
        assertNull(one.getBundle());
        assertThrows(AssertionError.class, one::getUsingBundles);
    }
}
