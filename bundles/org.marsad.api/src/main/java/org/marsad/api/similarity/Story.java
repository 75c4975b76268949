package org.marsad.api.similarity;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.marsad.api.document.DocumentId;

/**
 * Documents that tell of one event, near each other in time.
 *
 * @param label     the title of the document that is nearest to all others, or its most telling words
 * @param names     names that most of them have in common, most telling first
 * @param terms     words that most of them have in common, most telling first
 * @param sources   who tells it: sites, else hosts, else the sources that brought them; each once, in the order of their documents
 * @param documents its documents in order of time, then of id, at least two
 */
public record Story(String label, List<String> names, List<String> terms, List<String> sources, List<Member> documents) {

    /** Keeps its own copies. */
    public Story {
        names = List.copyOf(names);
        terms = List.copyOf(terms);
        sources = List.copyOf(sources);
        documents = List.copyOf(documents);
    }

    /** The day of the first document. */
    public LocalDate first() {
        return documents.get(0).day();
    }

    /** The day of the last one. */
    public LocalDate last() {
        return documents.get(documents.size() - 1).day();
    }

    /**
     * A document of a story.
     *
     * @param id     its identity
     * @param title  its title, or empty
     * @param origin where it was met last
     * @param source who tells it
     * @param day    when it was published or, if it does not say, first met
     */
    public record Member(DocumentId id, String title, URI origin, String source, LocalDate day) {}
}
