package org.marsad.index.lucene.query;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/** The documents of several terms, each once, ascending, with how often all terms occur in it. The nearest is first in a heap. */
final class UnitedPostings extends DocIdSetIterator {

    private final PostingsEnum[] heap;
    private final long cost;
    private int document = -1;

    UnitedPostings(List<PostingsEnum> terms) {
        heap = terms.toArray(PostingsEnum[]::new);
        cost = terms.stream().mapToLong(PostingsEnum::cost).sum();
    }

    @Override
    public int docID() {
        return document;
    }

    @Override
    public int nextDoc() throws IOException {
        return advance(document + 1);
    }

    @Override
    public int advance(int target) throws IOException {
        while (heap[0].docID() < target) {
            heap[0].advance(target);
            sink(0);
        }
        document = heap[0].docID();
        return document;
    }

    @Override
    public long cost() {
        return cost;
    }

    /** How often the terms occur in the document. */
    int frequency() throws IOException {
        return frequency(0);
    }

    /** Those at the document are at the top of the heap: nothing below one that is not there can be. */
    private int frequency(int place) throws IOException {
        return place >= heap.length || heap[place].docID() != document ? 0
                : heap[place].freq() + frequency(2 * place + 1) + frequency(2 * place + 2);
    }

    private void sink(int from) {
        PostingsEnum sinking = heap[from];
        int place = from;
        int child = 2 * place + 1;
        while (child < heap.length) {
            if (child + 1 < heap.length && heap[child + 1].docID() < heap[child].docID()) {
                child++;
            }
            if (heap[child].docID() >= sinking.docID()) {
                break;
            }
            heap[place] = heap[child];
            place = child;
            child = 2 * place + 1;
        }
        heap[place] = sinking;
    }
}
