package org.marsad.index.lucene.text;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;

/** Feeds the index with trigrams, each once with its count. Used again for each text, by one thread. */
public final class TrigramStream extends TokenStream {

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final BytesRef bytes = Trigrams.newTerm();
    private final TrigramCounts counts = new TrigramCounts();
    private int slot;

    /** Feeds the trigrams of these words next. */
    public TrigramStream of(PlacedWords words) {
        counts.clear();
        for (int i = 0; i < words.size(); i++) {
            counts.add(words.forms(i));
        }
        return this;
    }

    @Override
    public void reset() {
        clearAttributes();
        slot = -1;
    }

    @Override
    public boolean incrementToken() {
        slot = counts.nextSlot(slot + 1);
        if (slot < 0) {
            return false;
        }
        counts.read(slot, bytes);
        term.setBytesRef(bytes);
        frequency.setTermFrequency(counts.count(slot));
        return true;
    }
}
