package org.marsad.index.lucene.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.PriorityQueue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.marsad.api.document.DocumentId;
import org.marsad.index.lucene.document.IndexFields;

/**
 * The ids of all documents a query finds, ascending. Each segment of the index has its ids in order; a bit for each document
 * says whether it was found, and the segments are merged as the ids are asked for.
 */
final class SortedIds implements Iterator<DocumentId> {

    private final PriorityQueue<Segment> segments = new PriorityQueue<>(Comparator.comparing(segment -> segment.id));

    private SortedIds() {
    }

    static Stream<DocumentId> of(IndexSearcher index, Query query) throws IOException {
        SortedIds ids = new SortedIds();
        Weight weight = index.createWeight(index.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : index.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                ids.addIfAny(new Segment(leaf, scorer.iterator()));
            }
        }
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(ids,
                Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.NONNULL), false);
    }

    @Override
    public boolean hasNext() {
        return !segments.isEmpty();
    }

    @Override
    public DocumentId next() {
        Segment segment = segments.remove();
        DocumentId id = IndexFields.idOf(segment.id);
        try {
            addIfAny(segment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return id;
    }

    private void addIfAny(Segment segment) throws IOException {
        if (segment.advance()) {
            segments.add(segment);
        }
    }

    /** The found ids of one segment. */
    private static final class Segment {

        private final SortedDocValues ids;
        private final FixedBitSet found;
        private int ordinal = -1;
        private BytesRef id;

        Segment(LeafReaderContext leaf, DocIdSetIterator documents) throws IOException {
            ids = DocValues.getSorted(leaf.reader(), IndexFields.ID);
            found = new FixedBitSet(ids.getValueCount() + 1);
            Bits live = leaf.reader().getLiveDocs();
            for (int document = documents.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS;
                    document = documents.nextDoc()) {
                if ((live == null || live.get(document)) && ids.advanceExact(document)) {
                    found.set(ids.ordValue());
                }
            }
        }

        boolean advance() throws IOException {
            ordinal = found.nextSetBit(ordinal + 1);
            if (ordinal == DocIdSetIterator.NO_MORE_DOCS) {
                return false;
            }
            id = BytesRef.deepCopyOf(ids.lookupOrd(ordinal));
            return true;
        }
    }
}
