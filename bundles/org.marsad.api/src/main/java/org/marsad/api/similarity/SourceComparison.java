package org.marsad.api.similarity;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Span;

/**
 * What several documents say, side by side.
 *
 * @param sources the documents, first published or first met first
 * @param claims  what they say: what they differ in, then what they agree in, then what one says alone
 * @param pairs   the text that each two of them have in common
 */
public record SourceComparison(List<Source> sources, List<Claim> claims, List<Pair> pairs) {

    /** Keeps its own copies. */
    public SourceComparison {
        sources = List.copyOf(sources);
        claims = List.copyOf(claims);
        pairs = List.copyOf(pairs);
    }

    /**
     * One of the documents.
     *
     * @param id        its identity
     * @param title     its title, or empty
     * @param site      the site or newspaper, as far as known
     * @param origin    where it was met last
     * @param published when it was published, ISO 8601, as far as known
     * @param seen      when it was first met
     */
    public record Source(DocumentId id, String title, Optional<String> site, URI origin, Optional<String> published, Instant seen) {}

    /** What a claim is about. */
    public enum Kind {
        /** A number with what it measures or counts. */
        FIGURE,
        /** A day or period. */
        DATE,
        /** Where it was. */
        PLACE,
        /** A person or an organisation. */
        WHO,
        /** What somebody said. */
        QUOTATION;

        /** The name as operators see it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How the documents stand to each other in a claim. */
    public enum Verdict {
        /** They speak of the same thing, and say something else of it. */
        DIFFER,
        /** Two at least say the same, and none something else. */
        AGREE,
        /** Only one says anything. */
        ALONE;

        /** The name as operators see it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something that is said. Documents that are silent about it have no statement.
     *
     * @param kind       what it is about
     * @param subject    what is measured, counted or named, in words; for a date the words around it
     * @param verdict    how those who speak of it stand to each other
     * @param statements what they say, in the order of the sources
     */
    public record Claim(Kind kind, String subject, Verdict verdict, List<Statement> statements) {

        /** Keeps its own copy. */
        public Claim {
            statements = List.copyOf(statements);
        }
    }

    /**
     * What one document says.
     *
     * @param document its identity
     * @param value    the normal form of what is said
     * @param span     where it is said, first
     * @param text     the words there
     * @param context  the sentence around them
     */
    public record Statement(DocumentId document, String value, Span span, String text, String context) {}

    /**
     * Two of the documents.
     *
     * @param first    the one that comes first among the sources
     * @param second   the other
     * @param likeness the text they have in common
     */
    public record Pair(DocumentId first, DocumentId second, Likeness likeness) {}
}
