package org.marsad.analysis.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.marsad.api.analysis.Findings;
import org.marsad.api.analysis.TextView;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Metadata;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;

/** A text under test, in the role of the view and of the findings. The view is the text itself, not normalised. */
final class DatedText implements TextView, Findings {

    private final String text;
    private final Map<String, String> metadata;
    private final List<Annotation> found = new ArrayList<>();

    private DatedText(String text, Map<String, String> metadata) {
        this.text = text;
        this.metadata = metadata;
    }

    static DatedText in(String text) {
        return new DatedText(text, Map.of());
    }

    DatedText issued(String day) {
        return new DatedText(text, Map.of(Metadata.ISSUED, day));
    }

    /** Everything the analyzer finds, written {@code the words = the value}. */
    void finds(String... expected) {
        assertEquals(List.of(expected),
                dates().stream().map(date -> date.span().of(text) + " = " + date.features().get("value").asText()).toList());
    }

    /** The values alone. */
    void means(String... expected) {
        assertEquals(List.of(expected), dates().stream().map(date -> date.features().get("value").asText()).toList());
    }

    void findsNothing() {
        finds();
    }

    /** The only finding. */
    Annotation date() {
        List<Annotation> all = dates();
        assertEquals(1, all.size(), all.toString());
        return all.get(0);
    }

    List<Annotation> dates() {
        found.clear();
        try {
            new DateAnalyzer().analyze(this, this);
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts this test", e);
        }
        return List.copyOf(found);
    }

    @Override
    public void add(String type, int begin, int end, double confidence, Map<String, Value> features) {
        assertEquals("time.date", type);
        found.add(new Annotation(type, new Span(begin, end), confidence, features));
    }

    @Override
    public DocumentId document() {
        return DocumentId.of(new byte[0]);
    }

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public String title() {
        return "";
    }

    @Override
    public String language() {
        return "ar";
    }

    @Override
    public Map<String, String> metadata() {
        return metadata;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public List<Mention> mentions(String type) {
        return List.of();
    }
}
