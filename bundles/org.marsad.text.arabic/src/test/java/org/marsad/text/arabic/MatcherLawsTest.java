package org.marsad.text.arabic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.marsad.api.document.Span;
import org.marsad.api.text.CountedWords;
import org.marsad.api.text.NameFinder;
import org.marsad.api.text.NameFinder.Match;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.PreparedWord;
import org.marsad.api.text.WordCounts;
import org.marsad.api.text.WordCut;
import org.marsad.testkit.RandomTexts;
import org.marsad.testkit.Seed;

/** What holds for any list, any text and any word. */
class MatcherLawsTest {

    /** Signs that stand for several words: each is one place in a text, and names within it are not told apart there. */
    private static final Pattern SEVERAL_WORDS = Pattern.compile("[\uFDFA\uFDFB\uFDFD]");

    private static final int TEXTS = Integer.getInteger("marsad.texts", 2_000);

    private final RandomTexts texts = new RandomTexts(Seed.ofThisRun());
    private final Random random = texts.random();
    private final ArabicMatcher matcher = new ArabicMatcher();

    @Test
    void matchesLieInTheTextAndInOrder() {
        for (int i = 0; i < TEXTS; i++) {
            String text = texts.next();
            NameFinder finder = matcher.finder(namesIn(text));
            List<Match> all = finder.findAll(text);
            Match before = new Match(-1, 0, -1, "");
            for (Match match : all) {
                assertTrue(0 <= match.wordBegin() && match.wordBegin() <= match.begin() && match.begin() < match.end()
                        && match.end() <= text.length(), () -> match + ", " + repeat());
                Match last = before;
                assertTrue(last.begin() < match.begin() || last.begin() == match.begin() && last.end() > match.end(),
                        () -> last + " before " + match + ", " + repeat());
                before = match;
            }
            int end = 0;
            for (Match match : finder.find(text)) {
                assertTrue(all.contains(match) && match.begin() >= end, () -> match + ", " + repeat());
                end = match.end();
            }
        }
    }

    @Test
    void whatIsHandedOnIsWhatIsListed() {
        for (int i = 0; i < TEXTS; i++) {
            String text = texts.next();
            List<String> names = namesIn(text);
            NameFinder finder = matcher.finder(names);
            List<Match> handedOn = new ArrayList<>();
            finder.findAll(text, (begin, end, wordBegin, name) -> handedOn.add(new Match(begin, end, wordBegin, names.get(name))));
            assertEquals(finder.findAll(text), handedOn, this::repeat);
        }
    }

    @Test
    void theGentleFormOfATextHasTheSameMatches() {
        for (int i = 0; i < TEXTS; i++) {
            String text = SEVERAL_WORDS.matcher(texts.next()).replaceAll(" ");
            NormalizedText gentle = Forms.GENTLE.normalize(text);
            NameFinder finder = matcher.finder(namesIn(text));
            List<String> expected = finder.findAll(text).stream().map(Match::name).toList();
            List<Match> found = finder.findAll(gentle.text());
            assertEquals(expected, found.stream().map(Match::name).toList(), () -> repeat() + " " + LawsTest.escaped(text));
            for (Match match : found) {
                Span original = gentle.offsets().toOriginal(match.begin(), match.end());
                assertTrue(finder.findAll(text).stream().anyMatch(other -> other.begin() <= original.begin()
                        && other.end() >= original.end() && other.name().equals(match.name())), () -> match + ", " + repeat());
            }
        }
    }

    /** Whatever was counted when it was asked before. */
    @Test
    void aPreparedWordIsCutAsTheWordIs() {
        for (int i = 0; i < TEXTS / 10; i++) {
            String[] words = texts.next().split("[ \n]+");
            for (String word : words) {
                if (!word.isEmpty()) {
                    PreparedWord prepared = matcher.prepare(word);
                    for (int time = 0; time < 4; time++) {
                        CountedWords counts = someOf(words, word);
                        assertEquals(matcher.cut(word, counts), prepared.cut(counts), () -> word + ", " + repeat());
                        assertEquals(matcher.cut(word, WordCounts.NONE), prepared.cut(WordCounts.NONE), () -> word + ", " + repeat());
                    }
                }
            }
        }
    }

    /** Some words, among them ends and beginnings of one. */
    private CountedWords someOf(String[] words, String word) {
        CountedWords counts = new CountedWords();
        for (int number = random.nextInt(20); number > 0; number--) {
            String other = random.nextBoolean() ? words[random.nextInt(words.length)] : word;
            int begin = random.nextInt(Math.min(3, other.length() + 1));
            counts.add(other.substring(begin, Math.max(begin, other.length() - random.nextInt(3))));
        }
        return counts;
    }

    @Test
    void thePartsOfAWordAreTheWord() {
        WordCounts counts = word -> word.hashCode() % 7 == 0 ? word.length() : 0;
        for (int i = 0; i < TEXTS; i++) {
            for (String word : texts.next().split("[ \n]+")) {
                if (!word.isEmpty()) {
                    WordCut cut = matcher.cut(word, counts);
                    List<String> parts = Stream.of(cut.before(), List.of(cut.word()), cut.after()).flatMap(List::stream).toList();
                    assertEquals(word, String.join("", parts), this::repeat);
                    assertTrue(parts.stream().noneMatch(String::isEmpty), () -> cut + ", " + repeat());
                }
            }
        }
    }

    /** Pieces of the text, whatever they are. */
    private List<String> namesIn(String text) {
        List<String> names = new ArrayList<>(List.of("ا", "لا"));
        for (int i = 0; i < 10 && !text.isEmpty(); i++) {
            int begin = random.nextInt(text.length());
            names.add(text.substring(begin, Math.min(text.length(), begin + 1 + random.nextInt(12))));
        }
        return names;
    }

    private String repeat() {
        return texts.seed().repeat();
    }
}
