package org.marsad.core.conduct;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.Map;
import java.util.stream.Stream;
import org.marsad.api.analysis.TextView;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.api.document.Span;
import org.marsad.api.text.NormalizedText;

/**
 * A text in the form an analyzer asked for.
 *
 * @param document  the document
 * @param mediaType its media type
 * @param sources   the names of the sources it was met in, if the analyzer asks
 * @param extracted its text as extracted
 * @param form      the text as the analyzer wants to see it
 * @param required  the layers the analyzer reads, required or used
 */
public record View(DocumentId document, String mediaType, Set<String> sources, DocumentText extracted, NormalizedText form,
        Collection<Layer> required) implements TextView {

    @Override
    public String title() {
        return extracted.title();
    }

    @Override
    public String language() {
        return extracted.language();
    }

    @Override
    public Map<String, String> metadata() {
        return extracted.metadata();
    }

    @Override
    public String text() {
        return form.text();
    }

    @Override
    public List<Mention> mentions(String type) {
        Stream<Annotation> all = Stream.concat(extracted.layout().stream(), required.stream().flatMap(l -> l.annotations().stream()));
        return all.filter(annotation -> annotation.type().equals(type)).sorted().map(annotation -> {
            Span here = form.offsets().toNormalized(annotation.span());
            return new Mention(here.begin(), here.end(), annotation.features());
        }).toList();
    }
}
