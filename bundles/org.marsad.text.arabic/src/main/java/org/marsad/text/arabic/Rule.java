package org.marsad.text.arabic;

import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * The rules a {@link NormalForm} is made of, in the order in which they are applied.
 *
 * <p>A rule says what becomes of one character, whatever stands beside it; what it writes is handed to the rules after
 * it. The rules that look at more than one character ({@link #ENTITIES}, {@link #ELONGATION}) leave single ones alone:
 * for them {@link NormalForm} has a step of its own.
 */
enum Rule {

    /** Unicode compatibility of everything: ligatures, circled, raised and wide characters become plain ones. */
    COMPATIBILITY(c -> nfkc(c)),
    /** Contextual shapes, ligatures, the mathematical alphabet and wide characters become the letters they stand for. */
    PRESENTATION_FORMS(c -> Characters.isPresentationForm(c) ? nfkc(c) : null),
    /** A formula set as one character, such as the basmala, becomes its words; Unicode does not decompose these. */
    FORMULAS(Formulas::words),
    /** A letter of another keyboard, or of another school of writing, becomes the Arabic letter it stands for. */
    LOOK_ALIKES(LetterPairs.LOOK_ALIKES),
    /** Arabic-Indic and extended digits become ASCII digits. */
    DIGITS(Characters::digit),
    /** The Arabic decimal and thousands separators and percent sign become their ASCII counterparts. */
    NUMBER_SIGNS(new LetterPairs("٫.", "٬,", "٪%")),
    /** Curly and low quotation marks become straight ones; guillemets keep their direction. */
    QUOTES(new LetterPairs("“\"", "”\"", "„\"", "‟\"", "‘'", "’'", "‚'", "‛'")),
    /** Hyphens, dashes and the minus sign become the hyphen of ASCII. */
    DASHES(c -> c >= 0x2010 && c <= 0x2015 || c == 0x2212 ? "-" : null),
    /** Every space becomes the space of ASCII, every other sign for a new line a line feed. */
    SPACES(Characters::space),
    /** The signs that divide the Quran into verses and parts become spaces. */
    VERSE_SIGNS(c -> c == 0x06DD || c == 0x06DE || c == 0x06E9 || c == 0x08E2 ? " " : null),
    /** Vowel signs and Quranic marks are removed; a hamza or madda above its bare letter becomes part of it first. */
    MARKS(c -> Characters.isMark(c) ? "" : null),
    /** The stroke that lengthens a word is removed; a hamza carried by it becomes a letter first. */
    TATWEEL(c -> Characters.isStroke(c) ? "" : null),
    /** Signs without width that steer direction, joining or line breaks are removed. */
    INVISIBLES(c -> Characters.isInvisible(c) ? "" : null),
    /** Half a surrogate pair becomes the replacement character. */
    BROKEN_PAIRS(c -> Character.getType(c) == Character.SURROGATE ? "\uFFFD" : null),
    /** References that were escaped twice on their way, such as {@code &quot;}, become what they stand for. */
    ENTITIES(c -> null),

    /** A hamza's seat stands for the bare letter. */
    HAMZA_SEATS(new LetterPairs("أا", "إا", "آا", "ؤو", "ئي")),
    /** A hamza without a seat is dropped. */
    HAMZA_ALONE(c -> c == 'ء' || c == 0x0674 ? "" : null),
    /** Alef maksura becomes yeh. */
    MAKSURA(new LetterPairs("ىي")),
    /** Teh marbuta becomes heh. */
    MARBUTA(new LetterPairs("ةه")),
    /** Letters for sounds that Arabic has not become the letter they are otherwise spelled with. */
    FOREIGN_LETTERS(LetterPairs.FOREIGN),
    /** Arabic punctuation, guillemets and ornate brackets become their ASCII counterparts. */
    PUNCTUATION(new LetterPairs("،,", "؛;", "؟?", "۔.", "«\"", "»\"", "‹'", "›'", "\uFD3E(", "\uFD3F)")),
    /** Letters lose the diacritics of Latin, Greek and Cyrillic writing. */
    ACCENTS(Characters::withoutAccents),
    /** Capitals become small letters. */
    CASE(c -> Character.toString(Character.toLowerCase(Character.toUpperCase(c)))),
    /** A letter repeated for emphasis is written once. */
    ELONGATION(c -> null);

    /** The rules that leave the meaning untouched. */
    static final Set<Rule> GENTLE = Collections.unmodifiableSet(EnumSet.range(PRESENTATION_FORMS, ENTITIES));
    /** The rules that also bring together what is written differently but looked for as one. */
    static final Set<Rule> SEARCH = Collections.unmodifiableSet(EnumSet.allOf(Rule.class));

    private final IntFunction<String> rewriting;

    Rule(IntFunction<String> rewriting) {
        this.rewriting = rewriting;
    }

    /** The text that takes the place of {@code codePoint}, empty if it is removed, null if the rule does not apply. */
    String rewrite(int codePoint) {
        return rewriting.apply(codePoint);
    }

    private static String nfkc(int codePoint) {
        return Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
    }
}
