package org.marsad.export.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words from outside as Markdown that says just these words: no markup, no HTML, no link, no table comes of them. Follows CommonMark
 * 0.31 and takes account of what GitHub's dialect and Pandoc's add.
 */
final class Prose {

    /** Signs that mean something wherever they stand in one dialect or another. */
    private static final String SIGNS = "\\`*_[]<>&~#$^{}@=";

    /** Signs that mean something at the beginning of a line only. */
    private static final String SIGNS_AT_START = "-+:";

    /** The number of an item of a list, without its stop. */
    private static final Pattern ITEM = Pattern.compile("[0-9]{1,9}(?=[.)])");

    private static final char REPLACEMENT = '\uFFFD';
    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    private Prose() {
    }

    /**
     * The words in one line: white space of any kind is one space, and none at the ends; controls and halves of surrogate pairs are
     * U+FFFD. Signs that turn the direction of what follows are left out, for with them words can be made to look like others.
     */
    static String clean(String words) {
        StringBuilder clean = new StringBuilder(words.length());
        words.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085') {
                if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                    clean.append(' ');
                }
            } else if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
                clean.append(REPLACEMENT);
            } else if (!turnsDirection(c)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString().strip();
    }

    /** The words, cleaned, as Markdown. */
    static String of(String words) {
        String clean = clean(words);
        Matcher item = ITEM.matcher(clean);
        int stopOfItem = item.lookingAt() ? item.end() : -1;
        StringBuilder markdown = new StringBuilder(clean.length() + 16);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (c == '|') {
                markdown.append("&#124;"); // readers do not agree on what a backslash does in a cell
                continue;
            }
            if (SIGNS.indexOf(c) >= 0 || i == stopOfItem || i == 0 && SIGNS_AT_START.indexOf(c) >= 0 || meansSomethingHere(clean, i)) {
                markdown.append('\\');
            }
            markdown.append(c);
        }
        return markdown.toString();
    }

    /**
     * The words as Markdown, kept together where they stand beside words of another direction: an isolate of Unicode, since the
     * brackets and numbers beside them would else change sides.
     */
    static String isolated(String words) {
        return ISOLATE + of(words) + END_OF_ISOLATE;
    }

    /** Addresses that some readers make a link of, short names of pictures, remarks. */
    private static boolean meansSomethingHere(String text, int at) {
        return switch (text.charAt(at)) {
            case ':' -> at + 1 < text.length() && text.charAt(at + 1) != ' ';
            case '.' -> at >= 3 && text.regionMatches(true, at - 3, "www", 0, 3);
            case '%' -> at + 1 < text.length() && text.charAt(at + 1) == '%';
            default -> false;
        };
    }

    private static boolean turnsDirection(int c) {
        return c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
    }
}
