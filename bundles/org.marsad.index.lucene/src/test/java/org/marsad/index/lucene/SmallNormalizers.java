package org.marsad.index.lucene;

import java.text.Normalizer.Form;
import java.util.Locale;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.OffsetMap;
import org.marsad.index.lucene.text.Lexicon;

/** Normalizers with just the rules these tests speak of, so that the index is tested by itself. */
public final class SmallNormalizers {

    /** Marks, tatweel and invisible controls removed, presentation forms written as letters. */
    public static final Normalizer GENTLE = original -> whole(original, gentle(original));

    /** Hamza seats, alef maksura and teh marbuta made one, digits and letters of other scripts too. */
    public static final Normalizer SEARCH = original -> whole(original, fold(gentle(original)));

    private SmallNormalizers() {
    }

    /** A lexicon with both. */
    public static Lexicon lexicon() {
        return new Lexicon(GENTLE, SEARCH);
    }

    private static NormalizedText whole(String original, String normal) {
        return new NormalizedText(normal, new OffsetMap.Builder().rewrite(original.length(), normal.length()).build());
    }

    private static String gentle(String text) {
        return java.text.Normalizer.normalize(text, Form.NFKC).replaceAll("[\\u064B-\\u0652\\u0670\\u0640\\p{Cf}]", "");
    }

    private static String fold(String text) {
        String decomposed = java.text.Normalizer.normalize(text.toLowerCase(Locale.ROOT), Form.NFD)
                .replaceAll("\\p{Mn}", "");
        StringBuilder folded = new StringBuilder(decomposed.length());
        decomposed.chars().forEach(c -> folded.append(foldOne((char) c)));
        return folded.toString();
    }

    private static String foldOne(char c) {
        return switch (c) {
            case 'ٱ' -> "ا";
            case 'ى', 'ی' -> "ي";
            case 'ة' -> "ه";
            case 'ک' -> "ك";
            case 'ء' -> "";
            default -> Character.isDigit(c) ? String.valueOf(Character.digit(c, 10)) : String.valueOf(c);
        };
    }
}
