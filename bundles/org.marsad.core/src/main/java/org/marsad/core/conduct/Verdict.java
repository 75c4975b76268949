package org.marsad.core.conduct;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.marsad.api.analysis.AnalysisException;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Problem;
import org.marsad.api.ingest.ExtractionException;

/**
 * Why something could not be made, for an operator to read.
 *
 * @param code   the kind of trouble
 * @param reason what is wrong
 * @param advice what the operator can do
 * @param own    whether it is the service's own fault, and not the document's
 */
record Verdict(Problem.Code code, String reason, String advice, boolean own) {

    private static final int LONGEST_SAYING = 300;
    private static final String SETTINGS = "conf/org.marsad.core.conductor.cfg";

    /** What is to be said of a call that gave nothing, or empty if it gave something or the service was leaving. */
    static Optional<Verdict> of(Seat<?> seat, DocumentId document, Outcome<?> outcome, Duration patience, Limits limits) {
        if (outcome instanceof Outcome.Threw<?> threw) {
            return Optional.of(of(seat, document, threw.fault(), limits));
        } else if (outcome instanceof Outcome.Overdue<?> overdue) {
            return Optional.of(new Verdict(Problem.Code.TIMED_OUT, name(seat) + " was not finished after " + seconds(patience)
                    + overdue.where().map(place -> "; it was at " + place).orElse(""), "the document may be too long for it: raise "
                    + (seat.noun().equals("extractor") ? "extractorSeconds" : "analyzerSeconds") + " in " + SETTINGS + ", or "
                    + remedy(seat, document), true));
        } else if (outcome instanceof Outcome.Oversized<?> oversized) {
            return Optional.of(outOfMemory(seat, document, oversized.where()));
        }
        return Optional.empty();
    }

    private static Verdict of(Seat<?> seat, DocumentId document, Throwable fault, Limits limits) {
        if (fault instanceof ExtractionException e) {
            return new Verdict(e.code(), Objects.requireNonNullElse(e.getMessage(), e.code().label()),
                    Objects.requireNonNullElse(e.advice(), ""), false);
        } else if (fault instanceof AnalysisException) {
            return new Verdict(Problem.Code.NOT_ANALYSABLE, said(fault), "see 'why " + document.shortForm() + ":" + seat.id()
                    + "'; it is tried again when analyzer or text change", false);
        } else if (isFull(fault)) {
            return new Verdict(Problem.Code.TOO_MANY_FINDINGS, name(seat) + " found more than " + limits.findings() + " things",
                    "nothing of it was kept: raise maximumFindings in " + SETTINGS + " if that many are meant to be found, or "
                            + remedy(seat, document), true);
        } else if (fault instanceof OutOfMemoryError) {
            return outOfMemory(seat, document, Optional.empty());
        }
        return new Verdict(Problem.Code.DEFECT, name(seat) + " failed: " + said(fault),
                "it is no fault of the document; see log/marsad.log, " + remedy(seat, document), true);
    }

    /** Whether it found too much, even if it wrapped what it was told. */
    private static boolean isFull(Throwable fault) {
        return fault instanceof Basket.FullException
                || fault instanceof RuntimeException wrapper && wrapper.getCause() instanceof Basket.FullException;
    }

    private static Verdict outOfMemory(Seat<?> seat, DocumentId document, Optional<String> where) {
        return new Verdict(Problem.Code.OUT_OF_MEMORY, name(seat) + " needed more memory than there is"
                + where.map(place -> "; it was at " + place).orElse(""),
                "start with more if the document is worth it (MARSAD_OPTS=-Xmx2g), or " + remedy(seat, document), true);
    }

    private static String name(Seat<?> seat) {
        return "the " + seat.noun() + " '" + seat.id() + "'";
    }

    private static String remedy(Seat<?> seat, DocumentId document) {
        return "replace the bundle " + seat.bundle() + ", or try again with 'retry " + document.shortForm() + "'";
    }

    private static String seconds(Duration patience) {
        return patience.toMillis() % 1000 == 0 ? patience.toSeconds() + " s" : patience.toMillis() + " ms";
    }

    /** The message of an exception, not longer than a sentence or two; its class if it has none. */
    private static String said(Throwable fault) {
        String message = message(fault);
        return message.codePointCount(0, message.length()) <= LONGEST_SAYING ? message
                : message.substring(0, message.offsetByCodePoints(0, LONGEST_SAYING)) + "...";
    }

    private static String message(Throwable fault) {
        String message;
        try {
            message = fault.getMessage();
        } catch (RuntimeException | StackOverflowError e) { // an exception class of a foreign bundle may be as broken as the rest of it
            message = null;
        }
        return message == null || message.isBlank() ? fault.getClass().getSimpleName() : message;
    }
}
