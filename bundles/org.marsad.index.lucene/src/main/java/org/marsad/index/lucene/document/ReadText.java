package org.marsad.index.lucene.document;

import java.util.List;
import java.util.Set;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Span;
import org.marsad.index.lucene.text.Lexicon;
import org.marsad.index.lucene.text.PlacedWords;
import org.marsad.index.lucene.text.WordList;

/**
 * The words of a document's text, placed as the index has them: first those of the body, then those of the title and of the
 * furniture round it.
 *
 * @param words  the words in reading order
 * @param placed the same words with their positions; the place of each is its number in {@code words}
 */
public record ReadText(WordList words, PlacedWords placed) {

    private static final Set<String> NOT_BODY = Set.of("structure.boilerplate", "structure.title");

    /** Reads the text of {@code entry}; a document without text has no words. */
    public static ReadText of(Entry entry, Lexicon lexicon) {
        WordList words = lexicon.analyze(entry.text().map(DocumentText::text).orElse(""));
        List<Span> outside = outside(entry);
        PlacedWords placed = new PlacedWords(words.size());
        if (outside.isEmpty()) {
            placed.addAll(words);
        } else {
            boolean[] isBody = body(words, outside);
            add(words, isBody, true, placed);
            placed.endBody();
            add(words, isBody, false, placed);
        }
        return new ReadText(words, placed);
    }

    /** Where a word of {@link #placed} is in the text. */
    public Span span(int word) {
        return words.span(placed.place(word), placed.place(word));
    }

    private static List<Span> outside(Entry entry) {
        return entry.layers().values().stream().flatMap(layer -> layer.annotations().stream())
                .filter(annotation -> NOT_BODY.contains(annotation.type())).map(Annotation::span).sorted().toList();
    }

    private static boolean[] body(WordList words, List<Span> outside) {
        boolean[] isBody = new boolean[words.size()];
        int next = 0;
        int coveredTo = 0;
        for (int i = 0; i < isBody.length; i++) {
            while (next < outside.size() && outside.get(next).begin() <= words.begin(i)) {
                coveredTo = Math.max(coveredTo, outside.get(next).end());
                next++;
            }
            isBody[i] = words.begin(i) >= coveredTo;
        }
        return isBody;
    }

    private static void add(WordList words, boolean[] isBody, boolean wanted, PlacedWords placed) {
        for (int i = 0; i < isBody.length; i++) {
            if (isBody[i] == wanted) {
                placed.add(words.forms(i), i);
            } else {
                placed.interrupt();
            }
        }
    }
}
