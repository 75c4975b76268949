package org.marsad.text.arabic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.marsad.api.document.Span;
import org.marsad.api.text.NameFinder;

/**
 * Finds the names of a tree: one pass over the words of a text. What is done at a word is bounded by the longest name of the list.
 */
final class ArabicNameFinder implements NameFinder {

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
            for (int number = 0; number < names.size(); number++) {
                grown.add(names.get(number), number);
            }
            tree = grown; // two threads may grow two of them, which are the same
        }
        return tree;
    }

    @Override
    public List<Match> find(String text) {
        FoldedWords words = recent.of(text);
        NameReader reader = new NameReader(tree(), wholeWords, words);
        Places found = new Places();
        for (int word = 0; word < words.size();) {
            int last = word;
            if (reader.read(word)) {
                Span name = words.original(reader.begin(), words.end(reader.lastWord(0)));
                // A single character may stand for several words, such as a formula; then one of them is enough.
                if (found.size() == 0 || name.begin() >= found.end()) {
                    add(found, name, words, word, reader, 0);
                }
                last = reader.lastWord(0);
            }
            word = last + 1;
        }
        return list(found);
    }

    @Override
    public List<Match> findAll(String text) {
        return list(all(text));
    }

    @Override
    public void findAll(String text, MatchConsumer matches) {
        all(text).forEach(matches);
    }

    private Places all(String text) {
        FoldedWords words = recent.of(text);
        NameReader reader = new NameReader(tree(), wholeWords, words);
        Places found = new Places();
        for (int word = 0; word < words.size(); word++) {
            if (reader.read(word)) {
                for (int i = 0; i < reader.size(); i++) {
                    add(found, words.original(reader.begin(), words.end(reader.lastWord(i))), words, word, reader, i);
                }
            }
        }
        return found;
    }

    private List<Match> list(Places found) {
        List<Match> list = new ArrayList<>(found.size());
        found.forEach((begin, end, wordBegin, name) -> list.add(new Match(begin, end, wordBegin, names.get(name))));
        return list;
    }

    private static void add(Places found, Span name, FoldedWords words, int word, NameReader reader, int which) {
        int wordBegin = reader.begin() == words.begin(word) ? name.begin() : words.original(words.begin(word), words.end(word)).begin();
        found.add(name.begin(), name.end(), wordBegin, reader.name(which));
    }
}
