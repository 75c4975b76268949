package org.marsad.shell.result;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Joins Arabic letters for terminals that put down each character by itself: a letter becomes the presentation form that it has
 * in its word, lam and alef one character.
 *
 * <p>Rules: The Unicode Standard, chapter 9.2, Arabic cursive joining. The forms are those of Unicode's Arabic Presentation Forms
 * A and B whose compatibility decomposition is the letter, so NFKC gives the letters back. A letter without such forms (some
 * used in few languages only) stays as it is, and its neighbours join to it all the same.
 */
final class ArabicShaping {

    private static final int ISOLATED = 0;
    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;

    private static final int LAM = 0x644;

    /** In {@link #shape(int[])}: what stood here is part of the character before. */
    static final int ABSORBED = -1;

    /** By letter its forms, in the order of the constants; 0 for a form it does not have. */
    private static final Map<Integer, int[]> FORMS = new HashMap<>();

    /** By kind of alef the isolated and the final form of lam with it. */
    private static final Map<Integer, int[]> LAM_ALEF = new HashMap<>();

    static {
        collect(0xfb50, 0xfbff);
        collect(0xfe80, 0xfefc);
    }

    private ArabicShaping() {
    }

    /** The text in presentation forms, in the order in which it was. */
    static String shape(String text) {
        int[] shaped = shape(text.codePoints().toArray());
        StringBuilder written = new StringBuilder(text.length());
        for (int character : shaped) {
            if (character != ABSORBED) {
                written.appendCodePoint(character);
            }
        }
        return written.toString();
    }

    /**
     * The characters in presentation forms, each in its place. An alef that has become one with the lam before it leaves
     * {@link #ABSORBED} in its place; marks between the two stay where they are.
     */
    static int[] shape(int[] text) {
        int[] shaped = text.clone();
        int before = -1;
        for (int i = next(text, -1); i < text.length; i = next(text, i)) {
            int after = next(text, i);
            boolean joinsBefore = before >= 0 && Joining.of(text[before]).joinsAfter() && Joining.of(text[i]).joinsBefore();
            boolean isLamAlef = text[i] == LAM && after < text.length && LAM_ALEF.containsKey(text[after]);
            if (isLamAlef) {
                shaped[i] = LAM_ALEF.get(text[after])[joinsBefore ? FINAL : ISOLATED];
                shaped[after] = ABSORBED;
                i = after;
            } else {
                boolean joinsAfter = after < text.length && Joining.of(text[i]).joinsAfter()
                        && Joining.of(text[after]).joinsBefore();
                shaped[i] = form(text[i], joinsBefore, joinsAfter);
            }
            before = i;
        }
        return shaped;
    }

    /** The next character that takes part in joining. */
    private static int next(int[] text, int from) {
        int next = from + 1;
        while (next < text.length && Joining.of(text[next]) == Joining.TRANSPARENT) {
            next++;
        }
        return next;
    }

    private static int form(int letter, boolean joinsBefore, boolean joinsAfter) {
        int[] forms = FORMS.get(letter);
        if (forms == null) {
            return letter;
        }
        int wanted = joinsBefore ? joinsAfter ? MEDIAL : FINAL : joinsAfter ? INITIAL : ISOLATED;
        return forms[wanted] == 0 ? letter : forms[wanted];
    }

    /** The forms of a letter stand side by side: isolated, final, initial, medial, or the first or first two of these. */
    private static void collect(int first, int last) {
        for (int form = first, end; form <= last; form = end) {
            String letters = letters(form);
            end = form + 1;
            while (end <= last && letters(end).equals(letters)) {
                end++;
            }
            boolean isForm = letters.codePointAt(0) != form;
            if (isForm && letters.codePointCount(0, letters.length()) == 1) {
                keep(letters.codePointAt(0), form, end);
            } else if (letters.length() == 2 && letters.charAt(0) == LAM && form >= 0xfe80) {
                LAM_ALEF.put((int) letters.charAt(1), new int[] {form, form + 1});
            }
        }
    }

    private static void keep(int letter, int first, int end) {
        // Only alef maksura is split up: its initial and medial form, of Uighur and Kirghiz, stand elsewhere, and come first.
        boolean connecting = first == 0xfbe8;
        int[] forms = FORMS.computeIfAbsent(letter, key -> new int[MEDIAL + 1]);
        for (int form = first; form < end; form++) {
            forms[form - first + (connecting ? INITIAL : ISOLATED)] = form;
        }
    }

    private static String letters(int form) {
        String character = Character.toString(form);
        return Character.isDefined(form) ? Normalizer.normalize(character, Normalizer.Form.NFKC) : character;
    }

    /** Whether a character has such a form as a letter. */
    static boolean hasForms(int letter) {
        return FORMS.containsKey(letter);
    }
}
