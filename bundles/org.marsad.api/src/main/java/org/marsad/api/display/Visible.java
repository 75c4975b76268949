package org.marsad.api.display;

import java.util.HexFormat;

/**
 * Makes what came out of a document, a name or a path harmless for a terminal and for a log.
 *
 * <p>A title may hold an escape sequence, a name a bidirectional override. Both appear as visible {@code \}{@code u001b}
 * instead. Marks that only guide the direction of neutral characters (U+200E, U+200F, U+061C) and the joiners of Arabic and
 * Persian writing are left, for without them text reads wrongly.
 */
public final class Visible {

    private Visible() {
    }

    /** The same words on one line: also line feeds and tabs appear as escapes. */
    public static String line(String data) {
        return escaped(data, false);
    }

    /** The same words with their line feeds and tabs, for running text. */
    public static String text(String data) {
        return escaped(data, true);
    }

    private static String escaped(String data, boolean layoutStays) {
        int first = 0;
        while (first < data.length() && !isHarmful(data, first, layoutStays)) {
            first++;
        }
        if (first == data.length()) {
            return data;
        }
        StringBuilder escaped = new StringBuilder(data.length() + 16).append(data, 0, first);
        for (int i = first; i < data.length(); i++) {
            if (isHarmful(data, i, layoutStays)) {
                escaped.append(escape(data.charAt(i)));
            } else {
                escaped.append(data.charAt(i));
            }
        }
        return escaped.toString();
    }

    /** How a character appears that would do something else: {@code \}{@code u} and four hexadecimal digits. */
    public static String escape(char c) {
        return "\\u" + HexFormat.of().toHexDigits(c);
    }

    private static boolean isHarmful(String data, int at, boolean layoutStays) {
        char c = data.charAt(at);
        boolean stays = layoutStays && (c == '\n' || c == '\t');
        return !stays && (isHarmful(c) || isHalf(data, at));
    }

    /** Whether a character does something else than appear, line feeds and tabs included. Of halves of characters nothing is said. */
    public static boolean isHarmful(char c) {
        return Character.isISOControl(c) || isDirectional(c) || isBreak(c);
    }

    /** Embeddings, overrides and isolates: they reach beyond the text they are in. */
    private static boolean isDirectional(char c) {
        return c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
    }

    private static boolean isBreak(char c) {
        return c == '\u2028' || c == '\u2029';
    }

    /** Half a surrogate pair: it cannot be written as UTF-8. */
    private static boolean isHalf(String data, int at) {
        char c = data.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == data.length() || !Character.isLowSurrogate(data.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(data.charAt(at - 1)));
    }
}
