package org.marsad.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.api.analysis.Findings;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Value;
import org.marsad.api.text.NormalizedText;

/**
 * Takes findings as the workbench does: leads them back to the text as written, and throws at what is not right. It also remembers
 * what was not right, for an analyzer may catch what is thrown at it.
 */
final class Collector implements Findings {

    /** Any type is right. */
    static final Set<String> ANY_TYPE = Set.of();

    private final NormalizedText form;
    private final Set<String> produces;
    private final List<Annotation> found = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private int calledOffAt = Integer.MAX_VALUE;
    private int interruptAt = Integer.MAX_VALUE;
    private int calls;
    private boolean calledOff;

    Collector(NormalizedText form, Set<String> produces) {
        this.form = form;
        this.produces = produces;
    }

    /** Says that the run was called off when this call of {@code add} comes, 1 being the first, and at all later ones. */
    Collector callingOffAt(int call) {
        calledOffAt = call;
        return this;
    }

    /** Interrupts the thread when this call of {@code add} comes, 1 being the first. */
    Collector interruptingAt(int call) {
        interruptAt = call;
        return this;
    }

    @Override
    public void add(String type, int begin, int end, double confidence, Map<String, Value> features) {
        calls++;
        if (calls == interruptAt) {
            Thread.currentThread().interrupt();
        }
        if (calls > calledOffAt) {
            wrong.add("it went on adding after it had been told that the run was called off");
        }
        if (calls >= calledOffAt) {
            calledOff = true;
            throw new IllegalStateException("the run was called off");
        }
        check(type, begin, end, confidence);
        found.add(new Annotation(type, form.offsets().toOriginal(begin, end), confidence, features));
    }

    private void check(String type, int begin, int end, double confidence) {
        String what = "it added a finding of type '" + type + "' at [" + begin + ", " + end + ")";
        if (produces != ANY_TYPE && !produces.contains(type)) {
            wrong.add(what + ", but says it produces only " + produces);
            throw new IllegalArgumentException(wrong.get(wrong.size() - 1));
        }
        if (begin < 0 || end < begin || end > form.text().length()) {
            wrong.add(what + ", but the text it was given has " + form.text().length() + " units");
            throw new IndexOutOfBoundsException(wrong.get(wrong.size() - 1));
        }
        if (!(confidence > 0 && confidence <= 1)) {
            wrong.add(what + " with confidence " + confidence + ", which is not above 0 and at most 1");
            throw new IllegalArgumentException(wrong.get(wrong.size() - 1));
        }
    }

    /** Whether it has said that the run was called off. */
    boolean hasCalledOff() {
        return calledOff;
    }

    /** What was added, in reading order as a layer has it. */
    List<Annotation> found() {
        return found.stream().sorted().toList();
    }

    /** What was not right, one sentence each. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }
}
