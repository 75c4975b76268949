package org.marsad.core.conduct;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        List<Annotation> all = new ArrayList<>();
        add(extracted.layout(), type, all);
        boolean inOrder = true;
        for (Layer layer : required) {
            int before = all.size();
            add(layer.annotations(), type, all);
            inOrder &= before == 0 || before == all.size();
        }
        if (!inOrder) {
            Collections.sort(all);
        }
        List<Mention> mentions = new ArrayList<>(all.size());
        for (Annotation annotation : all) {
            Span here = form.offsets().toNormalized(annotation.span());
            mentions.add(new Mention(here.begin(), here.end(), annotation.features()));
        }
        return Collections.unmodifiableList(mentions);
    }

    /** Those of the type, which are in order in each layer. */
    private static void add(List<Annotation> annotations, String type, List<Annotation> found) {
        for (Annotation annotation : annotations) {
            if (annotation.type().equals(type)) {
                found.add(annotation);
            }
        }
    }
}
