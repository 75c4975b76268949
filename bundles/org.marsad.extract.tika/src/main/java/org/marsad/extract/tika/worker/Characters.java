package org.marsad.extract.tika.worker;

/** Which characters have no place in a text. */
final class Characters {

    private static final char REPLACEMENT = '\uFFFD';

    private Characters() {
    }

    /** Whether it is white space of any kind, line ends and no-break spaces included. */
    static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == '\u0085' || c > '\u0085' && Character.isSpaceChar(c);
    }

    /** Whether a high and a low surrogate stand at this place. */
    static boolean isSurrogatePair(CharSequence text, int at) {
        return Character.isHighSurrogate(text.charAt(at)) && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }

    /** Whether it is a control, a byte order mark or no character at all. */
    static boolean isDropped(char c) {
        return Character.isISOControl(c) || c == '\uFEFF' || c >= '\uFFFE' || c >= '\uFDD0' && c <= '\uFDEF';
    }

    /** The character itself, or U+FFFD for half of a pair. */
    static char repaired(char c) {
        return Character.isSurrogate(c) ? REPLACEMENT : c;
    }
}
