package org.marsad.analysis.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Metadata;
import org.marsad.api.document.Value;
import org.marsad.testkit.In;

/** A document under test, and what is found in it. */
final class Structured {

    private final In document;
    private List<Annotation> found;

    private Structured(In document) {
        this.document = document;
    }

    /** A document of these lines. */
    static Structured document(String... lines) {
        return new Structured(In.lines(lines));
    }

    Structured titled(String statedTitle) {
        return new Structured(document.title(statedTitle));
    }

    Structured by(String creator) {
        return new Structured(document.metadata(Metadata.CREATOR, creator));
    }

    Structured from(String publisher) {
        return new Structured(document.metadata(Metadata.PUBLISHER, publisher));
    }

    Structured issued(String date) {
        return new Structured(document.metadata(Metadata.ISSUED, date));
    }

    /** Marks where {@code words} occur first as a part of the layout, {@code heading} or {@code aside}. */
    Structured with(String part, String words) {
        return new Structured(document.mention("layout." + part, words));
    }

    /** Says that the line is on the list of furniture, {@code taught} or {@code learned}. */
    Structured known(String how, String line) {
        return new Structured(document.mention("furniture.line", line, Map.of("known", new Value.Text(how))));
    }

    /** Says that an operator has taught the line to be of the article. */
    Structured kept(String line) {
        return new Structured(document.mention("furniture.kept", line));
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
                .map(each -> each.features().get("rule").asText() + ": " + each.span().of(document.text())).toList());
        return this;
    }

    List<String> texts(String type) {
        return all(type).stream().map(each -> each.span().of(document.text())).toList();
    }

    List<Annotation> all(String type) {
        return findings().stream().filter(each -> each.type().equals("structure." + type)).toList();
    }

    List<Annotation> findings() {
        if (found == null) {
            found = document.by(new StructureAnalyzer()).annotations();
            found.forEach(each -> assertTrue(each.span().length() > 0, () -> each + " is empty"));
        }
        return found;
    }
}
