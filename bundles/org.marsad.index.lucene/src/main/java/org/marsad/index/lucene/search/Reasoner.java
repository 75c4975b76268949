package org.marsad.index.lucene.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Span;
import org.marsad.api.search.Equivalent;
import org.marsad.index.lucene.document.Field;
import org.marsad.index.lucene.query.Node;
import org.marsad.index.lucene.query.Question;
import org.marsad.index.lucene.query.Wording;

/** Says in plain words what of a question is in a document, and as what. */
final class Reasoner {

    private static final int SPELLINGS_SHOWN = 5;

    private final String text;
    private final Highlighter highlighter;
    private final Particles particles;

    Reasoner(Entry entry, Highlighter highlighter, Particles particles) {
        this.particles = particles;
        this.text = entry.text().map(DocumentText::text).orElse("");
        this.highlighter = highlighter;
    }

    /** One sentence for each part of the question that asks for words or days. */
    List<String> reasons(Question question) {
        List<String> reasons = new ArrayList<>();
        for (Node part : question.reasons()) {
            boolean isTold = !(part instanceof Node.Value) && !(part instanceof Node.Added && highlighter.spans(part).isEmpty());
            if (isTold) {
                reasons.add(reason(part, question.wording()));
            }
        }
        return reasons;
    }

    private String reason(Node part, Wording wording) {
        List<Span> spans = highlighter.spans(part);
        if (spans.isEmpty()) {
            return name(part) + " is not in the text" + (isAboutTitle(part) ? "; its title is a field of its own." : ".");
        }
        Map<String, Long> spellings = spans.stream().map(span -> span.of(text))
                .collect(Collectors.groupingBy(spelling -> spelling, LinkedHashMap::new, Collectors.counting()));
        String shown = spellings.keySet().stream().limit(SPELLINGS_SHOWN).map(this::shown)
                .collect(Collectors.joining(", "));
        String more = spellings.size() > SPELLINGS_SHOWN ? " and " + (spellings.size() - SPELLINGS_SHOWN) + " others" : "";
        return name(part) + " is in the text " + times(spans.size()) + ", as " + shown + more + stems(part, wording) + ".";
    }

    /** A spelling, with what is written together with the word. */
    private String shown(String spelling) {
        return "«" + spelling + "»" + particles.partsOf(spelling).map(parts -> " (" + parts + ")").orElse("");
    }

    private static String stems(Node part, Wording wording) {
        String stems = wording.stems(part).stream().map(stem -> "«" + stem + "»").collect(Collectors.joining(" "));
        return stems.isEmpty() ? "" : "; looked for by the stem " + stems;
    }

    private static String times(int number) {
        return number == 1 ? "once" : number + " times";
    }

    private static boolean isAboutTitle(Node part) {
        return part instanceof Node.Placed placed && (placed.field() == Field.ANY || placed.field() == Field.TITLE);
    }

    /** The part as it is written in a question. */
    static String name(Node part) {
        if (part instanceof Node.Added added) {
            return added.by().stream().map(Reasoner::source).collect(Collectors.joining(" and ", "by the lexicon: ", ""));
        }
        if (part instanceof Node.Near near) {
            return name(near.first()) + " near " + name(near.second());
        }
        if (part instanceof Node.Date date) {
            return "A date from " + date.days().first() + " to " + date.days().last();
        }
        if (part instanceof Node.Value value) {
            return value.field().label() + ":" + value.value() + (value.prefix() ? "*" : "");
        }
        String words = part instanceof Node.Word word ? word.text() + suffix(word.match()) : ((Node.Phrase) part).text();
        Field field = ((Node.Placed) part).field();
        return (field == Field.ANY ? "" : field.label() + ":") + "«" + words + "»";
    }

    private static String source(Equivalent by) {
        return "«" + by.term() + "» for «" + by.asked() + "» (" + by.list() + ", line " + by.line() + ")";
    }

    private static String suffix(Node.Match match) {
        return switch (match) {
            case WHOLE, FORM -> "";
            case PREFIX -> "*";
            case ONE_OFF, TWO_OFF -> "~";
        };
    }
}
