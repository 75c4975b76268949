package org.marsad.core.workbench;

import java.util.Map;
import java.util.Optional;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Problem;
import org.marsad.api.ingest.Extractor;
import org.marsad.api.workbench.ServiceKind;
import org.marsad.core.conduct.Plan;
import org.marsad.core.conduct.Seat;
import org.marsad.core.conduct.Services;
import org.marsad.core.store.Header;

/** Says why a document has a text, or has none. */
final class TextReasons {

    private final Entry entry;
    private final Header header;
    private final Services services;

    TextReasons(Entry entry, Header header, Services services) {
        this.entry = entry;
        this.header = header;
        this.services = services;
    }

    /** What decided it, in one sentence. */
    String decision() {
        Optional<Problem> problem = problem(entry, Problem.TEXT);
        Optional<Seat<Extractor>> extractor = services.extractor(header.mediaType());
        if (header.text().isPresent()) {
            return there(header.text().get(), problem, extractor);
        }
        if (problem.isPresent() && problem.get().code() == Problem.Code.UNSUPPORTED && extractor.isEmpty()) {
            return "there is none: no extractor that is here reads " + header.mediaType() + "; read are now "
                    + String.join(", ", services.extractors().keySet().stream().sorted().toList());
        }
        if (problem.isPresent()) {
            return "there is none: " + said(problem.get());
        }
        if (extractor.isPresent()) {
            return "there is none yet: the document waits for its turn with the extractor '" + extractor.get().id() + "'";
        }
        return barred().map(seat -> "there is none: the extractor '" + seat.getKey().id() + "', which reads " + header.mediaType()
                + ", may not be used: " + seat.getValue()).orElseGet(() -> "there is none: no extractor is here for " + header.mediaType()
                        + "; deploy one, such as org.marsad.extract.tika");
    }

    private String there(Header.TextMark text, Optional<Problem> problem, Optional<Seat<Extractor>> extractor) {
        if (problem.isPresent()) {
            return "there is one from before; making it again failed: " + said(problem.get());
        }
        if (text.madeFrom().isEmpty()) {
            return "there is one, and an operator asked for it to be made again";
        }
        boolean fresh = extractor.map(seat -> Plan.madeFrom(header, seat)).filter(text.madeFrom()::equals).isPresent();
        if (fresh || extractor.isEmpty()) {
            return "extracted by " + text.madeFrom() + (fresh ? "" : ", which is not here now; the text is kept");
        }
        return "there is one, extracted by " + text.madeFrom() + ", to be made again by " + Plan.madeFrom(header, extractor.get());
    }

    private Optional<Map.Entry<Seat<?>, String>> barred() {
        return services.barred().entrySet().stream().filter(each -> each.getKey().kind() == ServiceKind.EXTRACTOR
                && each.getKey().texts("types").contains(header.mediaType())).findFirst();
    }

    /** Why something is missing from a document, as far as it was recorded. */
    static Optional<Problem> problem(Entry entry, String missing) {
        return entry.problems().stream().filter(problem -> problem.missing().equals(missing)).findFirst();
    }

    /** A problem in words. */
    static String said(Problem problem) {
        return problem.code().label() + ", " + problem.reason() + " (tried " + (problem.attempts() == 1 ? "once" : problem.attempts()
                + " times") + ", last on " + problem.since() + ")" + (problem.advice().isEmpty() ? "" : "; " + problem.advice());
    }
}
