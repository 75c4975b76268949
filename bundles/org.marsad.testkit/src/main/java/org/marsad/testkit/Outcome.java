package org.marsad.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Value;

/** What an analyzer made of a text. The methods that expect something throw an {@link AssertionError} that shows what was found. */
public final class Outcome {

    private final String text;
    private final List<Annotation> found;
    private final String refusal;

    /** The message of the {@code AnalysisException} is {@code refusal}, or {@code null} if there was none. */
    Outcome(String text, List<Annotation> found, String refusal) {
        this.text = text;
        this.found = found;
        this.refusal = refusal;
    }

    /** Expects exactly these findings; the order in which they are written here does not matter. */
    public Outcome finds(Finding... expected) {
        compare(List.of(expected), true);
        return this;
    }

    /** Expects that nothing is found, and that the text is not refused. */
    public Outcome findsNothing() {
        return finds();
    }

    /** Expects these findings, and lets others be there too. */
    public Outcome findsAmongOthers(Finding... expected) {
        compare(List.of(expected), false);
        return this;
    }

    /** The same, with the findings of this type only. */
    public Outcome ofType(String type) {
        return new Outcome(text, found.stream().filter(annotation -> annotation.type().equals(type)).toList(), refusal);
    }

    /** Expects that the analyzer threw an {@code AnalysisException} whose message has this part. */
    public Outcome refuses(String partOfMessage) {
        if (refusal == null) {
            throw failure("the analyzer was expected to refuse the text, but did not", found.stream().map(this::shown).toList());
        }
        if (!refusal.contains(partOfMessage)) {
            throw failure("the analyzer refused the text with other words than expected", List.of("expected: " + partOfMessage,
                    "was:      " + refusal));
        }
        return this;
    }

    /** The findings in reading order, with positions in the text as written. */
    public List<Annotation> annotations() {
        return notRefused();
    }

    /** What the findings cover, in reading order. */
    public List<String> words() {
        return notRefused().stream().map(annotation -> annotation.span().of(text)).toList();
    }

    /** What a feature of each finding says as text, in reading order; empty where a finding does not have it. */
    public List<String> values(String feature) {
        return notRefused().stream().map(annotation -> Optional.ofNullable(annotation.features().get(feature)).map(Value::asText)
                .orElse("")).toList();
    }

    /** The one finding; expects that there is one and no more. */
    public Annotation only() {
        if (notRefused().size() != 1) {
            throw failure("one finding was expected, but there are " + found.size(), found.stream().map(this::shown).toList());
        }
        return found.get(0);
    }

    private List<Annotation> notRefused() {
        if (refusal != null) {
            throw failure("the analyzer refused the text", List.of(refusal));
        }
        return found;
    }

    private void compare(List<Finding> expected, boolean nothingElse) {
        notRefused();
        int[] partners = new Pairing(expected, found, text).partners();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] < 0) {
                lines.add("missing:      " + expected.get(i).described(text));
            }
        }
        List<Integer> paired = Arrays.stream(partners).boxed().toList();
        boolean isMissing = !lines.isEmpty();
        for (int i = 0; i < found.size(); i++) {
            boolean isPaired = paired.contains(i);
            if (!isPaired || isMissing) {
                lines.add((isPaired ? "as expected:  " : nothingElse ? "not expected: " : "also found:   ") + shown(found.get(i)));
            }
        }
        if (isMissing || nothingElse && found.size() > expected.size()) {
            throw failure("the findings are not the expected ones", lines);
        }
    }

    private String shown(Annotation annotation) {
        return Shown.finding(annotation, text);
    }

    private AssertionError failure(String what, List<String> lines) {
        return new AssertionError(what + "\n    in the text «" + Shown.text(text) + "»" + (lines.isEmpty() ? "\n    nothing was found"
                : "\n    " + String.join("\n    ", lines)));
    }

    /**
     * Gives to as many expected findings as possible a found one each. Of two that are expected one may be met by more findings
     * than the other, so a pair once made may have to be made anew: augmenting paths, as in any bipartite matching.
     */
    private static final class Pairing {

        private final List<Finding> expected;
        private final List<Annotation> found;
        private final String text;
        private final int[] partnerOfFound;

        Pairing(List<Finding> expected, List<Annotation> found, String text) {
            this.expected = expected;
            this.found = found;
            this.text = text;
            this.partnerOfFound = new int[found.size()];
        }

        /** For each expected finding the number of the found one, or -1. */
        int[] partners() {
            Arrays.fill(partnerOfFound, -1);
            for (int i = 0; i < expected.size(); i++) {
                pair(i, new boolean[found.size()]);
            }
            int[] partners = new int[expected.size()];
            Arrays.fill(partners, -1);
            for (int i = 0; i < partnerOfFound.length; i++) {
                if (partnerOfFound[i] >= 0) {
                    partners[partnerOfFound[i]] = i;
                }
            }
            return partners;
        }

        private boolean pair(int which, boolean[] tried) {
            for (int i = 0; i < found.size(); i++) {
                if (!tried[i] && expected.get(which).matches(found.get(i), text)) {
                    tried[i] = true;
                    if (partnerOfFound[i] < 0 || pair(partnerOfFound[i], tried)) {
                        partnerOfFound[i] = which;
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
