package org.marsad.text.arabic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.marsad.api.document.Span;
import org.marsad.api.text.NameFinder;

/**
 * Finds the names of a tree: one pass over the words of a text. What is done at a word is bounded by the longest name of the list.
 */
final class ArabicNameFinder implements NameFinder {

    private static final Comparator<End> LONGEST_FIRST = Comparator.comparingInt(End::word).reversed();

    private final List<String> names;
    private final WholeWords wholeWords;
    private final Recent<FoldedWords> recent;
    private volatile NameTree tree;

    ArabicNameFinder(Collection<String> names, WholeWords wholeWords, Recent<FoldedWords> recent) {
        this.names = List.copyOf(names);
        this.wholeWords = wholeWords;
        this.recent = recent;
    }

    /** Grown when the first text comes: analyzers prepare their lists at the start of the container, where nobody should wait for it. */
    private NameTree tree() {
        if (tree == null) {
            NameTree grown = new NameTree();
            names.forEach(grown::add);
            tree = grown; // two threads may grow two of them, which are the same
        }
        return tree;
    }

    @Override
    public List<Match> find(String text) {
        FoldedWords words = recent.of(text);
        NameReader reader = new NameReader(tree(), wholeWords, words);
        List<Match> found = new ArrayList<>();
        for (int word = 0; word < words.size();) {
            int last = word;
            if (reader.read(word)) {
                End longest = reader.ends().stream().max(Comparator.comparingInt(End::word)).orElseThrow();
                Match match = match(words, word, reader.begin(), longest);
                // A single character may stand for several words, such as a formula; then one of them is enough.
                if (found.isEmpty() || match.begin() >= found.get(found.size() - 1).end()) {
                    found.add(match);
                }
                last = longest.word;
            }
            word = last + 1;
        }
        return found;
    }

    @Override
    public List<Match> findAll(String text) {
        FoldedWords words = recent.of(text);
        NameReader reader = new NameReader(tree(), wholeWords, words);
        List<Match> found = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            if (reader.read(word)) {
                reader.ends().sort(LONGEST_FIRST);
                for (End end : reader.ends()) {
                    found.add(match(words, word, reader.begin(), end));
                }
            }
        }
        return inOrder(found);
    }

    /** They are, unless a single character stands for several words; then they may also have one place. */
    private static List<Match> inOrder(List<Match> found) {
        if (isInOrder(found)) {
            return found;
        }
        found.sort(Comparator.comparingInt(Match::begin).thenComparing(Match::end, Comparator.reverseOrder()));
        List<Match> places = new ArrayList<>(found.size());
        for (Match match : found) {
            Match last = places.isEmpty() ? null : places.get(places.size() - 1);
            if (last == null || last.begin() != match.begin() || last.end() != match.end()) {
                places.add(match);
            }
        }
        return places;
    }

    /** Whether each comes behind the one before, by begin and then the longer first, and has a place of its own. */
    private static boolean isInOrder(List<Match> found) {
        for (int i = 1; i < found.size(); i++) {
            Match before = found.get(i - 1);
            Match match = found.get(i);
            if (match.begin() < before.begin() || match.begin() == before.begin() && match.end() >= before.end()) {
                return false;
            }
        }
        return true;
    }

    private static Match match(FoldedWords words, int word, int begin, End end) {
        Span name = words.original(begin, words.end(end.word));
        int wordBegin = begin == words.begin(word) ? name.begin() : words.original(words.begin(word), words.end(word)).begin();
        return new Match(name.begin(), name.end(), wordBegin, end.name);
    }

    /**
     * Where a name ends.
     *
     * @param name its name in the list
     * @param word its last word in the text
     */
    record End(String name, int word) {}
}
