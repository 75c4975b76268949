package org.marsad.text.arabic;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Set;

/**
 * What a set of rules makes of each single character, looked up instead of worked out.
 *
 * <p>A character is worked out when it is met first. Several threads may do so at once; they come to the same result,
 * so it does not matter whose is kept.
 */
final class CharacterTable {

    /** How a character behaves beside others. */
    enum Kind {
        /** Stands by itself and may carry what follows it. */
        BASE,
        /** A mark that is removed; it remains part of the letter that carries it. */
        MARK,
        /** A letter that is removed; it remains part of its word. */
        DROPPED,
        /** Removed, and part of no word. */
        INVISIBLE,
        /** Kept, but may become one with the character before it. */
        JOINING
    }

    /**
     * One character.
     *
     * @param kind     how it behaves
     * @param text     what is written for it
     * @param hamza    the sign it is for the letter that carries it, null for none
     * @param isStroke whether it lengthens a word, and so may carry a hamza of its own
     */
    record Entry(Kind kind, String text, Hamza hamza, boolean isStroke) { }

    /** In place of a replacement: the character is not rewritten one unit to one, or has not been met yet. */
    private static final char NOT_SIMPLE = Character.MIN_SURROGATE;

    private final Rule[] rules;
    private final char[] replacements = new char[0x10000];
    private final Entry[][] pages = new Entry[0x100][];

    CharacterTable(Set<Rule> rules) {
        this.rules = rules.stream().sorted().toArray(Rule[]::new);
        Arrays.fill(replacements, NOT_SIMPLE);
    }

    /**
     * For each unit of UTF-16 the one written in its place, or a value that is not {@link #isSimple simple} if one must
     * ask for the character's {@link #entry}. Not to be written to.
     */
    char[] replacements() {
        return replacements;
    }

    /** Whether each character is known to be replaced by itself. */
    boolean isOwn(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (replacements[unit] != unit || !isSimple(unit)) {
                return false;
            }
        }
        return true;
    }

    static boolean isSimple(char replacement) {
        return replacement != NOT_SIMPLE;
    }

    Entry entry(int codePoint) {
        if (codePoint >= Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            return workOut(codePoint);
        }
        Entry[] page = pages[codePoint >> 8];
        if (page == null) {
            page = new Entry[0x100];
            pages[codePoint >> 8] = page;
        }
        Entry entry = page[codePoint & 0xFF];
        if (entry == null) {
            entry = workOut(codePoint);
            page[codePoint & 0xFF] = entry;
            if (isSimple(codePoint, entry)) {
                replacements[codePoint] = entry.text().charAt(0);
            }
        }
        return entry;
    }

    /** Surrogates are never simple: whether they are half of a pair depends on what stands beside them. */
    private static boolean isSimple(int codePoint, Entry entry) {
        return entry.kind() == Kind.BASE && entry.text().length() == 1 && !Character.isSurrogate((char) codePoint);
    }

    private Entry workOut(int codePoint) {
        String text = compose(rewrite(codePoint));
        if (!text.isEmpty()) {
            boolean joins = Characters.isJoining(text.codePointAt(0));
            return new Entry(joins ? Kind.JOINING : Kind.BASE, text, null, false);
        }
        int sign = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD).codePointAt(0);
        boolean isStroke = Characters.isStroke(sign);
        if (isStroke || Characters.isMark(sign)) {
            return new Entry(Kind.MARK, text, Hamza.of(sign), isStroke);
        }
        boolean isMark = Characters.isJoining(codePoint);
        boolean isLetter = Character.isLetter(codePoint);
        return new Entry(isMark ? Kind.MARK : isLetter ? Kind.DROPPED : Kind.INVISIBLE, text, null, false);
    }

    private String rewrite(int codePoint) {
        String text = compose(Character.toString(codePoint));
        for (Rule rule : rules) {
            StringBuilder next = new StringBuilder();
            text.codePoints().forEach(c -> {
                String rewritten = rule.rewrite(c);
                if (rewritten == null) {
                    next.appendCodePoint(c);
                } else {
                    next.append(rewritten);
                }
            });
            text = next.toString();
        }
        return text;
    }

    private static String compose(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
