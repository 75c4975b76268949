package org.marsad.core.conduct;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.marsad.api.analysis.Findings;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Value;
import org.marsad.api.text.NormalizedText;

/** Collects the findings of one run and leads them back to the extracted text. Takes nothing once the run no longer counts. */
final class Basket implements Findings {

    private final NormalizedText form;
    private final Run<?> run;
    private final int limit;
    private final List<String> produces;
    private final List<Annotation> found = new ArrayList<>();
    private boolean full;

    /**
     * An empty basket.
     *
     * @param limit how many findings it takes
     */
    Basket(NormalizedText form, Run<?> run, int limit) {
        this.form = form;
        this.run = run;
        this.limit = limit;
        this.produces = run.seat().texts("produces");
    }

    /** It was offered more than it takes. */
    static final class FullException extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        private FullException(int limit) {
            super("it found more than the " + limit + " things that are kept of one analyzer in one document");
        }
    }

    @Override
    public synchronized void add(String type, int begin, int end, double confidence, Map<String, Value> features) {
        if (!run.counts()) {
            throw new IllegalStateException("the run has ended or was called off");
        }
        if (!produces.contains(type)) {
            throw new IllegalArgumentException("'" + type + "' is not among the types it says it produces: " + produces);
        }
        if (found.size() >= limit) {
            full = true;
            found.clear();
        }
        if (full) {
            throw new FullException(limit);
        }
        found.add(new Annotation(type, form.offsets().toOriginal(begin, end), confidence, features));
    }

    /**
     * What it holds; all of it.
     *
     * @throws FullException if that would not be all, even if the analyzer has made light of it
     */
    synchronized List<Annotation> found() {
        if (full) {
            throw new FullException(limit);
        }
        return List.copyOf(found);
    }
}
