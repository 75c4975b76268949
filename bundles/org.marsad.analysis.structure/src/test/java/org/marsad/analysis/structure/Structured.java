package org.marsad.analysis.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.marsad.api.analysis.Findings;
import org.marsad.api.analysis.TextView;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Metadata;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;

/** A document under test, in the role of the view and of the findings. */
final class Structured implements TextView, Findings {

    private final String text;
    private String title = "";
    private final Map<String, String> metadata = new HashMap<>();
    private final Map<String, List<Mention>> layout = new HashMap<>();
    private List<Annotation> found;

    private Structured(String text) {
        this.text = text;
    }

    /** A document of these lines. */
    static Structured document(String... lines) {
        return new Structured(String.join("\n", lines));
    }

    Structured titled(String statedTitle) {
        title = statedTitle;
        return this;
    }

    Structured by(String creator) {
        metadata.put(Metadata.CREATOR, creator);
        return this;
    }

    Structured from(String publisher) {
        metadata.put(Metadata.PUBLISHER, publisher);
        return this;
    }

    /** Marks where {@code words} occur first as a part of the layout, {@code heading} or {@code aside}. */
    Structured with(String part, String words) {
        int begin = text.indexOf(words);
        assertTrue(begin >= 0, words);
        layout.computeIfAbsent("layout." + part, each -> new ArrayList<>())
                .add(new Mention(begin, begin + words.length(), Map.of()));
        return this;
    }

    Structured has(String type, String... expected) {
        assertEquals(List.of(expected), texts(type));
        return this;
    }

    Structured hasNo(String type) {
        return has(type);
    }

    /** The boilerplate, written {@code rule: the line}. */
    Structured hasBoilerplate(String... expected) {
        assertEquals(List.of(expected), all("boilerplate").stream()
                .map(each -> each.features().get("rule").asText() + ": " + each.span().of(text)).toList());
        return this;
    }

    List<String> texts(String type) {
        return all(type).stream().map(each -> each.span().of(text)).toList();
    }

    List<Annotation> all(String type) {
        return findings().stream().filter(each -> each.type().equals("structure." + type)).toList();
    }

    List<Annotation> findings() {
        if (found == null) {
            found = new ArrayList<>();
            try {
                new StructureAnalyzer().analyze(this, this);
            } catch (InterruptedException e) {
                throw new AssertionError("nobody interrupts this test", e);
            }
        }
        return found;
    }

    @Override
    public void add(String type, int begin, int end, double confidence, Map<String, Value> features) {
        assertTrue(begin < end && end <= text.length(), type + " is empty or beyond the text");
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
        return title;
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
        return layout.getOrDefault(type, List.of());
    }
}
