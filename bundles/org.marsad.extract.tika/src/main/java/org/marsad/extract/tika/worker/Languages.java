package org.marsad.extract.tika.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The language of a text: what its script, letters and small words tell. What the document states of itself counts where these
 * do not tell, and for languages that are not known here; templates state one language for pages of several.
 */
final class Languages {

    /** More of a text than this changes nothing. */
    private static final int SAMPLE = 1 << 12;

    /** The share of the words from which a script is the script of the text. */
    private static final double MAIN = 0.5;

    /** From this certainty on the text counts more than the statement. */
    private static final double OVERRULES = 0.95;

    /** Of a statement that the script bears out and the words do not contradict. */
    private static final double STATED = 0.9;

    private static final double CERTAIN = 0.99;

    private static final String TAMAZIGHT = "zgh";

    /** Before Tamazight had a tag of its own it was stated as a Berber language. */
    private static final Map<String, String> ALIASES = Map.of("ber", TAMAZIGHT);

    private static final List<String> ARABIC_SCRIPT = List.of("ar", "ary", "arz", "arq", "aeb", "apc", "acm", "afb", "ajp", "fa",
            "prs", "ur", "ps", "ckb", "ku", "ug", "sd", "pnb", "azb", "mzn");

    private enum Script { ARABIC, TIFINAGH, LATIN, OTHER }

    private Languages() {
    }

    /** What the text tells by itself. */
    static LanguageGuess guess(CharSequence text) {
        List<String> words = words(text);
        Script script = main(words);
        return switch (script) {
            case TIFINAGH -> new LanguageGuess(TAMAZIGHT, CERTAIN);
            case ARABIC -> ArabicScript.guess(ofScript(words, script));
            case LATIN -> LatinScript.guess(ofScript(words, script));
            case OTHER -> LanguageGuess.UNKNOWN;
        };
    }

    /** The language of a text that states to be in some, the most trusted statement first. */
    static LanguageGuess of(CharSequence text, List<String> stated) {
        LanguageGuess guess = guess(text);
        Script script = main(words(text));
        Optional<String> fits = stated.stream().map(Languages::primary).flatMap(Optional::stream)
                .filter(tag -> fits(tag, script)).findFirst();
        if (fits.isEmpty()) {
            return guess;
        }
        String tag = fits.get();
        if (tag.equals(guess.language())) {
            return new LanguageGuess(tag, Math.max(guess.certainty(), STATED));
        }
        boolean known = FunctionWords.knows(tag) && !isDialectOf(tag, guess.language());
        return known && guess.certainty() >= OVERRULES ? guess : new LanguageGuess(tag, STATED);
    }

    /** Moroccan Arabic that is stated is believed even if it is written much like Arabic. */
    private static boolean isDialectOf(String stated, String guessed) {
        return stated.equals("ary") && guessed.equals("ar");
    }

    /** The language of a tag in whatever form it is stated, without country and script. */
    private static Optional<String> primary(String stated) {
        String language = Locale.forLanguageTag(stated.strip().replace('_', '-')).getLanguage();
        return language.isEmpty() || language.equals(LanguageGuess.UNKNOWN.language()) ? Optional.empty()
                : Optional.of(ALIASES.getOrDefault(language, language));
    }

    private static boolean fits(String tag, Script script) {
        return switch (script) {
            case ARABIC -> ARABIC_SCRIPT.contains(tag);
            case TIFINAGH -> tag.equals(TAMAZIGHT);
            case LATIN, OTHER -> !ARABIC_SCRIPT.contains(tag) || tag.equals("ku");
        };
    }

    /** The script of at least half of the words. */
    private static Script main(List<String> words) {
        for (Script script : List.of(Script.TIFINAGH, Script.ARABIC, Script.LATIN)) {
            if (!words.isEmpty() && ofScript(words, script).size() >= MAIN * words.size()) {
                return script;
            }
        }
        return Script.OTHER;
    }

    private static List<String> ofScript(List<String> words, Script script) {
        return words.stream().filter(word -> script(word.charAt(0)) == script).toList();
    }

    private static List<String> words(CharSequence text) {
        List<String> words = new ArrayList<>();
        int begin = -1;
        int end = Math.min(text.length(), SAMPLE);
        for (int at = 0; at <= end; at++) {
            boolean inside = at < end && isPartOfWord(text.charAt(at), begin >= 0);
            if (inside && begin < 0) {
                begin = at;
            } else if (!inside && begin >= 0) {
                words.add(text.subSequence(begin, at).toString().toLowerCase(Locale.ROOT));
                begin = -1;
            }
        }
        return words;
    }

    private static boolean isPartOfWord(char c, boolean goesOn) {
        return Character.isLetter(c)
                || goesOn && (c == '\u200C' || c == '\u200D' || Character.getType(c) == Character.NON_SPACING_MARK);
    }

    private static Script script(char c) {
        if (c < 0x250 || c >= 0x1E00 && c < 0x1F00) {
            return Script.LATIN;
        }
        if (c >= 0x0600 && c <= 0x077F || c >= 0x08A0 && c <= 0x08FF || c >= 0xFB50 && c <= 0xFEFC) {
            return Script.ARABIC;
        }
        return c >= 0x2D30 && c <= 0x2D7F ? Script.TIFINAGH : Script.OTHER;
    }
}
