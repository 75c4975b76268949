package org.marsad.api.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A question, in the query language: words (all must match unless {@code OR}), {@code "phrase"}, {@code -word},
 * {@code word~} fuzzy, {@code prefix*}, {@code NEAR/n}, fields ({@code title: body: person: organization: place: topic: date:
 * source: type: lang:}) and parentheses. A word with vowel marks asks for exactly those marks.
 *
 * @param text    the question; blank asks for every document
 * @param exact   whether words must be spelt as they are in the question
 * @param from    the first day of publication, or empty for any
 * @param to      the last day of publication, or empty for any
 * @param filters fields and the values they must have, all of them
 * @param facets  fields whose most frequent values among the answers are to be counted
 * @param offset  how many of the best to leave out
 * @param limit   how many to return at most
 * @param explain whether to say of each hit why it was found
 * @param expand  whether words that mean the same are looked for, too, as far as an {@link Expander} is here that knows some; never where
 *                words must be spelt as in the question
 */
public record Query(String text, boolean exact, Optional<LocalDate> from, Optional<LocalDate> to, List<Filter> filters,
        List<String> facets, int offset, int limit, boolean explain, Expand expand) {

    /** How many answers are given when nothing is said. */
    public static final int DEFAULT_LIMIT = 10;

    /** Whether words that mean the same are looked for, too. */
    public enum Expand {
        /** As the search service is configured. */
        AS_CONFIGURED,
        /** They are. */
        ON,
        /** They are not. */
        OFF
    }

    /** Rejects a negative offset or limit and keeps its own copies. */
    public Query {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(expand, "expand");
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("offset and limit must not be negative: " + offset + ", " + limit);
        }
        filters = List.copyOf(filters);
        facets = List.copyOf(facets);
    }

    /** A question that is expanded as the search service is configured. */
    public Query(String text, boolean exact, Optional<LocalDate> from, Optional<LocalDate> to, List<Filter> filters,
            List<String> facets, int offset, int limit, boolean explain) {
        this(text, exact, from, to, filters, facets, offset, limit, explain, Expand.AS_CONFIGURED);
    }

    /** The ten best for a text. */
    public static Query of(String text) {
        return new Query(text, false, Optional.empty(), Optional.empty(), List.of(), List.of(), 0, DEFAULT_LIMIT, false);
    }

    /** The same question with another number of answers. */
    public Query withLimit(int number) {
        return new Query(text, exact, from, to, filters, facets, offset, number, explain, expand);
    }

    /** The same question, expanded or not. */
    public Query withExpand(Expand other) {
        return new Query(text, exact, from, to, filters, facets, offset, limit, explain, other);
    }

    /**
     * A field and the value it must have.
     *
     * @param field one of the fields of the query language
     * @param value the value, taken literally
     */
    public record Filter(String field, String value) {}
}
