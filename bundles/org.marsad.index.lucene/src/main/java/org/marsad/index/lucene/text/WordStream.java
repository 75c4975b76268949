package org.marsad.index.lucene.text;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/** Feeds the index with words that are analysed already. Used again for each text, by one thread. */
public final class WordStream extends TokenStream {

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private PlacedWords words;
    private int next;
    private int last;
    /** The word that was just given once more, with its marks. */
    private BytesRef marked;

    /** Feeds these words next. */
    public WordStream of(PlacedWords placed) {
        words = placed;
        return this;
    }

    @Override
    public void reset() {
        clearAttributes();
        next = 0;
        last = -1;
        marked = null;
    }

    @Override
    public boolean incrementToken() {
        if (marked != null) {
            give(marked, 0);
            marked = null;
            return true;
        }
        if (next == words.size()) {
            return false;
        }
        WordForms word = words.forms(next);
        int position = words.position(next++);
        give(word.term(), position - last);
        last = position;
        marked = word.marked();
        return true;
    }

    private void give(BytesRef bytes, int step) {
        term.setBytesRef(bytes);
        increment.setPositionIncrement(step);
    }
}
