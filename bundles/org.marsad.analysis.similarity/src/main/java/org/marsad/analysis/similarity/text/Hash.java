package org.marsad.analysis.similarity.text;

/** Hashes that are the same on every machine and in every run, since they are kept on disk. */
public final class Hash {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Hash() {
    }

    /** A hash of some characters: FNV-1a over UTF-16 units, then the finalizer of MurmurHash3. */
    public static int of(CharSequence text, int begin, int end) {
        long hash = FNV_OFFSET;
        for (int i = begin; i < end; i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return (int) spread(hash);
    }

    /** A hash of what was hashed before and one more. */
    public static long mix(long before, int next) {
        return spread(before * 31 + next);
    }

    /** Spreads what is known over all bits: the 64-bit finalizer of MurmurHash3 (Appleby). */
    public static long spread(long bits) {
        long hash = bits;
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }
}
