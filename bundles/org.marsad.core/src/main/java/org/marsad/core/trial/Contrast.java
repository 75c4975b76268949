package org.marsad.core.trial;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.marsad.api.deploy.Comparison;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentId;

/** Compares the findings of one analyzer in one document with those of another. */
final class Contrast {

    private final DocumentId document;
    private final String text;
    private final List<Comparison.Change> changes = new ArrayList<>();
    private long same;

    Contrast(DocumentId document, String text) {
        this.document = document;
        this.text = text;
    }

    /** Findings at one place and of one type. */
    private static final class Pile {

        private final List<Annotation> before = new ArrayList<>();
        private final List<Annotation> after = new ArrayList<>();
    }

    /** Compares all; called once. */
    void compare(List<Annotation> before, List<Annotation> after) {
        Map<Annotation, Pile> piles = new TreeMap<>(); // annotations compare by place and type
        before.forEach(annotation -> piles.computeIfAbsent(annotation, key -> new Pile()).before.add(annotation));
        after.forEach(annotation -> piles.computeIfAbsent(annotation, key -> new Pile()).after.add(annotation));
        piles.values().forEach(this::compare);
    }

    private void compare(Pile pile) {
        Iterator<Annotation> old = pile.before.iterator();
        while (old.hasNext()) {
            if (pile.after.remove(old.next())) {
                old.remove();
                same++;
            }
        }
        int pairs = Math.max(pile.before.size(), pile.after.size());
        for (int i = 0; i < pairs; i++) {
            add(at(pile.before, i), at(pile.after, i));
        }
    }

    private void add(Optional<Annotation> before, Optional<Annotation> after) {
        String words = after.or(() -> before).orElseThrow().span().of(text);
        changes.add(new Comparison.Change(document, words, before, after));
    }

    private static Optional<Annotation> at(List<Annotation> annotations, int index) {
        return index < annotations.size() ? Optional.of(annotations.get(index)) : Optional.empty();
    }

    /** How many are the same. */
    long same() {
        return same;
    }

    /** What is not, by place. */
    List<Comparison.Change> changes() {
        return changes;
    }
}
