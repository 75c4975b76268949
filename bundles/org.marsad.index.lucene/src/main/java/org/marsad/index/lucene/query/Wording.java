package org.marsad.index.lucene.query;

import java.util.ArrayList;
import java.util.List;
import org.marsad.index.lucene.text.Form;
import org.marsad.index.lucene.text.Lexicon;
import org.marsad.index.lucene.text.WordForms;
import org.marsad.index.lucene.text.WordList;

/** Turns the words of a question into tests. Knows whether words must be spelt as in the question. */
public final class Wording {

    private final Lexicon lexicon;
    private final boolean exact;

    /**
     * A wording.
     *
     * @param exact whether nothing is folded
     */
    public Wording(Lexicon lexicon, boolean exact) {
        this.lexicon = lexicon;
        this.exact = exact;
    }

    /** Whether nothing is folded. */
    public boolean isExact() {
        return exact;
    }

    /** The form whole words are compared in. */
    public Form form() {
        return exact ? Form.EXACT : Form.STEM;
    }

    /** What is asked of the words of this part, one after the other. */
    public List<WordTest> tests(Node.Word word) {
        Form form = exact ? Form.EXACT : Form.FOLDED;
        return switch (word.match()) {
            case WHOLE -> tests(word.text());
            case PREFIX -> forms(word.text()).stream().map(forms -> WordTest.prefix(forms, form)).toList();
            case ONE_OFF -> forms(word.text()).stream().map(forms -> WordTest.fuzzy(forms, form, 1)).toList();
            case TWO_OFF -> forms(word.text()).stream().map(forms -> WordTest.fuzzy(forms, form, 2)).toList();
        };
    }

    /** What is asked of the words of a phrase. */
    public List<WordTest> tests(Node.Phrase phrase) {
        return tests(phrase.text());
    }

    /** The forms of the words in a text. */
    List<WordForms> forms(String text) {
        WordList words = lexicon.analyze(text);
        List<WordForms> forms = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            forms.add(words.forms(i));
        }
        return forms;
    }

    private List<WordTest> tests(String text) {
        return forms(text).stream().<WordTest>map(forms ->
                forms.marked() == null ? WordTest.whole(forms, form()) : WordTest.marked(forms, form())).toList();
    }
}
