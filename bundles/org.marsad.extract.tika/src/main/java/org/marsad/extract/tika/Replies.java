package org.marsad.extract.tika;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;
import org.marsad.api.ingest.ExtractionException;
import org.marsad.extract.tika.protocol.ExtractedText;
import org.marsad.extract.tika.protocol.Failure;
import org.marsad.extract.tika.protocol.Mark;

/** Puts what workers say, and how they end, into the words of the API. */
final class Replies {

    private Replies() {
    }

    /** The text of a document. */
    static DocumentText text(ExtractedText extracted) {
        return new DocumentText(extracted.title(), extracted.text(), extracted.language(), extracted.charset(),
                extracted.metadata(), extracted.marks().stream().map(Replies::annotation).toList());
    }

    /** Why there is no text. */
    static ExtractionException problem(Failure failure) {
        Problem.Code code = switch (failure.outcome()) {
            case UNSUPPORTED -> Problem.Code.UNSUPPORTED;
            case EMPTY -> Problem.Code.EMPTY;
            case ENCRYPTED -> Problem.Code.ENCRYPTED;
            case CORRUPT -> Problem.Code.CORRUPT;
        };
        return new ExtractionException(code, failure.reason(), failure.advice());
    }

    /** Why there is no text though pictures of the pages were looked at, and what was wrong with those, if anything. */
    static ExtractionException unrecognized(Failure failure, String missing) {
        String looked = missing.isEmpty() ? "no letters were recognized either" : "its letters could not be recognized: " + missing;
        return problem(new Failure(failure.outcome(), failure.reason().replaceFirst("\\.$", "") + "; " + looked + ".",
                "Look at it in a PDF viewer; scan it anew if its letters are hard to read.", false));
    }

    /** Why there is no text, if the worker did not live to tell. */
    static ExtractionException problem(WorkerLostException lost, Duration deadline, int heapMegabytes) {
        ExtractionException problem = switch (lost.loss()) {
            case TIMED_OUT -> new ExtractionException(Problem.Code.TIMED_OUT,
                    "Not read within the deadline of " + deadline.toSeconds() + " s.",
                    "Split the document, or raise deadline.seconds in " + TikaConfiguration.PID + ".");
            case OUT_OF_MEMORY -> new ExtractionException(Problem.Code.OUT_OF_MEMORY,
                    "Reading it needs more than the " + heapMegabytes + " MB a worker may have.",
                    "Split the document, or raise heap.megabytes in " + TikaConfiguration.PID + ".");
            case CRASHED -> new ExtractionException(Problem.Code.CRASHED,
                    "The process that read it died (" + lost.getMessage() + ").",
                    "Open it in its own program and save it anew; if all documents end so, look into the log.");
        };
        problem.initCause(lost);
        return problem;
    }

    /** Why a document is not read at all. */
    static ExtractionException tooLarge(long size, int maximumMegabytes) {
        return new ExtractionException(Problem.Code.TOO_LARGE,
                "It has " + (size >> 20) + " MB, at most " + maximumMegabytes + " MB are read.",
                "Split the document, or raise maximum.megabytes (and heap.megabytes) in " + TikaConfiguration.PID + ".");
    }

    private static Annotation annotation(Mark mark) {
        Span span = new Span(mark.begin(), mark.end());
        return switch (mark.kind()) {
            case HEADING -> new Annotation("layout.heading", span, 1, Map.of("level", number(mark.detail())));
            case PAGE -> new Annotation("layout.page", span, 1, Map.of("number", number(mark.detail())));
            case ASIDE -> new Annotation("layout.aside", span, 1, Map.of("element", new Value.Text(mark.detail())));
            case LANGUAGE -> language(span, mark.detail());
        };
    }

    private static Annotation language(Span span, String detail) {
        int gap = detail.indexOf(' ');
        return new Annotation("layout.language", span, Double.parseDouble(detail.substring(gap + 1)),
                Map.of("language", new Value.Text(detail.substring(0, gap))));
    }

    private static Value number(String digits) {
        return new Value.Number(new BigDecimal(digits));
    }
}
