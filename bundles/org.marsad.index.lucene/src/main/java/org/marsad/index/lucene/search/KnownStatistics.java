package org.marsad.index.lucene.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.marsad.index.lucene.text.TrigramStatistics;

/**
 * What is known of the trigrams of an index. It is taken again when the index has grown or shrunk by a tenth, not for every change:
 * they are properties of the language more than of single texts. Safe for use by several threads.
 */
public final class KnownStatistics {

    private static final int PART = 10;

    private final Map<String, Known> byField = new ConcurrentHashMap<>();

    TrigramStatistics of(IndexReader index, String field) throws IOException {
        Known known = byField.get(field);
        if (known == null || Math.abs(index.numDocs() - known.documents) > known.documents / PART) {
            known = new Known(index.numDocs(), TrigramStatistics.of(index, field));
            byField.put(field, known);
        }
        return known.statistics;
    }

    private record Known(int documents, TrigramStatistics statistics) {}
}
