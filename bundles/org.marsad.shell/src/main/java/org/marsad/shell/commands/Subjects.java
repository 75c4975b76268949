package org.marsad.shell.commands;

import java.util.List;
import java.util.Optional;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.CodePointOffsets;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Layer;

/** What {@code why} can be asked about, as it is typed. */
final class Subjects {

    /** The forms there are, for those who typed another one. */
    static final List<String> FORMS = List.of("the name of a bundle, a service, a stored query or a file in deploy/", "ID (a document)",
            "ID:ANALYZER (a layer)", "ID:ANALYZER@BEGIN (an annotation, by where it begins)", "'ID QUERY' (a search hit)");

    private Subjects() {
    }

    /**
     * An annotation.
     *
     * @param begin where it begins, in code points
     */
    static String annotation(DocumentId document, String analyzer, int begin) {
        return document.shortForm() + ":" + analyzer + "@" + begin;
    }

    /** An annotation of a layer. */
    static String annotation(Entry entry, Layer layer, Annotation annotation, CodePointOffsets offsets) {
        return annotation(entry.id(), layer.analyzer(), offsets.at(annotation.span().begin()));
    }

    /** The first annotation of a type in reading order. */
    static Optional<String> first(Entry entry, String type, CodePointOffsets offsets) {
        return entry.annotations(type).findFirst().flatMap(first -> entry.layers().values().stream()
                .filter(layer -> layer.annotations().contains(first)).findFirst()
                .map(layer -> annotation(entry, layer, first, offsets)));
    }

    /** Why a question finds a document, between quotes in which the shell leaves it as it is. */
    static String hit(DocumentId document, String question) {
        String subject = document.shortForm() + " " + question.replaceAll("\\s+", " ").strip();
        // Between single quotes nothing can be escaped: a quote in the question is set between two quoted parts.
        return "'" + subject.replace("'", "'\\''") + "'";
    }
}
