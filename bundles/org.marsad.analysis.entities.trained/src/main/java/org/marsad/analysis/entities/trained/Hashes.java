package org.marsad.analysis.entities.trained;

/** Numbers for words and features. They are part of what a model file says: another function needs another version of the file. */
final class Hashes {

    private static final long PRIME = 0x100000001b3L;
    private static final long BASIS = 0xcbf29ce484222325L;

    private Hashes() {
    }

    /** FNV-1a over the UTF-16 units, finished by {@link #mix}. */
    static long of(CharSequence word, int begin, int end) {
        long hash = BASIS;
        for (int i = begin; i < end; i++) {
            hash = (hash ^ word.charAt(i)) * PRIME;
        }
        return mix(hash);
    }

    /** FNV-1a over all UTF-16 units. */
    static long of(CharSequence word) {
        return of(word, 0, word.length());
    }

    /** A feature: which template, and what stands in it. */
    static long feature(int template, long value) {
        return mix(value + template * 0x9e3779b97f4a7c15L);
    }

    /** A feature of two values. */
    static long feature(int template, long first, long second) {
        return mix(feature(template, first) ^ Long.rotateLeft(second, 31) * PRIME);
    }

    /** The finaliser of MurmurHash3 (Appleby, public domain). */
    static long mix(long value) {
        long mixed = (value ^ value >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }
}
