package org.marsad.core.conduct;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.Findings;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Value;
import org.marsad.api.text.NormalizedText;

/** Collects findings and leads them back to the extracted text. */
final class Basket implements Findings {

    private final NormalizedText form;
    private final Seat<Analyzer>.Lease lease;
    private final List<String> produces;
    private final List<Annotation> found = new ArrayList<>();

    Basket(NormalizedText form, Seat<Analyzer>.Lease lease) {
        this.form = form;
        this.lease = lease;
        this.produces = lease.seat().texts("produces");
    }

    @Override
    public void add(String type, int begin, int end, double confidence, Map<String, Value> features) {
        if (lease.isRevoked()) {
            throw new IllegalStateException("the run was called off");
        }
        if (!produces.contains(type)) {
            throw new IllegalArgumentException("'" + type + "' is not among the types it says it produces: " + produces);
        }
        found.add(new Annotation(type, form.offsets().toOriginal(begin, end), confidence, features));
    }

    List<Annotation> found() {
        return found;
    }
}
