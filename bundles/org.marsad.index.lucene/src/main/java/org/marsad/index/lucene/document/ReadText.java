package org.marsad.index.lucene.document;

import java.util.List;
import java.util.function.IntPredicate;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Span;
import org.marsad.index.lucene.text.Lexicon;
import org.marsad.index.lucene.text.PlacedWords;
import org.marsad.index.lucene.text.WordList;

/**
 * The words of a document's text, placed as the index has them: first those of the body, then those of the title; and by
 * themselves those of the furniture round it.
 *
 * @param words       the words in reading order
 * @param text        the words without the furniture, with their positions; the place of each is its number in {@code words}
 * @param boilerplate the words of the furniture in the same way
 */
public record ReadText(WordList words, PlacedWords text, PlacedWords boilerplate) {

    private static final String TITLE = "structure.title";
    private static final String FURNITURE = "structure.boilerplate";

    /** Reads the text of {@code entry}; a document without text has no words. */
    public static ReadText of(Entry entry, Lexicon lexicon) {
        WordList words = lexicon.analyze(entry.text().map(DocumentText::text).orElse(""));
        PlacedWords text = new PlacedWords(words.size());
        PlacedWords boilerplate = new PlacedWords(0);
        boolean[] isTitle = covered(words, entry, TITLE);
        boolean[] isFurniture = covered(words, entry, FURNITURE);
        add(words, i -> !isTitle[i] && !isFurniture[i], text);
        text.endBody();
        add(words, i -> isTitle[i] && !isFurniture[i], text);
        add(words, i -> isFurniture[i], boilerplate);
        return new ReadText(words, text, boilerplate);
    }

    /** Where a word of {@link #text} or {@link #boilerplate} is in the text. */
    public Span span(PlacedWords placed, int word) {
        return words.span(placed.place(word), placed.place(word));
    }

    /** Which words begin inside annotations of a type. */
    private static boolean[] covered(WordList words, Entry entry, String type) {
        List<Span> spans = entry.annotations(type).map(Annotation::span).toList();
        boolean[] covered = new boolean[words.size()];
        int next = 0;
        int coveredTo = 0;
        for (int i = 0; i < covered.length && !spans.isEmpty(); i++) {
            while (next < spans.size() && spans.get(next).begin() <= words.begin(i)) {
                coveredTo = Math.max(coveredTo, spans.get(next).end());
                next++;
            }
            covered[i] = words.begin(i) < coveredTo;
        }
        return covered;
    }

    private static void add(WordList words, IntPredicate wanted, PlacedWords placed) {
        for (int i = 0; i < words.size(); i++) {
            if (wanted.test(i)) {
                placed.add(words.forms(i), i);
            } else {
                placed.interrupt();
            }
        }
    }
}
