package org.marsad.index.lucene.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.marsad.index.lucene.query.Node;
import org.marsad.index.lucene.query.WordTest;
import org.marsad.index.lucene.query.Wording;
import org.marsad.index.lucene.text.PlacedWords;

/** Finds among the words of a text those a part of a question asks for. */
final class PhraseFinder {

    private final Wording wording;

    PhraseFinder(Wording wording) {
        this.wording = wording;
    }

    /** The runs of words that answer; for parts near one another, the runs of both. */
    List<Run> find(PlacedWords words, Node.Placed node) {
        if (node instanceof Node.Near near) {
            return find(words, near);
        }
        return find(words, node instanceof Node.Word word ? wording.tests(word) : wording.tests((Node.Phrase) node));
    }

    private static List<Run> find(PlacedWords words, List<WordTest> tests) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i + tests.size() <= words.size(); i++) {
            if (matches(words, i, tests)) {
                runs.add(new Run(i, i + tests.size() - 1));
            }
        }
        return runs;
    }

    private static boolean matches(PlacedWords words, int first, List<WordTest> tests) {
        for (int i = 0; i < tests.size(); i++) {
            boolean follows = words.position(first + i) == words.position(first) + i;
            if (!follows || !tests.get(i).accepts(words.forms(first + i))) {
                return false;
            }
        }
        return true;
    }

    private List<Run> find(PlacedWords words, Node.Near near) {
        Set<Run> both = new LinkedHashSet<>();
        List<Run> others = find(words, near.second());
        for (Run one : find(words, near.first())) {
            for (Run other : others) {
                if (isNear(words, one, other, near.distance()) || isNear(words, other, one, near.distance())) {
                    both.add(one);
                    both.add(other);
                }
            }
        }
        return List.copyOf(both);
    }

    private static boolean isNear(PlacedWords words, Run before, Run after, int distance) {
        int apart = words.position(after.first()) - words.position(before.last());
        return apart > 0 && apart <= distance;
    }
}
