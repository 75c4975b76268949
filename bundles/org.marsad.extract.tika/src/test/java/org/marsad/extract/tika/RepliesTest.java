package org.marsad.extract.tika;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;
import org.marsad.extract.tika.protocol.ExtractedText;
import org.marsad.extract.tika.protocol.Mark;

class RepliesTest {

    @Test
    void aPartInAnotherLanguageIsLayoutWithTheCertaintyAsConfidence() {
        ExtractedText text = new ExtractedText("", "نص\nun texte", "ar", "UTF-8", Map.of(),
                List.of(new Mark(Mark.Kind.LANGUAGE, 3, 11, "fr 0.97")));
        assertEquals(List.of(new Annotation("layout.language", new Span(3, 11), 0.97, Map.of("language", new Value.Text("fr")))),
                Replies.text(text).layout());
    }
}
