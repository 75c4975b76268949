package org.marsad.index.lucene.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The words that occur in an index, with how often they do. */
public final class Vocabulary {

    private final IndexReader index;

    /** The words of {@code index} as it is. */
    public Vocabulary(IndexReader index) {
        this.index = index;
    }

    /** All words of a field with this stem. */
    public List<Counted> ofStem(String field, String stem) throws IOException {
        BytesRef beginning = WordTerms.beginning(stem);
        return scan(field, beginning, term -> WordTerms.isOfStem(term, beginning));
    }

    /** The words of a field with stems that begin so and that {@code wanted} accepts. */
    public List<Counted> ofBeginning(String field, String beginning, Predicate<Spelling> wanted) throws IOException {
        return scan(field, WordTerms.beginning(beginning), term -> WordTerms.read(term).filter(wanted).isPresent());
    }

    /** One term, or none if it does not occur. */
    public List<Counted> ofTerm(String field, BytesRef term) throws IOException {
        return scan(field, term, term::equals);
    }

    private List<Counted> scan(String field, BytesRef beginning, Predicate<BytesRef> wanted) throws IOException {
        Map<BytesRef, Counted> found = new HashMap<>();
        for (LeafReaderContext leaf : index.leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms != null) {
                scan(terms.iterator(), beginning, wanted, (term, words) ->
                        found.computeIfAbsent(term, key -> new Counted(key, index.leaves().size())).add(leaf.ord, words));
            }
        }
        return sorted(found.values());
    }

    private static void scan(TermsEnum words, BytesRef beginning, Predicate<BytesRef> wanted, Found found) throws IOException {
        if (words.seekCeil(beginning) == TermsEnum.SeekStatus.END) {
            return;
        }
        for (BytesRef term = words.term(); term != null && StringHelper.startsWith(term, beginning); term = words.next()) {
            if (wanted.test(term)) {
                found.take(BytesRef.deepCopyOf(term), words);
            }
        }
    }

    private static List<Counted> sorted(Collection<Counted> found) {
        List<Counted> sorted = new ArrayList<>(found);
        sorted.sort((one, other) -> one.term().compareTo(other.term()));
        return sorted;
    }

    @FunctionalInterface
    private interface Found {

        void take(BytesRef term, TermsEnum words) throws IOException;
    }

    /** A term of the index, with where to find it there. Not to be changed. */
    public static final class Counted {

        private final BytesRef term;
        private final TermState[] states;
        private int documents;
        private long times;

        private Counted(BytesRef term, int leaves) {
            this.term = term;
            this.states = new TermState[leaves];
        }

        private void add(int leaf, TermsEnum words) throws IOException {
            states[leaf] = words.termState();
            documents += words.docFreq();
            times += words.totalTermFreq();
        }

        /** Its bytes. */
        public BytesRef term() {
            return term;
        }

        /** Where it is in a leaf of the index, or {@code null} if it is not there. */
        public TermState state(int leaf) {
            return states[leaf];
        }

        /** How many documents have it. */
        public int documents() {
            return documents;
        }

        /** How often it occurs in them. */
        public long times() {
            return times;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Counted counted && term.equals(counted.term);
        }

        @Override
        public int hashCode() {
            return term.hashCode();
        }
    }
}
