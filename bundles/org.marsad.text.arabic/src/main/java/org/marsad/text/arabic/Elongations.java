package org.marsad.text.arabic;

import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.OffsetMap;

/**
 * Writes a letter once that was repeated for emphasis, as in رااائع.
 *
 * <p>Arabic words have a letter twice but not three times in a row. Yeh is the exception once hamza has lost its seat,
 * as in سيئين: it counts as repeated from the fourth on.
 */
final class Elongations {

    private static final int REPEATED = 3;
    private static final int REPEATED_YEH = 4;

    private Elongations() {
    }

    static NormalizedText shorten(NormalizedText rewritten) {
        String text = rewritten.text();
        int at = nextRun(text, 0);
        if (at == text.length()) {
            return rewritten;
        }
        StringBuilder shortened = new StringBuilder(text.length());
        OffsetMap.Builder offsets = new OffsetMap.Builder();
        int copiedFrom = 0;
        while (at < text.length()) {
            int end = endOfRun(text, at);
            shortened.append(text, copiedFrom, at + 1);
            offsets.copy(at - copiedFrom).rewrite(end - at, 1);
            copiedFrom = end;
            at = nextRun(text, end);
        }
        shortened.append(text, copiedFrom, text.length());
        offsets.copy(text.length() - copiedFrom);
        return new NormalizedText(shortened.toString(), rewritten.offsets().then(offsets.build()));
    }

    /**
     * The beginning of the first run to shorten, the length of the text if there is none. Where the second and third
     * letter from a place differ no run begins there nor at the next place, so that most places need no look.
     */
    private static int nextRun(String text, int from) {
        int last = text.length() - REPEATED;
        int at = from;
        while (at <= last) {
            char letter = text.charAt(at + 1);
            if (letter != text.charAt(at + 2)) {
                at += 2;
            } else if (letter != text.charAt(at) || !isLetter(letter)) {
                at++;
            } else {
                int end = endOfRun(text, at);
                if (end - at >= (letter == 'ي' ? REPEATED_YEH : REPEATED)) {
                    return at;
                }
                at = end;
            }
        }
        return text.length();
    }

    private static int endOfRun(String text, int at) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) == text.charAt(at)) {
            end++;
        }
        return end;
    }

    /** Whether this is one of the letters that are. */
    static boolean isLetter(char c) {
        return c >= 'ء' && c <= 'ي';
    }
}
