package org.marsad.core.conduct;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.core.store.Header;
import org.marsad.core.store.Made;

/** A document while it is worked on: what it had, and what was made of it since. Text and layers are fetched when first needed, once. */
final class WorkingCopy {

    private final Material material;
    private final List<Made> made = new ArrayList<>();
    private Header header;
    private DocumentText text;
    private Map<String, Layer> layers;

    /** Nothing is made of it yet. */
    WorkingCopy(Material material) {
        this.material = material;
        this.header = material.header();
    }

    /** What it has now. */
    Header header() {
        return header;
    }

    /** What was made so far, in order. */
    List<Made> made() {
        return made;
    }

    /** Its text, which it has. */
    DocumentText text() {
        if (text == null) {
            text = material.text();
        }
        return text;
    }

    /** Its layers, by analyzer. */
    Map<String, Layer> layers() {
        if (layers == null) {
            layers = new HashMap<>(material.layers());
            made.stream().filter(Made.Annotations.class::isInstance).map(Made.Annotations.class::cast)
                    .forEach(annotations -> layers.put(annotations.layer().analyzer(), annotations.layer()));
        }
        return layers;
    }

    /** A text was made. If it is another one the layers of the old text are no more. */
    void keep(Made.Text newText) {
        made.add(newText);
        text = newText.text();
        boolean same = header.text().map(Header.TextMark::fingerprint).filter(newText.mark().fingerprint()::equals).isPresent();
        if (!same) {
            layers = new HashMap<>();
        }
        header = header.withText(newText.mark());
    }

    /** A layer was made. */
    void keep(Made.Annotations newLayer) {
        made.add(newLayer);
        String analyzer = newLayer.layer().analyzer();
        if (layers != null) {
            layers.put(analyzer, newLayer.layer());
        }
        header = header.withLayer(analyzer, newLayer.mark());
    }

    /** Something could not be made. */
    void fail(String missing, Verdict verdict, String tried) {
        made.add(new Made.Failure(missing, verdict.code(), verdict.reason(), verdict.advice(), tried));
        header = header.withFailure(missing, tried);
    }
}
