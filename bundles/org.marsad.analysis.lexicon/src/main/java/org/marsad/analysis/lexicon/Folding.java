package org.marsad.analysis.lexicon;

/**
 * Brings together spellings that readers take for one: seats of hamza, alef maksura and yeh, teh marbuta and heh, letters for
 * foreign sounds, capitals and small letters.
 *
 * <p>It starts from the normal form {@code arabic}, in which marks, tatweel, shapes and digits are uniform already, and replaces
 * unit by unit, so that places in the result are places in the text. A hamza without a seat stays: without it «ماء» would be «ما».
 */
final class Folding {

    private Folding() {
    }

    /** The text with each unit replaced; as long as before. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length();) {
            int letter = text.codePointAt(i);
            int width = Character.charCount(letter);
            int replaced = fold(letter);
            folded.appendCodePoint(Character.charCount(replaced) == width ? replaced : letter);
            i += width;
        }
        return folded.toString();
    }

    private static int fold(int letter) {
        return switch (letter) {
            case 'أ', 'إ', 'آ' -> 'ا';
            case 'ؤ' -> 'و';
            case 'ئ', 'ى' -> 'ي';
            case 'ة' -> 'ه';
            case 'پ' -> 'ب';
            case 'چ' -> 'ج';
            case 'ژ' -> 'ز';
            case 'ڤ', 'ڥ' -> 'ف';
            case 'ڨ' -> 'ق';
            case 'گ', 'ڭ', 'ݣ' -> 'ك';
            default -> Character.toLowerCase(Character.toUpperCase(letter));
        };
    }
}
