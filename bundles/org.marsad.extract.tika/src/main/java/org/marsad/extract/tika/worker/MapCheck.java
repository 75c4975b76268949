package org.marsad.extract.tika.worker;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Tells whether the glyphs of a document have Unicode values, and such as make sense. */
final class MapCheck {

    /** Above this share of glyphs without meaning nobody can read the text. */
    private static final double MEANINGLESS = 0.12;

    /** A single glyph without meaning is no broken map, nor are a few bullets, unless there is nothing else. */
    private static final int FEWEST = 3;

    /** So many words tell whether the letters of words are in order. */
    private static final int FEWEST_WORDS = 20;

    /** The share of words with a letter of word ends in front of another letter above which words are reversed. */
    private static final double REVERSED = 0.1;

    /** Teh marbuta and alef maksura stand at the end of words only. */
    private static final Pattern WORD_END_INSIDE = Pattern.compile("[\u0629\u0649][\u0627-\u064A]");

    /** So many words are looked at. */
    private static final int SAMPLE = 5000;

    private static final Pattern ARABIC_WORD = Pattern.compile("[\u0621-\u0652]{2,}");

    private int glyphs;
    private int meaningless;

    /** Counts the glyphs of a page. */
    void add(List<List<Glyph>> page) {
        for (List<Glyph> direction : page) {
            for (Glyph glyph : direction) {
                glyphs += glyph.isSpace() ? 0 : 1;
                meaningless += isMeaningless(glyph.text()) ? 1 : 0;
            }
        }
    }

    /** Whether the text cannot be read. */
    boolean isBroken() {
        return (meaningless >= FEWEST || meaningless == glyphs) && meaningless > MEANINGLESS * glyphs;
    }

    /** Whether the letters of words come in the wrong order, or in none. */
    static boolean isReversed(CharSequence text) {
        List<String> words = ARABIC_WORD.matcher(text).results().limit(SAMPLE).map(MatchResult::group).toList();
        long wrong = words.stream().filter(word -> WORD_END_INSIDE.matcher(word).find()).count();
        return words.size() >= FEWEST_WORDS && wrong > REVERSED * words.size();
    }

    private static boolean isMeaningless(String text) {
        return text.codePoints().allMatch(c -> {
            int type = Character.getType(c);
            return c == '\uFFFD' || type == Character.PRIVATE_USE || type == Character.UNASSIGNED
                    || type == Character.CONTROL && !Character.isWhitespace(c);
        });
    }
}
