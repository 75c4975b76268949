package org.marsad.index.lucene.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.marsad.api.search.Hits.Count;
import org.marsad.index.lucene.document.Field;
import org.marsad.index.lucene.document.IndexFields;

/** Counts the values of fields among all documents a query finds. */
final class FacetCounter {

    private static final int SHOWN = 20;
    private static final Comparator<Count> MOST_FIRST = Comparator.comparingLong(Count::count).reversed()
            .thenComparing(Count::value);

    private final IndexSearcher index;

    FacetCounter(IndexSearcher index) {
        this.index = index;
    }

    /**
     * The most frequent values, by field.
     *
     * @param fields by the name they were asked for with
     */
    Map<String, List<Count>> count(Query query, Map<String, Field> fields) throws IOException {
        Map<String, List<Count>> facets = new LinkedHashMap<>();
        Map<Field, Map<String, Long>> counts = counts(query, fields.values());
        fields.forEach((name, field) -> facets.put(name, counts.get(field).entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue())).sorted(MOST_FIRST).limit(SHOWN).toList()));
        return facets;
    }

    private Map<Field, Map<String, Long>> counts(Query query, Collection<Field> fields) throws IOException {
        Map<Field, Map<String, Long>> counts = new EnumMap<>(Field.class);
        Weight weight = index.createWeight(index.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (Field field : fields) {
            Map<String, Long> values = counts.computeIfAbsent(field, key -> new HashMap<>());
            for (LeafReaderContext leaf : index.getIndexReader().leaves()) {
                Scorer scorer = weight.scorer(leaf);
                if (scorer != null) {
                    count(leaf, scorer.iterator(), field, values);
                }
            }
        }
        return counts;
    }

    private static void count(LeafReaderContext leaf, DocIdSetIterator documents, Field field, Map<String, Long> values)
            throws IOException {
        SortedSetDocValues found = DocValues.getSortedSet(leaf.reader(), IndexFields.valuesOf(field));
        long[] byOrdinal = new long[(int) found.getValueCount()];
        Bits live = leaf.reader().getLiveDocs();
        for (int document = documents.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS;
                document = documents.nextDoc()) {
            if ((live == null || live.get(document)) && found.advanceExact(document)) {
                for (int i = found.docValueCount(); i > 0; i--) {
                    byOrdinal[(int) found.nextOrd()]++;
                }
            }
        }
        for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
            if (byOrdinal[ordinal] > 0) {
                values.merge(found.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal], Long::sum);
            }
        }
    }
}
