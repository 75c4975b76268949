package org.marsad.extract.tika.worker;

/**
 * How well bytes fit UTF-8.
 *
 * @param good the number of well-formed sequences of two bytes and more
 * @param bad  the number of bytes that are not part of a well-formed sequence
 * @param cut  whether a sequence that may be well-formed is cut off by the end; it is neither good nor bad
 */
record Utf8Check(int good, int bad, boolean cut) {

    /** This many well-formed sequences do not come about by chance in a text of a single-byte charset. */
    private static final int BEYOND_CHANCE = 4;

    /** The same beside damage. */
    private static final int BEYOND_DAMAGE = 20;

    /** Broken bytes among this many times as many well-formed sequences are damage, not another charset. */
    private static final int DAMAGE_RATIO = 4;

    /** Looks at {@code length} bytes from {@code offset}. */
    static Utf8Check of(byte[] bytes, int offset, int length) {
        int good = 0;
        int bad = 0;
        boolean cut = false;
        int end = offset + length;
        int at = offset;
        while (at < end) {
            int lead = bytes[at] & 0xFF;
            if (lead < 0x80) {
                at++;
                continue;
            }
            int following = following(lead);
            int seen = following == 0 ? 0 : continuations(bytes, at, Math.min(end, at + 1 + following), lead);
            if (following > 0 && seen == following) {
                good++;
                at += 1 + following;
            } else if (following > 0 && at + 1 + seen == end) {
                cut = true;
                at = end;
            } else {
                bad++;
                at += 1 + seen;
            }
        }
        return new Utf8Check(good, bad, cut);
    }

    /** Whether there is nothing but ASCII. */
    boolean plain() {
        return good == 0 && bad == 0 && !cut;
    }

    /** Whether all bytes are well-formed. */
    boolean strict() {
        return bad == 0;
    }

    /** Whether it is UTF-8, perhaps with a little damage. */
    boolean likely() {
        return plain() || good > DAMAGE_RATIO * bad;
    }

    /** Whether it is UTF-8 even if it is said to be something else. */
    boolean certain() {
        return bad == 0 ? good >= BEYOND_CHANCE : good >= BEYOND_DAMAGE && good > BEYOND_DAMAGE * bad;
    }

    private static int following(int lead) {
        if (lead >= 0xC2 && lead <= 0xDF) {
            return 1;
        }
        if (lead >= 0xE0 && lead <= 0xEF) {
            return 2;
        }
        return lead >= 0xF0 && lead <= 0xF4 ? 3 : 0;
    }

    private static int continuations(byte[] bytes, int at, int limit, int lead) {
        int seen = 0;
        for (int next = at + 1; next < limit; next++) {
            int value = bytes[next] & 0xFF;
            boolean first = seen == 0;
            if (value < 0x80 || value > 0xBF || first && !allowedAfter(lead, value)) {
                return seen;
            }
            seen++;
        }
        return seen;
    }

    /** Rules out overlong forms, surrogates and what lies beyond Unicode. */
    private static boolean allowedAfter(int lead, int value) {
        return switch (lead) {
            case 0xE0 -> value >= 0xA0;
            case 0xED -> value <= 0x9F;
            case 0xF0 -> value >= 0x90;
            case 0xF4 -> value <= 0x8F;
            default -> true;
        };
    }
}
