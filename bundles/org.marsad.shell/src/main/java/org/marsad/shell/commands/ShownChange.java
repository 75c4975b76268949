package org.marsad.shell.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.deploy.Comparison;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.CodePointOffsets;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;
import org.marsad.shell.result.Excerpt;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Page;
import org.marsad.shell.result.Style;
import org.marsad.shell.result.Styled;

/**
 * A difference with what stands around it in the text.
 *
 * @param analyzer whose it is
 * @param change   the difference
 * @param place    where it is, in code points
 * @param excerpt  the words and what is around them; only the words if the text is not here any more
 */
record ShownChange(String analyzer, Comparison.Change change, Span place, Excerpt excerpt) {

    private static final String INDENT = "          ";

    /** The difference as the catalogue shows it. */
    static ShownChange of(String analyzer, Comparison.Change change, Catalogue catalogue) {
        Span span = newest(change).span();
        Optional<String> text = catalogue.find(change.document()).flatMap(Entry::text).map(DocumentText::text)
                .filter(words -> span.end() <= words.length());
        return new ShownChange(analyzer, change, text.map(words -> new CodePointOffsets(words).of(span)).orElse(span),
                text.map(words -> Excerpt.of(words, span)).orElseGet(() -> new Excerpt("", Excerpt.cut(change.text()), "")));
    }

    void write(Page page) {
        Style style = switch (change.label()) {
            case "added" -> Style.GOOD;
            case "lost" -> Style.BAD;
            default -> Style.WARNING;
        };
        String label = "  " + change.label() + " ".repeat(INDENT.length() - change.label().length() - 2);
        page.line(Styled.of(label, style).then(subject(), Style.HIGHLIGHT).then("  " + newest(change).type())
                .then(said()));
        page.line(Styled.of(INDENT).then(excerpt.styled().apart()));
    }

    JsonRow json(Optional<String> active) {
        Annotation newest = newest(change);
        return JsonRow.of("analyzer", analyzer).with("active", active).with("change", change.label())
                .with("id", change.document()).with("type", newest.type()).with("begin", place.begin()).with("end", place.end())
                .with("text", change.text()).with("before", change.before().map(ShownChange::json))
                .with("after", change.after().map(ShownChange::json))
                .with("context", excerpt.before() + excerpt.words() + excerpt.after());
    }

    /** What is stored can be asked about with {@code why}; for what is not there is only the document to show. */
    private String subject() {
        return change.before().isPresent() ? Subjects.annotation(change.document(), analyzer, place.begin())
                : change.document().shortForm();
    }

    /** The features, of a change only those that are not as they were. */
    private String said() {
        Map<String, String> before = change.before().map(ShownChange::features).orElse(Map.of());
        Map<String, String> after = change.after().map(ShownChange::features).orElse(Map.of());
        boolean both = change.before().isPresent() && change.after().isPresent();
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<String> said = new ArrayList<>();
        for (String name : names) {
            String old = before.getOrDefault(name, "(none)");
            String now = after.getOrDefault(name, "(none)");
            if (!both) {
                said.add(name + "=" + (change.after().isPresent() ? now : old));
            } else if (!old.equals(now)) {
                said.add(name + "=" + old + " → " + now);
            }
        }
        return said.isEmpty() ? "" : "  " + String.join("  ", said);
    }

    private static Annotation newest(Comparison.Change change) {
        return change.after().or(change::before).orElseThrow();
    }

    private static JsonRow json(Annotation annotation) {
        return JsonRow.of("confidence", annotation.confidence()).with("features", DocumentJson.features(annotation.features()));
    }

    /** Features by name; how sure the analyzer is stands among them where it is not quite. */
    private static Map<String, String> features(Annotation annotation) {
        Map<String, String> features = new TreeMap<>();
        Function<Value, String> shown = value -> Excerpt.cut(value.asText());
        annotation.features().forEach((name, value) -> features.put(name, shown.apply(value)));
        if (annotation.confidence() < 1) {
            features.put("confidence", String.valueOf(annotation.confidence()));
        }
        return features;
    }
}
