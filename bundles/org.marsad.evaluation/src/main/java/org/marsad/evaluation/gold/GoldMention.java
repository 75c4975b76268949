package org.marsad.evaluation.gold;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.marsad.api.document.Span;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.evaluation.data.JsonNode;

/**
 * Something a reader has marked.
 *
 * @param type      what it is: {@code PERSON}, {@code ORG}, {@code PLACE}, {@code DATE} and so on
 * @param span      where it is in the file, without the particles glued on
 * @param surface   the words
 * @param canonical the id of the thing that is meant
 * @param level     how much it has to be found
 * @param proclitic the particles glued on, or empty
 * @param value     its normal form where it has one: a value, or two with a slash between
 */
public record GoldMention(String type, Span span, String surface, String canonical, Level level, String proclitic,
        Optional<String> value) {

    private static final Set<String> LEVELS = Set.of("named", "short", "generic");

    /** How much something has to be found. */
    public enum Level {
        /** Must be found. */
        NAMED,
        /** A short or partial mention, which a good system links. */
        SHORT,
        /** Neither a miss when absent nor a false hit when present. */
        GENERIC
    }

    static GoldMention of(JsonNode node, String text) throws EvaluationException {
        Span span = span(node, text);
        String level = node.text("level");
        if (!LEVELS.contains(level)) {
            throw node.wrong("the level '" + level + "' is not known; expected named, short or generic");
        }
        return new GoldMention(node.text("type"), span, node.text("surface"), node.text("canonical"),
                Level.valueOf(level.toUpperCase(Locale.ROOT)), node.optionalText("proclitic").orElse(""), value(node));
    }

    /** A range that has to hold the words that are stated with it. */
    static Span span(JsonNode node, String text) throws EvaluationException {
        int begin = node.number("start");
        int end = node.number("end");
        if (begin < 0 || end < begin || end > text.length()) {
            throw node.wrong("[" + begin + ", " + end + ") is no range of the article, which has " + text.length() + " characters");
        }
        String stated = node.text(node.has("surface") ? "surface" : "text");
        if (!text.substring(begin, end).equals(stated)) {
            throw node.wrong("«" + stated + "» does not stand at [" + begin + ", " + end + "), there is «" + text.substring(begin, end)
                    + "»; the article is another version than the one that was marked");
        }
        return new Span(begin, end);
    }

    private static Optional<String> value(JsonNode node) throws EvaluationException {
        Optional<JsonNode> norm = node.optionalNode("norm");
        if (norm.isEmpty()) {
            return Optional.empty();
        }
        JsonNode form = norm.get();
        if (form.has("from")) {
            return Optional.of(form.written("from") + "/" + form.written("to"));
        }
        return Optional.of(form.written(form.has("resolved") ? "resolved" : "value"));
    }
}
