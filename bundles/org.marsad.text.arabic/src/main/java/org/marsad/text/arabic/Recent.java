package org.marsad.text.arabic;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * What was made of the texts that were asked for last: several analyzers ask for the same of one text, one after the other. A text is
 * known by the object it is; neither it nor what was made of it is kept from being forgotten. Safe for use by several threads.
 *
 * @param <T> what is made of a text; immutable
 */
public final class Recent<T> {

    /** A power of two: more than texts are looked at at once. */
    private static final int SLOTS = 16;

    private final AtomicReferenceArray<WeakReference<Known<T>>> slots = new AtomicReferenceArray<>(SLOTS);
    private final Function<String, T> maker;

    /** Nothing is known yet; what is not known is made by the function. */
    public Recent(Function<String, T> maker) {
        this.maker = maker;
    }

    private record Known<T>(String text, T made) {}

    /** What the function makes of the text. */
    public T of(String text) {
        int slot = System.identityHashCode(text) & SLOTS - 1;
        WeakReference<Known<T>> reference = slots.get(slot);
        Known<T> known = reference == null ? null : reference.get();
        if (known == null || known.text != text) {
            known = new Known<>(text, maker.apply(text));
            slots.set(slot, new WeakReference<>(known));
        }
        return known.made;
    }
}
