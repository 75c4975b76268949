package org.marsad.core.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.marsad.api.analysis.Findings;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;

/** Takes the findings of an analyzer on trial and remembers the first thing that is wrong with them, even if the analyzer does not. */
final class Tray implements Findings {

    /** More findings than this for each unit of a text are no findings. */
    private static final int MOST_PER_UNIT = 10;

    /** What a text may have in any case, however short. */
    private static final int MOST_ANYWAY = 1_000;

    private final int length;
    private final List<String> produces;
    private final List<Annotation> found = new ArrayList<>();
    private volatile boolean closed;
    private volatile String fault;

    /**
     * An empty tray.
     *
     * @param length   of the text that is shown to the analyzer
     * @param produces the types it has announced
     */
    Tray(int length, List<String> produces) {
        this.length = length;
        this.produces = produces;
    }

    @Override
    public void add(String type, int begin, int end, double confidence, Map<String, Value> features) {
        if (closed) {
            throw new IllegalStateException("the run was called off");
        }
        String finding = "adds " + type + " at [" + begin + ", " + end + ")";
        if (type == null || !produces.contains(type)) {
            refuse(new IllegalArgumentException(finding + ", and that type is not among those it announces (produces: "
                    + String.join(", ", produces) + ")"));
        }
        if (begin < 0 || end < begin || end > length) {
            refuse(new IndexOutOfBoundsException(finding + (end < begin ? ", which ends before it begins"
                    : ", outside the text, which has " + length + " units")));
        }
        if (!(confidence > 0 && confidence <= 1)) {
            refuse(new IllegalArgumentException(finding + " with the confidence " + confidence + ", which must be above 0 and at most 1"));
        }
        if (features == null || features.entrySet().stream().anyMatch(e -> e.getKey() == null || e.getValue() == null)) {
            refuse(new IllegalArgumentException(finding + " with a feature that is null"));
        }
        if (found.size() >= (long) MOST_PER_UNIT * length + MOST_ANYWAY) {
            refuse(new IllegalStateException("adds more than " + found.size() + " findings to a text of " + length + " units"));
        }
        found.add(new Annotation(type, new Span(begin, end), confidence, features));
    }

    private void refuse(RuntimeException wrong) {
        if (fault == null) {
            fault = wrong.getMessage();
        }
        throw wrong;
    }

    /** Takes nothing more; whoever is still adding is told so. */
    void close() {
        closed = true;
    }

    /** The first thing that was wrong. */
    Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    /** The findings in words, in an order that does not depend on the order they came in. */
    List<String> found() {
        return found.stream().map(Tray::words).sorted().toList();
    }

    private static String words(Annotation annotation) {
        return annotation.type() + " at [" + annotation.span().begin() + ", " + annotation.span().end() + ") with confidence "
                + annotation.confidence() + (annotation.features().isEmpty() ? "" : " and " + new TreeMap<>(annotation.features()));
    }
}
