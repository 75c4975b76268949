package org.marsad.text.arabic;

/**
 * Tells of most things that they are not in a table, before the table is touched: one bit for each of many values of a hash, so few in all
 * that they stay in the processor's cache (B. Bloom, Space/time trade-offs in hash coding with allowable errors, 1970, with one hash).
 */
final class HashFilter {

    /** So many bits for each thing let one of so many others pass. */
    private static final int BITS_FOR_EACH = 16;
    private static final int MIXER = 0x9E3779B9;

    private final long[] bits;
    private final int shift;

    /** Has room for so many things. */
    HashFilter(int things) {
        int log = Math.max(Long.numberOfTrailingZeros(Long.SIZE), Integer.SIZE - Integer.numberOfLeadingZeros(things * BITS_FOR_EACH - 1));
        bits = new long[1 << log - Long.numberOfTrailingZeros(Long.SIZE)];
        shift = Integer.SIZE - log;
    }

    /** Lets what has this hash pass. */
    void add(int hash) {
        int bit = hash * MIXER >>> shift;
        bits[bit >>> 6] |= 1L << bit;
    }

    /** Whether something with this hash may have been added; if not, none was. */
    boolean mayHave(int hash) {
        int bit = hash * MIXER >>> shift;
        return (bits[bit >>> 6] & 1L << bit) != 0;
    }
}
