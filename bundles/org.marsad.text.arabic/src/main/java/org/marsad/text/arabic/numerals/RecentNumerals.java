package org.marsad.text.arabic.numerals;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.marsad.api.text.Numeral;

/**
 * The numerals of the texts that were asked for last: several analyzers ask for those of one text, one after the other. A text is known
 * by the object it is, and not kept from being forgotten. Safe for use by several threads.
 */
final class RecentNumerals {

    /** A power of two: about as many as texts are looked at by so many threads. */
    private static final int SLOTS = 16;

    private final AtomicReferenceArray<Known> slots = new AtomicReferenceArray<>(SLOTS);

    private record Known(WeakReference<String> text, List<Numeral> numerals) {}

    /** What was found in this text; what is not known is found by the function. */
    List<Numeral> find(String text, Function<String, List<Numeral>> finder) {
        int slot = System.identityHashCode(text) & SLOTS - 1;
        Known known = slots.get(slot);
        if (known == null || !known.text.refersTo(text)) {
            known = new Known(new WeakReference<>(text), finder.apply(text));
            slots.set(slot, known);
        }
        return known.numerals;
    }
}
