package org.marsad.bench.corpus;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Chooses the shapes of Arabic letters as a typesetter does, by the characters of Arabic presentation forms B, and brings
 * a line into the order in which it is drawn from left to right. Which shape belongs to which letter is read from the
 * names of the characters.
 */
final class Shaper {

    private static final char FIRST = '\uFE80';
    private static final char LAST = '\uFEFC';
    private static final char LAM = 'ل';

    /** From a letter, or lam with an alef, and the name of a form to the character for it. */
    private static final Map<String, Character> FORMS = new HashMap<>();
    /** The letters that join to the one after them: those with an initial form. */
    private static final Set<Character> JOIN_ON = new HashSet<>();
    private static final Map<Character, Character> MIRRORED = Map.of('(', ')', ')', '(', '«', '»', '»', '«');

    static {
        for (char form = FIRST; form <= LAST; form++) {
            String letters = Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC);
            String name = Character.getName(form);
            String shape = name.substring(name.lastIndexOf(' ', name.length() - " FORM".length() - 1) + 1);
            FORMS.put(letters + shape, form);
            if (shape.equals("INITIAL FORM")) {
                JOIN_ON.add(letters.charAt(0));
            }
        }
    }

    private Shaper() {
    }

    /** One line, ready to be drawn from left to right: letters shaped and reversed, numbers and Latin words as they are. */
    static String draw(String line) {
        StringBuilder drawn = new StringBuilder(shape(line)).reverse();
        int at = 0;
        while (at < drawn.length()) {
            int end = at;
            while (end < drawn.length() && isLeftToRight(drawn, end)) {
                end++;
            }
            if (end > at) {
                drawn.replace(at, end, new StringBuilder(drawn.substring(at, end)).reverse().toString());
            } else if (MIRRORED.containsKey(drawn.charAt(at))) {
                drawn.setCharAt(at, MIRRORED.get(drawn.charAt(at)));
            }
            at = Math.max(end, at + 1);
        }
        return drawn.toString();
    }

    private static boolean isLeftToRight(CharSequence text, int at) {
        char c = text.charAt(at);
        boolean isWithin = at > 0 && at + 1 < text.length() && isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at + 1));
        return isDigit(c) || c < 0x80 && Character.isLetter(c) || (c == ',' || c == '.' || c == '-') && isWithin;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String shape(String line) {
        StringBuilder shaped = new StringBuilder(line.length());
        boolean joinsBefore = false;
        int at = 0;
        while (at < line.length()) {
            int width = isLamAlef(line, at) ? 2 : 1;
            String letters = line.substring(at, at + width);
            boolean joinsOn = width == 1 && JOIN_ON.contains(letters.charAt(0)) && at + 1 < line.length()
                    && FORMS.containsKey(line.charAt(at + 1) + "FINAL FORM");
            Character form = FORMS.get(letters + shapeName(joinsBefore, joinsOn));
            shaped.append(form == null ? letters : form.toString());
            joinsBefore = joinsOn;
            at += width;
        }
        return shaped.toString();
    }

    private static boolean isLamAlef(String line, int at) {
        return line.charAt(at) == LAM && at + 1 < line.length()
                && FORMS.containsKey(line.substring(at, at + 2) + "ISOLATED FORM");
    }

    private static String shapeName(boolean joinsBefore, boolean joinsOn) {
        if (joinsBefore) {
            return joinsOn ? "MEDIAL FORM" : "FINAL FORM";
        }
        return joinsOn ? "INITIAL FORM" : "ISOLATED FORM";
    }
}
