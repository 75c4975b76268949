package org.marsad.index.lucene.search;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;

/** The pages of a document: what its layout says of them. */
final class Pages {

    private static final String PAGE = "layout.page";
    private static final String NUMBER = "number";

    private final List<Annotation> pages;

    Pages(Entry entry) {
        pages = entry.text().map(DocumentText::layout).orElse(List.of()).stream()
                .filter(annotation -> annotation.type().equals(PAGE))
                .sorted(Comparator.comparing(Annotation::span)).toList();
    }

    /** The number of the page where a place begins; empty if the document has no pages. */
    OptionalInt pageOf(Span place) {
        for (int i = pages.size() - 1; i >= 0; i--) {
            Annotation page = pages.get(i);
            if (page.span().begin() <= place.begin()) {
                return page.features().get(NUMBER) instanceof Value.Number number
                        ? OptionalInt.of(number.number().intValue()) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }
}
