package org.marsad.index.lucene.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.marsad.api.search.Equivalent;
import org.marsad.index.lucene.document.Field;
import org.marsad.index.lucene.text.Form;
import org.marsad.index.lucene.text.WordForms;

/**
 * Adds to a question what means the same as its words: to words, to words that stand together, and inside phrases. Words with vowel
 * marks, prefixes, fuzzy words, names, and what is excluded stay as they are. For one question.
 */
final class Expansion {

    /** The most words that are looked up together. */
    private static final int LONGEST = 6;
    /** The most phrases that are made of one by putting other words in. */
    private static final int MOST = 32;

    private final Synonyms synonyms;
    private final Wording wording;
    private final Set<Equivalent> added = new LinkedHashSet<>();
    private final Map<String, List<Equivalent>> known = new LinkedHashMap<>();

    Expansion(Synonyms synonyms, Wording wording) {
        this.synonyms = synonyms;
        this.wording = wording;
    }

    /** What was added, in the order of the question. */
    List<Equivalent> added() {
        return List.copyOf(added);
    }

    /** The same part of a question, and what was added to it. */
    Node expand(Node node) {
        if (node instanceof Node.And and) {
            List<Node> parts = parts(and);
            return parts.size() == 1 ? parts.get(0) : new Node.And(parts);
        }
        if (node instanceof Node.Or or) {
            return new Node.Or(or.parts().stream().map(this::expand).toList());
        }
        return node instanceof Node.Placed placed ? anyOf(placed, others(placed)) : node;
    }

    /** Words that stand together may be known together. */
    private List<Node> parts(Node.And and) {
        List<Node> parts = new ArrayList<>();
        for (int first = 0; first < and.parts().size();) {
            int end = endOfKnown(and.parts(), first);
            List<Node> run = and.parts().subList(first, end).stream().map(this::expand).toList();
            if (run.size() == 1) {
                parts.add(run.get(0));
            } else {
                Field field = ((Node.Word) and.parts().get(first)).field();
                parts.add(anyOf(new Node.And(run), nodes(field, equivalents(textOf(and.parts().subList(first, end))))));
            }
            first = end;
        }
        return parts;
    }

    /** Behind the longest run of plain words from {@code first} on that something is known for together; at least one part. */
    private int endOfKnown(List<Node> parts, int first) {
        int end = first;
        while (end < parts.size() && end - first < LONGEST && parts.get(end) instanceof Node.Word word && isPlain(word)
                && word.field() == ((Node.Word) parts.get(first)).field()) {
            end++;
        }
        while (end > first + 1 && equivalents(textOf(parts.subList(first, end))).isEmpty()) {
            end--;
        }
        return Math.max(end, first + 1);
    }

    private static String textOf(List<Node> words) {
        return words.stream().map(word -> ((Node.Word) word).text()).collect(Collectors.joining(" "));
    }

    private List<Node.Added> others(Node.Placed placed) {
        if (placed.field().kind() != Field.Kind.WORDS) {
            return List.of();
        }
        if (placed instanceof Node.Word word) {
            return isPlain(word) ? nodes(word.field(), equivalents(word.text())) : List.of();
        }
        if (placed instanceof Node.Phrase phrase) {
            return variants(phrase).stream().map(variant -> new Node.Added(added(phrase.field(), variant.text()),
                    variant.by())).toList();
        }
        Node.Near near = (Node.Near) placed;
        List<Node.Added> others = new ArrayList<>();
        for (Node.Added first : others(near.first())) {
            others.add(new Node.Added(new Node.Near(first.part(), near.second(), near.distance()), first.by()));
        }
        for (Node.Added second : others(near.second())) {
            others.add(new Node.Added(new Node.Near(near.first(), second.part(), near.distance()), second.by()));
            for (Node.Added first : others(near.first())) {
                others.add(new Node.Added(new Node.Near(first.part(), second.part(), near.distance()), joined(first.by(), second.by())));
            }
        }
        return others.stream().limit(MOST).toList();
    }

    /** The phrase with other words in it; by what it was made, in the order of its words. */
    private record Variant(String text, List<Equivalent> by) {

        Variant then(String more, List<Equivalent> because) {
            return new Variant(text.isEmpty() ? more : text + " " + more, joined(by, because));
        }
    }

    private List<Variant> variants(Node.Phrase phrase) {
        List<WordForms> words = wording.forms(phrase.text());
        if (words.stream().anyMatch(word -> word.marked() != null)) {
            return List.of();
        }
        List<String> written = words.stream().map(word -> word.get(Form.EXACT)).toList();
        // What the phrase can be up to each word; the first of each is the phrase itself.
        List<List<Variant>> upTo = new ArrayList<>();
        upTo.add(List.of(new Variant("", List.of())));
        for (int end = 1; end <= written.size(); end++) {
            List<Variant> here = new ArrayList<>();
            for (Variant before : upTo.get(end - 1)) {
                here.add(before.then(written.get(end - 1), List.of()));
            }
            for (int begin = end - 1; begin >= Math.max(0, end - LONGEST); begin--) {
                for (Equivalent other : equivalents(String.join(" ", written.subList(begin, end)))) {
                    upTo.get(begin).forEach(before -> here.add(before.then(text(other), List.of(other))));
                }
            }
            upTo.add(here.stream().limit(MOST).toList());
        }
        return upTo.get(written.size()).stream().skip(1).toList();
    }

    private static List<Equivalent> joined(List<Equivalent> some, List<Equivalent> more) {
        List<Equivalent> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private boolean isPlain(Node.Word word) {
        return word.match() == Node.Match.WHOLE && word.field().kind() == Field.Kind.WORDS
                && wording.forms(word.text()).stream().allMatch(forms -> forms.marked() == null);
    }

    /** Those that have words at all; what is not used is not told. */
    private List<Equivalent> equivalents(String words) {
        List<Equivalent> found = known.computeIfAbsent(words, text -> synonyms.of(text).stream().filter(other -> !text(other).isEmpty())
                .toList());
        added.addAll(found);
        return found;
    }

    /** Its words without vowel marks, which would ask for just these marks. */
    private String text(Equivalent other) {
        return wording.forms(other.term()).stream().map(word -> word.get(Form.EXACT)).collect(Collectors.joining(" "));
    }

    private List<Node.Added> nodes(Field field, List<Equivalent> equivalents) {
        return equivalents.stream().map(other -> new Node.Added(added(field, text(other)), List.of(other))).toList();
    }

    /** What was not asked for is found in the form in which it is known only: its stem may be that of other words. */
    private Node.Placed added(Field field, String text) {
        return wording.forms(text).size() == 1 ? new Node.Word(field, text, Node.Match.FORM)
                : new Node.Phrase(field, text, Node.Match.FORM);
    }

    private static Node anyOf(Node asked, List<Node.Added> others) {
        if (others.isEmpty()) {
            return asked;
        }
        List<Node> all = new ArrayList<>();
        all.add(asked);
        all.addAll(others);
        return new Node.Or(all);
    }
}
