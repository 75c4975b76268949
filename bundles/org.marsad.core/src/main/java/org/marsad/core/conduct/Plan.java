package org.marsad.core.conduct;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.catalogue.State;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Problem;
import org.marsad.api.ingest.Extractor;
import org.marsad.api.text.Normalizer;
import org.marsad.core.store.Header;

/**
 * Tells what a document lacks, given the services that are here. Nothing but what the document has and what the services are
 * goes into it, so whatever went wrong before, the next look says again what is to be done.
 */
public final class Plan {

    private Plan() {
    }

    /** Something to be made of a document. */
    sealed interface Step {

        /** The text. */
        record Extract(Seat<Extractor> seat, String madeFrom) implements Step {}

        /** A layer. */
        record Analyse(Seat<Analyzer> seat, Map<String, String> madeFrom) implements Step {}

        /** No text can be made by the services that are here, and that is to be written down. */
        record GiveUp(String reason, String advice, String tried) implements Step {}
    }

    /** What is to be made next, or empty if the document has all that can be made. */
    static Optional<Step> next(Header document, Services services) {
        Optional<Step> extraction = extraction(document, services);
        if (extraction.isPresent() || document.text().isEmpty()) {
            return extraction;
        }
        return services.analyzers().stream().map(seat -> analysis(document, seat, services)).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Step> extraction(Header document, Services services) {
        Optional<Seat<Extractor>> extractor = services.extractor(document.mediaType());
        if (extractor.isEmpty()) {
            boolean waits = services.extractors().isEmpty() || services.missesExtractor(document.mediaType());
            return document.text().isPresent() || waits ? Optional.empty() : giveUp(document, services);
        }
        String madeFrom = madeFrom(document, extractor.get());
        boolean fresh = document.text().map(Header.TextMark::madeFrom).filter(madeFrom::equals).isPresent();
        boolean failed = failed(document, Problem.TEXT, madeFrom, Stream.of(extractor.get()));
        return fresh || failed ? Optional.empty() : Optional.of(new Step.Extract(extractor.get(), madeFrom));
    }

    /** What an extractor would make the text of a document from. */
    public static String madeFrom(Header document, Seat<Extractor> extractor) {
        return String.join(" ", extractor.id(), extractor.revision(), document.mediaType(), document.charset()).strip();
    }

    private static Optional<Step> giveUp(Header document, Services services) {
        String tried = "nothing for " + document.mediaType();
        if (tried.equals(document.failures().get(Problem.TEXT))) {
            return Optional.empty();
        }
        return Optional.of(new Step.GiveUp("no extractor that is here reads " + document.mediaType(), "deploy an extractor for it, or "
                + "state the type if it is another one (ingest --type); read now: "
                + String.join(", ", services.extractors().keySet().stream().sorted().toList()), tried));
    }

    /** What makes an analyzer's layer for this document stale, or is still missing from it. */
    private static Optional<Step> analysis(Header document, Seat<Analyzer> seat, Services services) {
        Optional<Map<String, String>> inputs = inputs(document, seat, services);
        if (inputs.isEmpty() || !speaks(seat, document)) {
            return Optional.empty();
        }
        boolean failed = failed(document, seat, inputs.get(), services);
        return failed || isFresh(document.layers().get(seat.id()), seat, inputs.get()) ? Optional.empty()
                : Optional.of(new Step.Analyse(seat, inputs.get()));
    }

    private static boolean isFresh(Header.LayerMark layer, Seat<Analyzer> seat, Map<String, String> inputs) {
        return layer != null && layer.revision().equals(seat.revision()) && layer.madeFrom().equals(inputs);
    }

    /** Fingerprints of what a layer would be made from, or empty if some of it is required and not there. */
    public static Optional<Map<String, String>> inputs(Header document, Seat<Analyzer> seat, Services services) {
        Map<String, String> inputs = new HashMap<>();
        inputs.put("text", document.text().orElseThrow().fingerprint());
        String form = seat.text("normalizer");
        if (!form.isEmpty()) {
            inputs.put("normalizer", form + " " + services.normalizers().get(form).revision());
        }
        if (asksForSources(seat)) {
            inputs.put("sources", String.join("\n", document.sources()));
        }
        for (String required : seat.texts("requires")) {
            Header.LayerMark layer = document.layers().get(required);
            if (layer == null) {
                return Optional.empty();
            }
            inputs.put(required, layer.fingerprint());
        }
        for (String used : services.usable(seat)) {
            Header.LayerMark layer = document.layers().get(used);
            if (layer != null) {
                inputs.put(used, layer.fingerprint());
            }
        }
        return Optional.of(inputs);
    }

    /** Whether what the analyzer finds depends on where the document was met. */
    static boolean asksForSources(Seat<Analyzer> seat) {
        return Boolean.parseBoolean(seat.text("sources"));
    }

    /**
     * Whether the analyzer understands the document's language, or one of which it is a variety; a document of unknown language is
     * offered to all.
     */
    public static boolean speaks(Seat<Analyzer> seat, Header document) {
        List<String> languages = seat.texts("languages");
        String language = document.text().orElseThrow().language();
        return languages.isEmpty() || language.equals(DocumentText.UNKNOWN_LANGUAGE)
                || Languages.include(languages, language);
    }

    /** Stands for what was tried with what, so that it is not tried again until something changes. */
    static String tried(Seat<Analyzer> seat, Map<String, String> madeFrom) {
        return seat.revision() + " " + new TreeMap<>(madeFrom);
    }

    /** The same if a service was to blame: its bundle goes in too, for another version may do better. */
    static String blamed(String tried, Seat<?> culprit) {
        return tried + " by " + culprit.bundle() + " " + culprit.version();
    }

    private static boolean failed(Header document, Seat<Analyzer> seat, Map<String, String> inputs, Services services) {
        Seat<Normalizer> form = services.normalizers().get(seat.text("normalizer"));
        return failed(document, seat.id(), tried(seat, inputs), Stream.of(seat, form).filter(Objects::nonNull));
    }

    /** Whether the same was tried in vain, whoever of those was to blame, or nobody. */
    private static boolean failed(Header document, String missing, String tried, Stream<Seat<?>> culprits) {
        String failure = document.failures().get(missing);
        return failure != null && (failure.equals(tried) || culprits.anyMatch(seat -> failure.equals(blamed(tried, seat))));
    }

    /** How a document stands with regard to one analyzer. */
    public enum Standing {
        /** Its layer is there and fresh. */
        DONE,
        /** Its layer will be made. */
        MISSING,
        /** Its layer could not be made. */
        FAILED,
        /** The analyzer has nothing to do here: no text, another language, or a required layer that could not be made. */
        NONE
    }

    /** How a document stands with regard to one analyzer that is here. */
    public static Standing standing(Header document, Seat<Analyzer> seat, Services services) {
        if (document.text().isEmpty() || !speaks(seat, document)) {
            return Standing.NONE;
        }
        Optional<Map<String, String>> inputs = inputs(document, seat, services);
        if (inputs.isEmpty()) {
            return document.failures().keySet().stream().anyMatch(seat.texts("requires")::contains) ? Standing.NONE : Standing.MISSING;
        }
        if (isFresh(document.layers().get(seat.id()), seat, inputs.get())) {
            return Standing.DONE;
        }
        return failed(document, seat, inputs.get(), services) ? Standing.FAILED : Standing.MISSING;
    }

    /** How a document stands as a whole. */
    public static State state(Header document, Services services) {
        if (document.gone()) {
            return State.GONE;
        }
        if (next(document, services).isPresent()) {
            return State.PENDING;
        }
        if (!document.failures().isEmpty()) {
            return State.FAILED;
        }
        return document.text().isEmpty() ? State.PENDING : State.OK;
    }
}
