package org.marsad.testkit;

import java.util.List;
import java.util.Set;
import org.marsad.api.analysis.AnalysisException;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.document.Annotation;
import org.marsad.api.text.NormalizedText;

/**
 * How one run of an analyzer on one text ended.
 *
 * @param end   how
 * @param found what it found, in reading order as a layer has it; empty if it did not return
 * @param flag  whether the thread was interrupted afterwards; it is no longer
 */
record AnalyzerRun(End end, List<Annotation> found, boolean flag) {

    /** The ways a run may end. All others are the analyzer's fault. */
    enum End {
        /** It returned. */
        RETURNED,
        /** It said that the text cannot be analysed. */
        REFUSED,
        /** It gave the thread back. */
        INTERRUPTED,
        /** It let through what it was told: that the run was called off. */
        CALLED_OFF
    }

    /** Runs it and expects that nothing disturbs it. */
    static AnalyzerRun undisturbed(Analyzer analyzer, In document, Set<String> produces) {
        NormalizedText form = document.form();
        AnalyzerRun run = run(analyzer, document, form, new Collector(form, produces));
        if (run.end != End.RETURNED && run.end != End.REFUSED) {
            throw new AssertionError("it ended as " + run.end + ", though nobody had disturbed it; " + in(document));
        }
        return run;
    }

    /** Runs it with findings that may disturb it. */
    static AnalyzerRun run(Analyzer analyzer, In document, NormalizedText form, Collector findings) {
        End end = end(analyzer, document, form, findings);
        if (!findings.wrong().isEmpty()) {
            throw new AssertionError(findings.wrong().get(0) + "; " + in(document));
        }
        return new AnalyzerRun(end, end == End.RETURNED ? findings.found() : List.of(), Thread.interrupted());
    }

    /** What is thrown may be anything, down to a stack overflow in a regular expression: it is told with the text that did it. */
    private static End end(Analyzer analyzer, In document, NormalizedText form, Collector findings) {
        try {
            analyzer.analyze(document.view(form), findings);
            return End.RETURNED;
        } catch (AnalysisException e) {
            return End.REFUSED;
        } catch (InterruptedException e) {
            return End.INTERRUPTED;
        } catch (RuntimeException | Error e) {
            if (findings.hasCalledOff() && e instanceof IllegalStateException) {
                return End.CALLED_OFF;
            }
            Thread.interrupted();
            throw new AssertionError((findings.wrong().isEmpty() ? "it threw " + e : findings.wrong().get(0)) + "; " + in(document), e);
        }
    }

    static String in(In document) {
        return "the text was «" + Shown.text(document.text()) + "»";
    }
}
