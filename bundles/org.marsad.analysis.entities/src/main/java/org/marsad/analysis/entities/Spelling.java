package org.marsad.analysis.entities;

/** One spelling for words that are written in several, for what is compared here and not by the matcher. */
final class Spelling {

    private static final char TATWEEL = 'ـ';
    private static final char FIRST_ARABIC = '\u0600';
    private static final int ARABIC_LETTERS = 0x100;
    private static final String FROM = "أإآٱىیئؤةکگڭپڤچ";
    private static final String TO = "اااايييوهكككبفج";
    /** What is written for the letters of the Arabic block, by their number in it. */
    private static final char[] ARABIC = arabic();
    /** What is written for letters and digits up to the end of the Arabic block; 0 for what is neither, and for what is dropped. */
    private static final char[] SIMPLE = simple();

    private Spelling() {
    }

    /** The words without marks and tatweel, hamza without its seat, ى as ي, ة as ه; Latin letters small; one space between words. */
    static String fold(CharSequence words) {
        StringBuilder folded = new StringBuilder(words.length());
        for (int at = 0; at < words.length(); at++) {
            char letter = words.charAt(at);
            if (isPlain(letter)) {
                folded.append(fold(letter));
            } else if (Character.isWhitespace(letter)) {
                if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                    folded.append(' ');
                }
            } else if (letter != TATWEEL && Character.getType(letter) != Character.NON_SPACING_MARK) {
                folded.append(fold(letter));
            }
        }
        return folded.toString().strip();
    }

    /** A range of a text folded; most words are as they are. */
    static String fold(String text, int begin, int end) {
        int at = begin;
        while (at < end && foldSimple(text.charAt(at)) == text.charAt(at)) {
            at++;
        }
        if (at == end) {
            return text.substring(begin, end);
        }
        char[] folded = new char[end - begin];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = foldSimple(text.charAt(begin + i));
            if (folded[i] == 0) {
                return fold(text.substring(begin, end));
            }
        }
        return new String(folded);
    }

    /** Whether this is, folded, the article and nothing more. */
    static boolean isArticle(String text, int begin, int end) {
        if (end - begin == 2 && isPlain(text.charAt(begin)) && isPlain(text.charAt(begin + 1))) {
            return fold(text.charAt(begin)) == 'ا' && text.charAt(begin + 1) == 'ل';
        }
        return fold(text.substring(begin, end)).equals("ال");
    }

    /** Whether this begins, folded, with a letter, which is one that is folded to itself. */
    static boolean beginsWith(char letter, String text, int begin, int end) {
        if (begin < end && isPlain(text.charAt(begin))) {
            return text.charAt(begin) == letter;
        }
        return fold(text.substring(begin, end)).startsWith(Character.toString(letter));
    }

    /** Whether this is one of the letters most texts are made of; told without looking into the tables of Unicode. */
    static boolean isPlain(char letter) {
        return letter >= 'ء' && letter <= 'ي' && letter != TATWEEL;
    }

    /** What is written for a letter or digit that is folded by itself, whatever it is beside; 0 for a rare one, and for what is neither. */
    static char foldSimple(char letter) {
        return letter < SIMPLE.length ? SIMPLE[letter] : 0;
    }

    /** What is written for a single letter. */
    static char fold(char letter) {
        int number = letter - FIRST_ARABIC;
        return number >= 0 && number < ARABIC.length ? ARABIC[number] : Character.toLowerCase(letter);
    }

    private static char[] simple() {
        char[] simple = new char[FIRST_ARABIC + ARABIC_LETTERS];
        for (char letter = 0; letter < simple.length; letter++) {
            simple[letter] = Character.isLetterOrDigit(letter) && letter != TATWEEL ? fold(letter) : 0;
        }
        return simple;
    }

    private static char[] arabic() {
        char[] arabic = new char[ARABIC_LETTERS];
        for (int number = 0; number < arabic.length; number++) {
            char letter = (char) (FIRST_ARABIC + number);
            int listed = FROM.indexOf(letter);
            arabic[number] = listed >= 0 ? TO.charAt(listed) : letter;
        }
        return arabic;
    }
}
