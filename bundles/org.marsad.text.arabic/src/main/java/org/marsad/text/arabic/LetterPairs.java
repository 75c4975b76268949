package org.marsad.text.arabic;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Pairs of characters, each written as a string of two: the one that is found and the one that takes its place. */
final class LetterPairs implements IntFunction<String> {

    /**
     * Letters that differ in shape from the Arabic one but not in what they stand for. The kinds of alef with a wavy or
     * a high hamza are found in Arabic text only as slips for the ordinary ones. Noon and feh without dots and qaf with
     * one are how the Maghreb writes noon, feh and qaf.
     */
    static final LetterPairs LOOK_ALIKES = new LetterPairs(
            "\u0671ا", "\u0672أ", "\u0673إ", "\u0675أ", "\u0676ؤ", "\u0678ئ",
            "\u06A9ك", "\u06AAك",
            "\u06CCي", "\u06D2ي", "\u06D3ئ",
            "\u06BEه", "\u06C1ه", "\u06D5ه", "\u06C0ه", "\u06C2ه", "\u06C3ة",
            "\u06A1ف", "\u06A7ق", "\u06BAن");

    /** Persian, Urdu, Kurdish and Maghrebi letters for p, ch, zh, v, g and their like. */
    static final LetterPairs FOREIGN = new LetterPairs(
            "\u067Eب", "\u0686ج", "\u0698ز", "\u06A4ف", "\u06A5ف", "\u06A8ق",
            "\u06AFك", "\u06ABك", "\u06ACك", "\u06ADك", "\u06AEك", "\u0763ك",
            "\u0679ت", "\u0688د", "\u0691ر", "\u06C6و", "\u06C7و", "\u06CBو", "\u06CEي", "\u06D0ي");

    private final Map<Integer, String> pairs = new HashMap<>();

    LetterPairs(String... pairs) {
        for (String pair : pairs) {
            this.pairs.put((int) pair.charAt(0), pair.substring(1));
        }
    }

    @Override
    public String apply(int codePoint) {
        return pairs.get(codePoint);
    }
}
