package org.marsad.api.search;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.marsad.api.document.DocumentId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Says what a question asks for, and whether given documents answer it. Whoever keeps a question asks this and not
 * {@link SearchService#search}: nothing is relaxed here when no document has all the words. Safe for use by several threads.
 */
@ProviderType
public interface Questions {

    /**
     * The ways in which a document can answer: each is what it must have, and must not have, all together. {@code a (b OR c)} has two.
     * A question for every document has one way, which is empty.
     *
     * @throws QueryException if the question is not understood, or has more ways than can be told
     */
    List<List<Term>> ways(String question) throws QueryException;

    /**
     * Those of some documents that answer; the query's offset and limit do not count. A document that is not in the index answers nothing.
     *
     * @throws QueryException if the query is not understood
     * @throws IOException    if the index cannot be read
     */
    Set<DocumentId> answering(Query query, Set<DocumentId> among) throws QueryException, IOException;

    /**
     * A part of a question that is not divided further.
     *
     * @param field    the field it asks, or empty for title and text
     * @param words    the words, value or days as typed, without signs of the query language
     * @param partial  whether other words than these may be meant, too: the beginning of a word, or one that is a few letters off
     * @param excluded whether the document must not have it
     */
    record Term(String field, String words, boolean partial, boolean excluded) {

        /** As it is typed. */
        @Override
        public String toString() {
            String quoted = words.indexOf(' ') < 0 ? words : '"' + words + '"';
            return (excluded ? "-" : "") + (field.isEmpty() ? "" : field + ":") + quoted + (partial ? "*" : "");
        }
    }
}
