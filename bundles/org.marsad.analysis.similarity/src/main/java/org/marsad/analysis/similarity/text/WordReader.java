package org.marsad.analysis.similarity.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Span;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.Normalizer;

/** Reads the words of texts in the form for search. Safe for use by several threads. */
public final class WordReader {

    private static final String BOILERPLATE = "structure.boilerplate";

    private final Normalizer search;

    /** Reads by the form for search. */
    public WordReader(Normalizer search) {
        this.search = search;
    }

    /** The words of a document without its boilerplate, as far as an analyzer has marked that; none if it has no text. */
    public Words read(Entry entry) {
        return read(entry.text().map(DocumentText::text).orElse(""), entry.annotations(BOILERPLATE).map(Annotation::span).toList());
    }

    /** A text in the form for search. */
    public String form(String text) {
        return search.normalize(text).text();
    }

    /** Where words in the form for search stand in a text, last; empty if they do not. */
    public Optional<Span> find(String words, String text) {
        NormalizedText folded = search.normalize(text);
        int at = folded.text().lastIndexOf(words);
        return at < 0 ? Optional.empty() : Optional.of(folded.offsets().toOriginal(at, at + words.length()));
    }

    /** The words of a text. */
    public Words read(String text) {
        return read(text, List.of());
    }

    /**
     * The words of a text.
     *
     * @param text    the extracted text
     * @param without ranges of it to leave out, in reading order
     */
    public Words read(String text, List<Span> without) {
        Gathering gathering = new Gathering(without);
        NormalizedText folded = search.normalize(text);
        String form = folded.text();
        int begin = -1;
        for (int i = 0; i <= form.length(); i++) {
            boolean inWord = i < form.length() && isWordCharacter(form.charAt(i));
            if (inWord && begin < 0) {
                begin = i;
            } else if (!inWord && begin >= 0) {
                gathering.add(form, begin, i, folded.offsets().toOriginal(begin, i));
                begin = -1;
            }
        }
        return gathering.words();
    }

    /** Half a pair belongs to a word, so letters beyond U+FFFF do. */
    private static boolean isWordCharacter(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    /** Words as they are being gathered. */
    private static final class Gathering {

        private final List<Span> without;
        private int[] keys = new int[64];
        private int[] bareKeys = new int[64];
        private int[] bareLengths = new int[64];
        private int[] begins = new int[64];
        private int[] ends = new int[64];
        private int size;
        private int passed;

        Gathering(List<Span> without) {
            this.without = without;
        }

        void add(String form, int begin, int end, Span place) {
            while (passed < without.size() && without.get(passed).end() <= place.begin()) {
                passed++;
            }
            if (passed < without.size() && without.get(passed).overlaps(place)) {
                return;
            }
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
                bareKeys = Arrays.copyOf(bareKeys, size * 2);
                bareLengths = Arrays.copyOf(bareLengths, size * 2);
                begins = Arrays.copyOf(begins, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
            int bare = Glued.skip(form, begin, end);
            keys[size] = Hash.of(form, begin, end);
            bareKeys[size] = bare == begin ? keys[size] : Hash.of(form, bare, end);
            bareLengths[size] = end - bare;
            begins[size] = place.begin();
            ends[size++] = place.end();
        }

        Words words() {
            return new Words(Arrays.copyOf(keys, size), Arrays.copyOf(bareKeys, size), Arrays.copyOf(bareLengths, size),
                    Arrays.copyOf(begins, size), Arrays.copyOf(ends, size));
        }
    }
}
