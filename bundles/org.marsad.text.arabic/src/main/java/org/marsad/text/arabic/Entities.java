package org.marsad.text.arabic;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.OffsetMap;

/**
 * Decodes the character references of HTML that a text still holds because it was escaped twice.
 *
 * <p>Only references to punctuation and spaces are known, by name and by number. A letter is never decoded, so that the
 * result cannot complete a reference around it; {@code &amp;amp;lt;} is decoded to its end, whatever the depth.
 */
final class Entities {

    /** What every reference begins with. */
    static final char FIRST = '&';

    private static final Map<String, Character> NAMES = Map.ofEntries(
            Map.entry("amp", '&'), Map.entry("lt", '<'), Map.entry("gt", '>'), Map.entry("quot", '"'),
            Map.entry("apos", '\''), Map.entry("nbsp", '\u00A0'), Map.entry("laquo", '«'), Map.entry("raquo", '»'),
            Map.entry("ldquo", '“'), Map.entry("rdquo", '”'), Map.entry("bdquo", '„'), Map.entry("lsquo", '‘'),
            Map.entry("rsquo", '’'), Map.entry("sbquo", '‚'), Map.entry("ndash", '–'), Map.entry("mdash", '—'),
            Map.entry("hellip", '…'));
    /** The longest name, such as {@code hellip} or {@code #x201c}. */
    private static final int LONGEST = 6;
    /** The only mark that composes with a character that has a name here: it makes "not less" of "less". */
    private static final char STRIKE_THROUGH = '\u0338';

    private final CharacterTable table;
    /** What stands between ampersand and semicolon, and the character it stands for. */
    private final Map<String, Character> references = new HashMap<>(NAMES);

    Entities(CharacterTable table) {
        this.table = table;
        for (char c : NAMES.values()) {
            references.put("#" + (int) c, c);
            references.put("#x" + Integer.toHexString(c), c);
            references.put("#x" + Integer.toHexString(c).toUpperCase(Locale.ROOT), c);
        }
    }

    /** Decodes a text that has been rewritten by the table. */
    NormalizedText decode(NormalizedText rewritten) {
        String text = rewritten.text();
        int at = text.indexOf(FIRST);
        if (at < 0 || text.indexOf(';', at) < 0) {
            return rewritten;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        OffsetMap.Builder offsets = new OffsetMap.Builder();
        int copiedFrom = 0;
        while (at >= 0) {
            Reference reference = read(text, at);
            if (reference != null) {
                String replacement = table.entry(reference.character()).text();
                decoded.append(text, copiedFrom, at).append(replacement);
                offsets.copy(at - copiedFrom).rewrite(reference.end() - at, replacement.length());
                copiedFrom = reference.end();
            }
            at = text.indexOf(FIRST, Math.max(at + 1, copiedFrom));
        }
        decoded.append(text, copiedFrom, text.length());
        offsets.copy(text.length() - copiedFrom);
        return new NormalizedText(decoded.toString(), rewritten.offsets().then(offsets.build()));
    }

    /** What a reference stands for, and where it ends. */
    private record Reference(char character, int end) { }

    /** The reference that begins with the ampersand at a place, null if there is none. */
    private Reference read(String text, int ampersand) {
        Reference found = readName(text, ampersand + 1);
        Reference outer = found;
        while (outer != null && outer.character() == '&') {
            found = outer;
            outer = readName(text, outer.end());
        }
        return outer == null ? found : outer;
    }

    /**
     * The reference whose name begins at a place. One with a strike-through on its semicolon is left alone: decoded, the
     * stroke might become one with what was decoded.
     */
    private Reference readName(String text, int name) {
        int last = Math.min(text.length(), name + LONGEST + 1);
        int semicolon = name;
        while (semicolon < last && text.charAt(semicolon) != ';') {
            semicolon++;
        }
        Character found = semicolon < last ? references.get(text.substring(name, semicolon)) : null;
        return found == null || isStruck(text, semicolon) ? null : new Reference(found, semicolon + 1);
    }

    private static boolean isStruck(String text, int semicolon) {
        return semicolon + 1 < text.length() && text.charAt(semicolon + 1) == STRIKE_THROUGH;
    }
}
