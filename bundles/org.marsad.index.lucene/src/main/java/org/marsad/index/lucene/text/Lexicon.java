package org.marsad.index.lucene.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.marsad.api.text.Normalizer;

/**
 * Knows the forms of words. Safe for use by several threads.
 *
 * <p>The words of a language are few and come again and again, so the last tens of thousands are kept: nearly every word
 * of a text is found by its letters, without being written out, normalised or stemmed again.
 */
public final class Lexicon {

    private static final int SLOTS = 1 << 16;
    /** A word longer than this is noise; its beginning is all that can be asked for. Fits any limit of Lucene's. */
    private static final int LONGEST = 255;

    private final Normalizer gentle;
    private final Normalizer search;
    private final FunctionWords functionWords;
    /** Read and written without a lock: entries are immutable, and one that is lost is made again. */
    private final Entry[] slots = new Entry[SLOTS];

    /**
     * Makes words' forms by two normalizers.
     *
     * @param gentle keeps the meaning: gives the exact form
     * @param search makes one what is often exchanged: gives the folded form and, from it, the stem
     */
    public Lexicon(Normalizer gentle, Normalizer search) {
        this.gentle = gentle;
        this.search = search;
        this.functionWords = new FunctionWords(this::foldedOf);
    }

    /** The words of a text, with their places. */
    public WordList analyze(String text) {
        WordList list = new WordList(text.length() / 5 + 1);
        WordScanner scanner = new WordScanner(text);
        while (scanner.next()) {
            for (WordForms forms : formsOf(text, scanner.begin(), scanner.end())) {
                list.add(forms, scanner.begin(), scanner.end());
            }
        }
        return list;
    }

    /** Whether a word only holds sentences together. */
    public boolean isFunctionWord(WordForms word) {
        return functionWords.contains(word.get(Form.FOLDED));
    }

    /** The forms of the word at a place; several words if it is a sign that stands for several. */
    private WordForms[] formsOf(String text, int begin, int wordEnd) {
        int end = Math.min(wordEnd, begin + LONGEST);
        int hash = 0;
        for (int i = begin; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        Entry known = slots[slot];
        if (known != null && known.hash == hash && known.isWrittenAt(text, begin, end)) {
            return known.forms;
        }
        String written = text.substring(begin, end);
        WordForms[] forms = make(written);
        slots[slot] = new Entry(hash, written, forms);
        return forms;
    }

    private WordForms[] make(String written) {
        List<String> found = words(gentle.normalize(written).text());
        List<String> words = found.isEmpty() ? List.of(written) : found;
        List<WordForms> forms = new ArrayList<>(words.size());
        for (String exact : words) {
            String folded = foldedOf(exact);
            Optional<String> marked = words.size() > 1 ? Optional.empty()
                    : Marks.spelling(written, letter -> gentle.normalize(letter).text());
            forms.add(new WordForms(Spelling.of(exact, folded), marked, !functionWords.contains(folded)));
        }
        return forms.toArray(WordForms[]::new);
    }

    /** The folded word in one piece; a word of which folding leaves nothing stays as it is. */
    private String foldedOf(String exact) {
        String folded = String.join("", words(search.normalize(exact).text()));
        if (folded.isEmpty()) {
            return exact;
        }
        return Characters.classOf(folded.charAt(0)) == Characters.DIGIT ? folded.replace(",", "") : folded;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>(1);
        WordScanner scanner = new WordScanner(text);
        while (scanner.next()) {
            words.add(text.substring(scanner.begin(), scanner.end()));
        }
        return words;
    }

    private record Entry(int hash, String written, WordForms[] forms) {

        boolean isWrittenAt(String text, int begin, int end) {
            return written.length() == end - begin && text.startsWith(written, begin);
        }
    }
}
