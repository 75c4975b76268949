package org.marsad.analysis.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.marsad.api.document.Annotation;
import org.marsad.api.text.Normalizer;
import org.marsad.testkit.Seed;
import org.marsad.text.arabic.ArabicSearchNormalizer;

/** What holds for any list and any text: what was put in is found, as it was put in, and nothing else. */
class LexiconLawsTest {

    /** No word of a term has one of these, so that words between terms are never part of one. */
    private static final String[] OTHER_WORDS = {"قيل", "هناك", "عند", "ثم", "،", ".", "«", "12", "etc"};

    private static final String TERM_LETTERS = "أإآةىئؤدرزشصضطظعغمهي";
    private static final String[] PARTICLES = {"", "", "", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فل", "وك"};
    /** By chance a shorter word with one of the particles may be one that is not cut. */
    private static final int LETTERS_OF_NO_KNOWN_WORD = 6;
    private static final Normalizer SEARCH = new ArabicSearchNormalizer();
    private static final String[] SPACES = {" ", "\n", "\u00A0", "  ", "\t", "\u2003"};

    private final Seed seed = Seed.ofThisRun();
    private final Random random = seed.random();

    @Test
    void everyTermThatWasPutInIsFoundWhereItStands() throws Exception {
        for (int round = 0; round < 200; round++) {
            List<String> terms = terms();
            LexiconAnalyzer analyzer = Lists.terms(terms.toArray(String[]::new));
            StringBuilder text = new StringBuilder();
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                text.append(oneOf(OTHER_WORDS)).append(oneOf(SPACES));
                String term = terms.get(random.nextInt(terms.size()));
                String written = asPeopleWrite(term);
                text.append(oneOf(PARTICLES));
                expected.add(text.length() + " " + written + " = " + term);
                text.append(written).append(oneOf(SPACES));
            }
            List<String> found = new ArrayList<>();
            for (Annotation annotation : Lists.text(text.toString()).by(analyzer).annotations()) {
                found.add(annotation.span().begin() + " " + annotation.span().of(text) + " = " + annotation.features().get("matched")
                        .asText());
            }
            assertEquals(expected, found, seed.repeat());
        }
    }

    @Test
    void findingsFollowOneAnotherAndEndWhereWordsEnd() throws Exception {
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                text.append(oneOf(PARTICLES)).append(oneOf(new String[] {"ال", "", "لل"})).append(oneOf(new String[] {"بلد", "لبنان",
                        "لجنة", "كتب"}))
                        .append(random.nextInt(3) == 0 ? "" : " ");
            }
            int end = 0;
            for (Annotation found : Lists.text(text.toString()).by(Lists.terms("بلد", "البلد لبنان", "لجنة كتب بلد", "كتب"))
                    .annotations()) {
                assertTrue(found.span().begin() >= end, seed.repeat());
                end = found.span().end();
                assertTrue(end == text.length() || text.charAt(end) == ' ', seed.repeat());
            }
        }
    }

    /** Terms of one to three words, none of which can be taken for another or for one with a particle. */
    private List<String> terms() {
        Set<String> terms = new LinkedHashSet<>();
        Set<String> firstWords = new LinkedHashSet<>();
        while (terms.size() < 30) {
            String first = word(LETTERS_OF_NO_KNOWN_WORD);
            if (firstWords.add(fold(first))) {
                terms.add(first + " " + word(3) + (random.nextBoolean() ? " " + word(3) : ""));
            }
        }
        return List.copyOf(terms);
    }

    private static String fold(String word) {
        return SEARCH.normalize(word).text();
    }

    private String word(int shortest) {
        StringBuilder word = new StringBuilder();
        for (int i = shortest + random.nextInt(5); i > 0; i--) {
            char letter = TERM_LETTERS.charAt(random.nextInt(TERM_LETTERS.length()));
            // A letter three times in a row is one letter stretched, and an alef at the front could be that of an article.
            boolean repeats = !word.isEmpty() && fold("" + word.charAt(word.length() - 1)).equals(fold("" + letter));
            word.append(repeats ? 'ش' : letter);
        }
        return word.toString();
    }

    private String asPeopleWrite(String term) {
        StringBuilder written = new StringBuilder();
        for (char letter : term.toCharArray()) {
            written.append(letter == ' ' ? oneOf(SPACES) : spelling(letter));
            boolean lastOfWord = letter == ' ';
            if (!lastOfWord && random.nextInt(6) == 0) {
                written.append(oneOf(new String[] {"\u064E", "\u0651\u064F", "\u0650"}));
            }
        }
        return written.toString();
    }

    private String spelling(char letter) {
        return switch (letter) {
            case 'أ', 'إ', 'آ' -> oneOf(new String[] {"أ", "إ", "آ", "ا"});
            case 'ة' -> oneOf(new String[] {"ة", "ه"});
            case 'ى', 'ئ', 'ي' -> oneOf(new String[] {"ى", "ئ", "ي", "ی"});
            case 'ؤ' -> oneOf(new String[] {"ؤ", "و"});
            default -> String.valueOf(letter);
        };
    }

    private String oneOf(String[] some) {
        return some[random.nextInt(some.length)];
    }
}
