package org.marsad.extract.tika.worker;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells the languages of Arabic script apart: by letters that some of them do not have, by small words, and Moroccan Arabic
 * from the written language by the words and the verbs of speech. Small words weigh most, for letters are often those of the
 * keyboard at hand and not of the language.
 */
final class ArabicScript {

    private static final String ARABIC = "ar";
    private static final String DARIJA = "ary";

    private static final List<String> LANGUAGES = List.of(ARABIC, DARIJA, "fa", "ur", "ps", "ckb", "ug", "sd");

    /** Languages that a text is taken for only on evidence, and what that has to outweigh. */
    private static final Map<String, Double> RARE = Map.of(DARIJA, 0.8, "ps", 1.0, "ckb", 1.0, "ug", 1.0, "sd", 1.0);

    private static final double BEFORE_EVIDENCE = 0.5;
    private static final double WORD = 1;

    /** Many small words of the written language are of the dialect too. */
    private static final double SHARED_WORD = 0.4;
    private static final double DIALECT_WORD = 1.5;
    private static final double DIALECT_VERB = 1.2;
    private static final double DIALECT_PLURAL = 0.6;
    private static final double DIALECT_NEGATION = 1.5;
    private static final double ARTICLE = 0.5;

    private record Trait(List<String> languages, double weight) {
    }

    /** Letters by the languages that have them; for the others each is so many points less. */
    private static final Trait[] TRAITS = new Trait[0x100];
    private static final char FIRST = '\u0600';
    private static final char FIRST_FORM = '\uFB50';

    /** Persian sets it between the parts of a word. */
    private static final char ZERO_WIDTH_NON_JOINER = '\u200C';
    private static final Trait NON_JOINED = new Trait(List.of("fa", "ckb", "ur"), 0.3);

    static {
        traits("پچژگ", 0.3, DARIJA, "fa", "ur", "ps", "ckb", "ug", "sd");
        traits("کی", 0.3, "fa", "ur", "ps", "ckb", "sd");
        traits("ٹڈڑںےہۂۓ", 0.8, "ur");
        traits("ټډړږښڼېۍځڅګ", 0.8, "ps");
        traits("ڕڵێ", 0.8, "ckb");
        traits("ەۆ", 0.6, "ckb", "ug");
        traits("ۇۈۋ", 0.8, "ug");
        traits("ٻڀٺٽڄڃڇڏڌڊڙڦڳڱڻڪ", 0.8, "sd");
        traits("ھ", 0.3, "ur", "sd", "ug", "ckb");
        traits("ة", 0.4, ARABIC, DARIJA);
        traits("أإى", 0.25, ARABIC, DARIJA);
        traits("يك", 0.1, ARABIC, DARIJA, "ug", "sd", "fa", "ps");
    }

    /** Present tense prefixes of the dialect, with what else begins like them. */
    private static final List<String> VERB_PREFIXES = List.of("كي", "كت", "كن", "كاي", "كات");
    private static final List<String> NO_VERBS = List.of("كتاب", "كتب", "كتيب", "كتل", "كيل", "كيف", "كيان", "كيم",
            "كنت", "كند", "كنيس", "كنائس", "كنس", "كنز", "كاتب", "كاتم", "كاتدر", "كاتال", "كاتو", "كانت", "كانوا",
            "كانون", "كينيا", "كنف", "كتم", "كيس");
    private static final int SHORTEST_VERB = 5;
    private static final int LONGEST_VERB = 8;

    private static final String NEGATION_BEGINS = "ما";
    private static final String NEGATION_ENDS = "ش";
    private static final int SHORTEST_NEGATION = 6;

    /** Verbs in the plural, written without the silent alef; and months that look like them. */
    private static final String PERSONS = "يتن";
    private static final String PLURAL = "و";
    private static final Set<String> NO_PLURALS = Set.of("يوليو", "يونيو");

    private static final List<String> ARTICLES = List.of("ال", "وال", "بال", "لل", "فال", "كال");
    private static final int SHORTEST_WITH_ARTICLE = 5;

    /** Particles that are written together with the word behind them. */
    private static final String GLUED = "وفبل";

    private final LanguageScores scores = new LanguageScores(LANGUAGES);

    private ArabicScript() {
        scores.add(ARABIC, BEFORE_EVIDENCE);
        RARE.forEach((language, loss) -> scores.add(language, -loss));
    }

    /** The language of words in Arabic script. */
    static LanguageGuess guess(List<String> words) {
        ArabicScript script = new ArabicScript();
        words.forEach(script::add);
        return script.scores.best();
    }

    private void add(String shaped) {
        String word = unshaped(shaped);
        for (int at = 0; at < word.length(); at++) {
            Trait trait = trait(word.charAt(at));
            if (trait != null) {
                scores.take(trait.languages, trait.weight);
            }
        }
        String folded = FunctionWords.fold(word);
        for (String language : FunctionWords.languages(folded)) {
            scores.add(language, language.equals(DARIJA) ? 0 : WORD);
        }
        if (isWord(ARABIC, folded)) {
            scores.add(DARIJA, SHARED_WORD);
        } else if (isWord(DARIJA, folded)) {
            scores.add(DARIJA, DIALECT_WORD);
        } else {
            addForm(folded);
        }
    }

    private static Trait trait(char c) {
        return c == ZERO_WIDTH_NON_JOINER ? NON_JOINED : c >= FIRST && c < FIRST + TRAITS.length ? TRAITS[c - FIRST] : null;
    }

    /** The letters themselves, where the text has forms of them. */
    private static String unshaped(String word) {
        return word.charAt(0) < FIRST_FORM && word.charAt(word.length() - 1) < FIRST_FORM ? word
                : Normalizer.normalize(word, Normalizer.Form.NFKC);
    }

    /** Points for how a word is built. */
    private void addForm(String folded) {
        int length = folded.length();
        if (length >= SHORTEST_NEGATION && folded.startsWith(NEGATION_BEGINS) && folded.endsWith(NEGATION_ENDS)) {
            scores.add(DARIJA, DIALECT_NEGATION);
        } else if (isVerb(folded) && beginsWith(folded, VERB_PREFIXES) && !beginsWith(folded, NO_VERBS)) {
            scores.add(DARIJA, DIALECT_VERB);
        } else if (isVerb(folded) && PERSONS.indexOf(folded.charAt(0)) >= 0 && folded.endsWith(PLURAL)
                && !NO_PLURALS.contains(folded)) {
            scores.add(DARIJA, DIALECT_PLURAL);
        } else if (length >= SHORTEST_WITH_ARTICLE && beginsWith(folded, ARTICLES)) {
            scores.add(List.of(ARABIC, DARIJA), ARTICLE);
        }
    }

    private static boolean isVerb(String folded) {
        return folded.length() >= SHORTEST_VERB && folded.length() <= LONGEST_VERB;
    }

    private static boolean beginsWith(String word, List<String> beginnings) {
        return beginnings.stream().anyMatch(word::startsWith);
    }

    private static boolean isWord(String language, String folded) {
        return FunctionWords.languages(folded).contains(language) || folded.length() > 3 && GLUED.indexOf(folded.charAt(0)) >= 0
                && FunctionWords.languages(folded.substring(1)).contains(language);
    }

    private static void traits(String letters, double weight, String... languages) {
        for (char letter : letters.toCharArray()) {
            TRAITS[letter - FIRST] = new Trait(List.of(languages), weight);
        }
    }
}
