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

    /** What is asked of the words of this part, one after the other. */
    public List<WordTest> tests(Node.Word word) {
        Form form = exact ? Form.EXACT : Form.FOLDED;
        return forms(word.text()).stream().map(forms -> switch (word.match()) {
            case WHOLE -> whole(forms);
            case FORM -> WordTest.OfForm.of(forms.spelling());
            case PREFIX -> new WordTest.Beginning(forms.get(form), forms.get(Form.FOLDED), form);
            case ONE_OFF -> WordTest.Similar.of(forms.get(form), form, 1);
            case TWO_OFF -> WordTest.Similar.of(forms.get(form), form, 2);
        }).toList();
    }

    /** What is asked of the words of a phrase. */
    public List<WordTest> tests(Node.Phrase phrase) {
        return forms(phrase.text()).stream().map(forms -> phrase.match() == Node.Match.FORM ? WordTest.OfForm.of(forms.spelling())
                : whole(forms)).toList();
    }

    /** The stems a part of a question looks for; none where it looks for spellings. */
    public List<String> stems(Node part) {
        List<WordTest> tests = part instanceof Node.Word word ? tests(word)
                : part instanceof Node.Phrase phrase ? tests(phrase) : List.of();
        return tests.stream().filter(WordTest.OfStem.class::isInstance).map(test -> ((WordTest.OfStem) test).stem()).toList();
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

    private WordTest whole(WordForms forms) {
        if (forms.marked() != null) {
            return new WordTest.Same(forms.marked());
        }
        return exact ? new WordTest.Same(forms.term()) : new WordTest.OfStem(forms.get(Form.STEM));
    }
}
