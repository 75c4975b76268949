package org.marsad.text.arabic;

/**
 * Tells of most things that they are not in a table, before the table is touched: one bit for each of many values of a hash, so few in all
 * that they stay in the processor's cache (B. Bloom, Space/time trade-offs in hash coding with allowable errors, 1970, with one hash).
 */
final class HashFilter {

    /** So many bits for each thing let one of so many others pass. */
    private static final int BITS_FOR_EACH = 16;
    private static final int LEAST_BITS = Long.numberOfTrailingZeros(Long.SIZE);
    private static final long MIXER = 0x9E3779B97F4A7C15L;

    private final long[] bits;
    private final int shift;

    /** Has room for so many things. */
    HashFilter(int things) {
        int log = Math.max(LEAST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(things * BITS_FOR_EACH - 1));
        bits = new long[1 << log - LEAST_BITS];
        shift = Long.SIZE - log;
    }

    /** Lets what has this key pass. */
    void add(long key) {
        int bit = bit(key);
        bits[bit >>> LEAST_BITS] |= 1L << bit;
    }

    /** Whether something with this key may have been added; if not, none was. */
    boolean mayHave(long key) {
        int bit = bit(key);
        return (bits[bit >>> LEAST_BITS] & 1L << bit) != 0;
    }

    private int bit(long key) {
        return (int) (key * MIXER >>> shift);
    }
}
