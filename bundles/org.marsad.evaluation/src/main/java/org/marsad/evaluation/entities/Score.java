package org.marsad.evaluation.entities;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.marsad.api.document.Span;
import org.marsad.evaluation.measure.Agreement;

/** Names found against names there, by type as tagged. */
final class Score {

    private final Map<String, Agreement> byType = new LinkedHashMap<>();

    Score(Collection<String> types) {
        types.forEach(type -> byType.put(type, Agreement.NONE));
    }

    void add(String type, Set<Span> found, Set<Span> there) {
        byType.merge(type, Agreement.exact(found, there), Agreement::plus);
    }

    Agreement of(String type) {
        return byType.get(type);
    }

    Agreement all() {
        return byType.values().stream().reduce(Agreement.NONE, Agreement::plus);
    }
}
