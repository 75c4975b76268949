package org.marsad.analysis.similarity.comparison;

import java.util.Map;
import java.util.Optional;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;
import org.marsad.api.similarity.SourceComparison.Kind;
import org.marsad.api.similarity.SourceComparison.Statement;

/**
 * Something a document says.
 *
 * @param document   its identity
 * @param source     its place among the sources
 * @param kind       what it is about
 * @param thing      what is measured, counted, named or quoted: only what has the same can be of one claim
 * @param value      the normal form of what is said of it
 * @param annotation the finding
 * @param text       the words of the finding
 * @param sentence   the sentence around it
 * @param context    the words around it by their stems, each as it is written, in the order of the text
 * @param around     its sentence before it and behind it
 * @param sense      what a figure or a date is of
 * @param amount     how much a figure says; of anything else it says nothing
 */
record Said(DocumentId document, int source, Kind kind, String thing, String value, Annotation annotation, String text, String sentence,
        Map<String, String> context, Around around, Sense sense, Amount amount) {

    /**
     * The sentence around a finding, in the form for search, as far as it is near.
     *
     * @param before what stands before it, with what is glued to it
     * @param behind what stands behind it
     * @param value  the normal form of the finding, in the form for search
     */
    record Around(String before, String behind, String value) {}

    Optional<String> feature(String name) {
        return feature(annotation, name);
    }

    /** What a finding says under a name; empty if it says nothing, or only spaces. */
    static Optional<String> feature(Annotation found, String name) {
        return Optional.ofNullable(found.features().get(name)).map(Value::asText).filter(words -> !words.isBlank());
    }

    Span span() {
        return annotation.span();
    }

    /** How many words around both are the same. */
    int common(Said other) {
        return (int) context.keySet().stream().filter(other.context::containsKey).count();
    }

    /** The share of the words around both, of those around the one that has fewer. */
    double closeness(Said other) {
        int fewer = Math.min(context.size(), other.context.size());
        return fewer == 0 ? 0 : (double) common(other) / fewer;
    }

    Statement statement() {
        return new Statement(document, value, span(), text, sentence);
    }
}
