package org.marsad.evaluation.gold;

import org.marsad.api.document.Span;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.evaluation.data.JsonNode;

/**
 * What somebody is said to have said.
 *
 * @param span    where it is in the file
 * @param kind    {@code direct} or {@code indirect}
 * @param speaker who, as the text calls them; empty if it does not say
 * @param person  the id of whoever that is; empty if it is not stated
 * @param cue     the word that introduces it; empty if there is none
 */
public record GoldQuotation(Span span, String kind, String speaker, String person, String cue) {

    static GoldQuotation of(JsonNode node, String text) throws EvaluationException {
        String person = node.optionalNode("speaker").isEmpty() ? "" : node.node("speaker").optionalText("canonical").orElse("");
        return new GoldQuotation(GoldMention.span(node, text), node.text("kind"), surface(node, "speaker", text), person,
                surface(node, "cue", text));
    }

    private static String surface(JsonNode node, String name, String text) throws EvaluationException {
        if (node.optionalNode(name).isEmpty()) {
            return "";
        }
        return GoldMention.span(node.node(name), text).of(text);
    }
}
