package org.marsad.text.arabic;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.marsad.api.text.WordCut;
import org.marsad.testkit.TestCorpus;

/** The share of words that are cut as they should be, on a small body of text of our own; so that a change for the worse is seen. */
class WordCutSliceTest {

    /** A little under what is reached. In so small a body of text few of the parts occur alone, and each word as often as it stands. */
    private static final double BOUND = 0.94;
    /** What is right if no word is cut. */
    private static final double UNCUT = 0.85;

    private static final Pattern WORD = Pattern.compile("[ء-ي]+");

    @Test
    void nearlyAllWordsAreCutExactly() {
        Map<String, Long> words = TestCorpus.articles().stream().map(article -> Forms.gentle(article.text()))
                .flatMap(text -> WORD.matcher(text).results()).map(MatchResult::group)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Map<String, String> glued = Table.rows("cuts.tsv").stream().map(row -> row[0])
                .collect(Collectors.toMap(parts -> parts.replace("+", ""), Function.identity()));
        assertTrue(words.keySet().containsAll(glued.keySet()), "all of the table are words of the articles");
        ArabicMatcher matcher = new ArabicMatcher();
        List<String> wrong = words.keySet().stream()
                .filter(word -> !parts(matcher.cut(word, other -> words.getOrDefault(other, 0L))).equals(glued.getOrDefault(word, word)))
                .toList();
        double share = 1 - wrong.size() / (double) words.size();
        assertTrue(share >= BOUND, () -> share + " of the words are right, wrong are " + wrong);
        assertTrue(1 - glued.size() / (double) words.size() < UNCUT, "without cuts the share would be as good");
    }

    private static String parts(WordCut cut) {
        return Stream.of(cut.before(), List.of(cut.word()), cut.after()).flatMap(List::stream).collect(Collectors.joining("+"));
    }
}
