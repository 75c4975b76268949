package org.marsad.text.arabic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProbesTest {

    private static final List<String[]> PROBES = Table.rows("probes.tsv");

    /** Probes that speak of what only the form for search may do, since it touches the meaning or the punctuation. */
    private static final Set<String> SEARCH_ONLY = Set.of(
            "hamza.alef-above", "hamza.alef-below", "hamza.alef-madda", "hamza.alef-high-hamza", "hamza.decomposed",
            "hamza.decomposed-below", "hamza.decomposed-madda", "hamza.waw", "hamza.yeh", "hamza.alone",
            "marks.superscript-hamza", "maksura", "marbuta", "pf.A-lam-alef-hamza", "pf.sallallahou",
            "fa.gaf-maghrebi", "fa.ng", "fa.gaf-3dots", "fa.veh", "fa.qaf-3dots", "fa.peh", "fa.tcheh",
            "punct.comma", "punct.semicolon", "punct.question", "punct.fullstop", "punct.guillemets",
            "punct.ornate-parens", "punct.ellipsis", "stretch.repeat", "latin.case", "latin.accent");
    /** Probes whose expected form also drops what the gentle form keeps, though their rule is one of the gentle form. */
    private static final Set<String> EXPECTED_FOLDED = Set.of("tatweel", "ur.teh-marbuta-goal");

    static List<Arguments> probes() {
        return PROBES.stream().map(row -> Arguments.of(row[0], row[2], row[3])).toList();
    }

    static List<Arguments> gentleProbes() {
        return PROBES.stream().filter(row -> !SEARCH_ONLY.contains(row[0]))
                .map(row -> Arguments.of(row[0], row[2], EXPECTED_FOLDED.contains(row[0]) ? marbuta(row[3]) : row[3]))
                .toList();
    }

    private static String marbuta(String folded) {
        return folded.replaceAll("ه$", "ة");
    }

    @Test
    void allEightySevenAreHere() {
        assertEquals(87, PROBES.size());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("probes")
    void theSearchFormMeetsTheProbe(String rule, String input, String expected) {
        assertEquals(Forms.search(expected), Forms.search(input));
    }

    /** The one probe that keeps a hamza's seat, which another probe folds, speaks of elongation only. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("probes")
    void theSearchFormIsTheExpectedOne(String rule, String input, String expected) {
        assertEquals(rule.equals("stretch.repeat") ? expected.replace('ئ', 'ي') : expected, Forms.search(input));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gentleProbes")
    void theGentleFormMeetsTheProbe(String rule, String input, String expected) {
        assertEquals(expected, Forms.gentle(input));
    }
}
