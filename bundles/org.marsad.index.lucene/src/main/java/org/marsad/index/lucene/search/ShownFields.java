package org.marsad.index.lucene.search;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.marsad.api.document.DocumentId;
import org.marsad.index.lucene.document.IndexFields;

/**
 * What the index keeps of a document to be shown with it.
 *
 * @param id     its identity
 * @param title  its title, or empty
 * @param origin where it was met last
 */
record ShownFields(DocumentId id, String title, URI origin) {

    /** The fields of the document Lucene knows by a number. */
    static ShownFields of(IndexSearcher index, int number) throws IOException {
        List<LeafReaderContext> leaves = index.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(number, leaves));
        int inLeaf = number - leaf.docBase;
        SortedDocValues ids = DocValues.getSorted(leaf.reader(), IndexFields.ID);
        ids.advanceExact(inLeaf);
        return new ShownFields(IndexFields.idOf(ids.lookupOrd(ids.ordValue())), text(leaf, inLeaf, IndexFields.SHOWN_TITLE),
                URI.create(text(leaf, inLeaf, IndexFields.SHOWN_ORIGIN)));
    }

    private static String text(LeafReaderContext leaf, int inLeaf, String field) throws IOException {
        BinaryDocValues values = DocValues.getBinary(leaf.reader(), field);
        return values.advanceExact(inLeaf) ? values.binaryValue().utf8ToString() : "";
    }
}
