package org.marsad.shell.fake;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.State;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.api.document.Metadata;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Sighting;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;
import org.marsad.api.search.Hit;
import org.marsad.api.workbench.ServiceKind;
import org.marsad.api.workbench.ServiceState;

/** Documents and what belongs to them, for tests. */
public final class Samples {

    /** A moment. */
    public static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private Samples() {
    }

    /** An id that begins with some digits. */
    public static DocumentId id(String digits) {
        return new DocumentId(digits + "0".repeat(64 - digits.length()));
    }

    /** A document with a text. */
    public static Entry document(String digits, String title, String text, Layer... layers) {
        return entry(digits, State.OK, Optional.of(new DocumentText(title, text, "ar", "UTF-8", Map.of(), List.of())),
                List.of(),
                layers);
    }

    /** A document that states its publisher. */
    public static Entry published(String digits, String publisher, String text) {
        return entry(digits, State.OK, Optional.of(new DocumentText("", text, "ar", "UTF-8", Map.of(Metadata.PUBLISHER, publisher),
                List.of())), List.of());
    }

    /** A document with a text and what its bytes state. */
    public static Entry document(String digits, String title, String text, Map<String, String> stated, Layer... layers) {
        return entry(digits, State.OK, Optional.of(new DocumentText(title, text, "ar", "UTF-8", stated, List.of())), List.of(), layers);
    }

    /** A document no text could be made of. */
    public static Entry unreadable(String digits) {
        return entry(digits, State.FAILED, Optional.empty(), List.of(corrupt()));
    }

    /** The problem of bytes that are not what they should be. */
    public static Problem corrupt() {
        return new Problem(Problem.TEXT, Problem.Code.CORRUPT, "The file ends in its middle.", "Get it anew.", 1, NOON);
    }

    /** The place a document with this id was met. */
    public static URI origin(String digits) {
        return URI.create("file:///press/" + digits + ".txt");
    }

    /** A layer. */
    public static Layer layer(String analyzer, Annotation... annotations) {
        return new Layer(analyzer, "1", "org.marsad.analysis." + analyzer, "1.0.0", Instant.EPOCH, Map.of(), List.of(annotations));
    }

    /** An annotation with a value. */
    public static Annotation annotation(String type, int begin, int end, String value) {
        return new Annotation(type, new Span(begin, end), 1, Map.of("value", new Value.Text(value)));
    }

    /** An annotation without a value. */
    public static Annotation annotation(String type, int begin, int end) {
        return new Annotation(type, new Span(begin, end), 1, Map.of());
    }

    /** A hit in a document, with the places of a word in its text. */
    public static Hit hit(Entry entry, float score, String word) {
        String text = entry.text().map(DocumentText::text).orElse("");
        int begin = text.indexOf(word);
        List<Hit.Highlight> highlights = begin < 0 ? List.of()
                : List.of(new Hit.Highlight(new Span(begin, begin + word.length()), word));
        return new Hit(entry.id(), entry.title(), entry.origin(), score, highlights, Optional.empty());
    }

    /** A service in use. */
    public static ServiceState service(ServiceKind kind, String id, String... handles) {
        return new ServiceState(kind, id, "1", "org.marsad." + id, "1.0.0", 0, ServiceState.ACTIVE, List.of(handles),
                OptionalLong.of(5), OptionalLong.empty(), OptionalDouble.of(1.25));
    }

    /** A service that is not in use, and why. */
    public static ServiceState idle(ServiceKind kind, String id, String state, String... handles) {
        return new ServiceState(kind, id, "1", "org.marsad." + id, "1.0.0", 0, state, List.of(handles), OptionalLong.of(5),
                OptionalLong.empty(), OptionalDouble.of(1.25));
    }

    private static Entry entry(String digits, State state, Optional<DocumentText> text, List<Problem> problems,
            Layer... layers) {
        Map<String, Layer> byAnalyzer = new HashMap<>();
        for (Layer layer : layers) {
            byAnalyzer.put(layer.analyzer(), layer);
        }
        Sighting sighting = new Sighting(origin(digits), "folder", NOON, Optional.empty(), Map.of());
        return new Entry(id(digits), "text/plain", 100, state, List.of(sighting), text, byAnalyzer, problems);
    }
}
