package org.marsad.index.lucene.text;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/** Feeds the index with words that are analysed already. Used again for each text, by one thread. */
public final class FormStream extends TokenStream {

    private final Form form;
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private PlacedWords words;
    private int next;
    private int last;
    /** Other terms of the word that was just given. */
    private BytesRef marked;
    private BytesRef folding;

    /** A stream for the field of {@code form}. */
    public FormStream(Form form) {
        this.form = form;
    }

    /** Feeds these words next. */
    public FormStream of(PlacedWords placed) {
        words = placed;
        return this;
    }

    @Override
    public void reset() {
        clearAttributes();
        next = 0;
        last = -1;
        marked = null;
        folding = null;
    }

    @Override
    public boolean incrementToken() {
        if (marked != null) {
            give(marked, 0);
            marked = null;
        } else if (folding != null) {
            give(folding, 0);
            folding = null;
        } else if (next < words.size()) {
            WordForms word = words.forms(next);
            int position = words.position(next++);
            give(word.get(form), position - last);
            last = position;
            marked = word.marked();
            folding = form == Form.STEM ? null : word.folding();
        } else {
            return false;
        }
        return true;
    }

    private void give(BytesRef bytes, int step) {
        term.setBytesRef(bytes);
        increment.setPositionIncrement(step);
    }
}
