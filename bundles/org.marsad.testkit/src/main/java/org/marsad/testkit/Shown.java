package org.marsad.testkit;

import java.util.Map;
import java.util.TreeMap;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;

/** Texts and findings as a reader of a failed test wants to see them: positions as words, nothing invisible. */
final class Shown {

    private static final int LONGEST = 400;
    private static final int AROUND = 20;

    private Shown() {
    }

    /** The text on one line, cut in the middle if it is long; what cannot be seen or turns the line around is escaped. */
    static String text(String text) {
        if (text.length() <= LONGEST) {
            return visible(text);
        }
        return visible(text.substring(0, LONGEST / 2)) + " … (" + text.length() + " units in all) … "
                + visible(text.substring(text.length() - LONGEST / 2));
    }

    /** A finding: its type, its words among those around them, how sure it is, and its features. */
    static String finding(Annotation found, String text) {
        StringBuilder line = new StringBuilder(found.type()).append(' ').append(place(found.span(), text));
        if (found.confidence() < 1) {
            line.append(", sure ").append(found.confidence());
        }
        return found.features().isEmpty() ? line.toString() : line.append(", ").append(features(found.features())).toString();
    }

    private static String place(Span span, String text) {
        int begin = Math.max(0, span.begin() - AROUND);
        int end = Math.min(text.length(), span.end() + AROUND);
        return "«" + (begin > 0 ? "…" : "") + visible(text.substring(begin, span.begin())) + '[' + text(span.of(text)) + ']'
                + visible(text.substring(span.end(), end)) + (end < text.length() ? "…" : "") + '»';
    }

    private static String features(Map<String, Value> features) {
        StringBuilder list = new StringBuilder();
        new TreeMap<>(features).forEach((name, value) -> list.append(list.isEmpty() ? "" : ", ").append(visible(name))
                .append(" = ").append(visible(value.asText())));
        return list.toString();
    }

    static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
                        Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> visible.append(c == '\n' ? "\\n"
                        : String.format(c > 0xFFFF ? "\\x{%X}" : "\\u%04X", c));
                default -> visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }
}
