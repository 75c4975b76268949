package org.marsad.index.lucene.text;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BytesRef;

/** How rare each trigram is among the texts of an index, and how long these are: of a sample of them, evenly spread. Immutable. */
public final class TrigramStatistics {

    private static final int SAMPLE = 2000;

    private final int[] texts = new int[Trigrams.NUMBERS];
    private int read;
    private long length;

    private TrigramStatistics() {
    }

    /**
     * Reads a sample of the texts.
     *
     * @param field the field with their profiles
     */
    public static TrigramStatistics of(IndexReader index, String field) throws IOException {
        TrigramStatistics statistics = new TrigramStatistics();
        int step = index.maxDoc() / SAMPLE + 1;
        for (LeafReaderContext leaf : index.leaves()) {
            BinaryDocValues profiles = DocValues.getBinary(leaf.reader(), field);
            for (int document = 0; document < leaf.reader().maxDoc(); document += step) {
                if (profiles.advanceExact(document)) {
                    statistics.add(profiles.binaryValue());
                }
            }
        }
        return statistics;
    }

    /** Reads all of some texts. */
    static TrigramStatistics of(Iterable<BytesRef> profiles) {
        TrigramStatistics statistics = new TrigramStatistics();
        profiles.forEach(statistics::add);
        return statistics;
    }

    private void add(BytesRef profile) {
        TrigramProfile.read(profile, this::count);
        read++;
    }

    private void count(int trigram, int times) {
        texts[trigram]++;
        length += times;
    }

    /** Whether no text was found. */
    public boolean isEmpty() {
        return read == 0;
    }

    /** The inverse frequency, as BM25 has it. */
    float rarity(int trigram) {
        return (float) Math.log(1 + (read - texts[trigram] + 0.5) / (texts[trigram] + 0.5));
    }

    /** How many trigrams a text has on average. */
    float meanLength() {
        return (float) length / Math.max(1, read);
    }
}
