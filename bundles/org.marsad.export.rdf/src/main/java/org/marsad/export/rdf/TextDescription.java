package org.marsad.export.rdf;

import org.eclipse.rdf4j.model.IRI;
import org.marsad.api.document.CodePointOffsets;
import org.marsad.api.document.Span;

/** The text of a document and ranges of it, counted in code points. */
final class TextDescription {

    private final IRI document;
    private final String text;
    private final CodePointOffsets offsets;
    private final Span all;

    TextDescription(IRI document, String text, CodePointOffsets offsets) {
        this.document = document;
        this.text = text;
        this.offsets = offsets;
        this.all = offsets.of(new Span(0, text.length()));
    }

    IRI iri() {
        return Iris.range(document, all);
    }

    /**
     * The words from the first to the last whole code point; offsets cannot say that half of one is meant, so neither do
     * words.
     */
    String words(Span units) {
        return text.substring(wholeAt(units.begin()), wholeAt(units.end()));
    }

    /** A span in code points. */
    Span points(Span span) {
        return offsets.of(span);
    }

    void write(Graph graph) {
        graph.type(iri(), Term.CONTEXT);
        graph.type(iri(), Term.STRING);
        graph.type(iri(), Term.RFC5147_STRING);
        graph.add(iri(), Term.SOURCE_URL, document);
        writeIndexes(graph, iri(), all);
        graph.add(iri(), Term.IS_STRING, Literals.words(text));
    }

    /** Describes the range a span covers. The whole text is its own range and was described already. */
    IRI write(Graph graph, Span span) {
        Span points = points(span);
        IRI range = Iris.range(document, points);
        if (!points.equals(all) && graph.isNew(range)) {
            writeRange(graph, range, span, points);
        }
        return range;
    }

    private void writeRange(Graph graph, IRI range, Span span, Span points) {
        IRI selector = Iris.part(document, "selector", Integer.toString(points.begin()), Integer.toString(points.end()));
        graph.type(range, Term.STRING);
        graph.type(range, Term.RFC5147_STRING);
        graph.type(range, Term.SPECIFIC_RESOURCE);
        graph.add(range, Term.REFERENCE_CONTEXT, iri());
        writeIndexes(graph, range, points);
        graph.add(range, Term.ANCHOR_OF, Literals.words(words(span)));
        graph.add(range, Term.HAS_SOURCE, iri());
        graph.add(range, Term.HAS_SELECTOR, selector);
        graph.type(selector, Term.TEXT_POSITION_SELECTOR);
        graph.add(selector, Term.START, Literals.count(points.begin()));
        graph.add(selector, Term.END, Literals.count(points.end()));
    }

    private int wholeAt(int unit) {
        boolean withinPair = unit > 0 && unit < text.length()
                && Character.isSurrogatePair(text.charAt(unit - 1), text.charAt(unit));
        return withinPair ? unit - 1 : unit;
    }

    private static void writeIndexes(Graph graph, IRI range, Span points) {
        graph.add(range, Term.BEGIN_INDEX, Literals.count(points.begin()));
        graph.add(range, Term.END_INDEX, Literals.count(points.end()));
    }
}
