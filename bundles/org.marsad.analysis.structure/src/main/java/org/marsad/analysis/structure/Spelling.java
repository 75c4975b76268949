package org.marsad.analysis.structure;

import org.marsad.api.text.LetterFolding;

/** One spelling for phrases that sites write in several, so that a list needs each phrase only once. */
public final class Spelling {

    private static final char TATWEEL = 'ـ';

    private Spelling() {
    }

    /**
     * The words of {@code text} separated by single spaces: no marks, no tatweel, no signs, hamza off its alef, ى as ي,
     * ة as ه, Latin letters small.
     */
    public static String fold(CharSequence text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean gap = false;
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (isPlain(unit) || Character.isLetterOrDigit(unit) && unit != TATWEEL) {
                if (gap && folded.length() > 0) {
                    folded.append(' ');
                }
                folded.append(foldLetter(unit));
                gap = false;
            } else if (unit != TATWEEL && !LetterFolding.isMark(unit)) {
                gap = true;
            }
        }
        return folded.toString();
    }

    /** Whether this takes room only, or not even that: spaces of all kinds and the controls of bidirectional text. */
    static boolean isBlank(char unit) {
        return !isPlain(unit)
                && (Character.isWhitespace(unit) || Character.isSpaceChar(unit) || Character.getType(unit) == Character.FORMAT);
    }

    /** Whether this is one of the letters most texts are made of; told without looking into the tables of Unicode. */
    static boolean isPlain(char unit) {
        return unit >= 'ء' && unit <= 'ي' && unit != TATWEEL;
    }

    private static char foldLetter(char letter) {
        return switch (letter) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى', 'ی' -> 'ي';
            case 'ة', 'ہ' -> 'ه';
            case 'ک' -> 'ك';
            default -> Character.toLowerCase(letter);
        };
    }
}
