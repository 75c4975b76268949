package org.marsad.extract.tika.worker;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The language of a document: what it states if its script bears that out, else what the script alone can tell. */
final class Languages {

    private static final String UNKNOWN = "und";
    private static final int SAMPLE = 1 << 14;

    /** The share of the letters from which a script is the script of the text. */
    private static final double MAIN = 0.5;

    /**
     * The share of Arabic letters above which letters of one language only are no longer a foreign name or a typist's
     * habit.
     */
    private static final double FREQUENT = 0.015;

    /** Of Urdu and not of Persian or Arabic: tteh, ddal, rreh, noon ghunna, yeh barree, heh doachashmee, heh goal. */
    private static final String URDU = "\u0679\u0688\u0691\u06BA\u06D2\u06BE\u06C1";

    /** Of Persian and not of Arabic: peh, tcheh, jeh, gaf, keheh, farsi yeh. */
    private static final String PERSIAN = "\u067E\u0686\u0698\u06AF\u06A9\u06CC";

    /** Of Persian words but, unlike the look-alikes keheh and farsi yeh, never of a typist's Arabic. */
    private static final String PERSIAN_SOUNDS = "\u067E\u0686\u0698\u06AF";

    private static final List<String> ARABIC_SCRIPT = List.of("ar", "fa", "ur", "ps", "ckb", "ku", "ug", "sd", "arz", "ary");

    private record Counts(int letters, int arabic, int tifinagh, int urdu, int persian, int sounds) {
    }

    private Languages() {
    }

    /** A BCP 47 tag, {@code und} if the script alone does not tell. */
    static String guess(CharSequence text) {
        Counts counts = count(text);
        if (counts.letters > 0 && counts.tifinagh >= MAIN * counts.letters) {
            return "zgh";
        }
        if (counts.arabic == 0 || counts.arabic < MAIN * counts.letters) {
            return UNKNOWN;
        }
        double enough = FREQUENT * counts.arabic;
        if (counts.urdu > enough) {
            return "ur";
        }
        return counts.persian > 2 * enough && counts.sounds > enough ? "fa" : "ar";
    }

    /** The first of the stated languages that the script bears out, else a guess. */
    static String of(CharSequence text, List<String> stated) {
        String guess = guess(text);
        Counts counts = count(text);
        boolean arabic = counts.arabic > 0 && counts.arabic >= MAIN * counts.letters;
        return stated.stream().map(Languages::primary).flatMap(Optional::stream)
                .filter(tag -> ARABIC_SCRIPT.contains(tag) == arabic)
                .findFirst().orElse(guess);
    }

    /** The language of a tag in whatever form it is stated, without country and script. */
    private static Optional<String> primary(String stated) {
        String language = Locale.forLanguageTag(stated.strip().replace('_', '-')).getLanguage();
        return language.isEmpty() || language.equals(UNKNOWN) ? Optional.empty() : Optional.of(language);
    }

    private static Counts count(CharSequence text) {
        int letters = 0;
        int arabic = 0;
        int tifinagh = 0;
        int urdu = 0;
        int persian = 0;
        int sounds = 0;
        for (int at = 0; at < Math.min(text.length(), SAMPLE); at++) {
            char c = text.charAt(at);
            if (!Character.isLetter(c)) {
                continue;
            }
            letters++;
            arabic += isArabic(c) ? 1 : 0;
            tifinagh += c >= '\u2D30' && c <= '\u2D7F' ? 1 : 0;
            urdu += URDU.indexOf(c) >= 0 ? 1 : 0;
            persian += PERSIAN.indexOf(c) >= 0 ? 1 : 0;
            sounds += PERSIAN_SOUNDS.indexOf(c) >= 0 ? 1 : 0;
        }
        return new Counts(letters, arabic, tifinagh, urdu, persian, sounds);
    }

    private static boolean isArabic(char c) {
        return c >= '\u0600' && c <= '\u077F' || c >= '\u08A0' && c <= '\u08FF' || c >= '\uFB50' && c <= '\uFEFC';
    }
}
