package org.marsad.shell.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.marsad.api.document.CodePointOffsets;
import org.marsad.api.workbench.Explainer;
import org.marsad.api.workbench.Explanation;
import org.marsad.shell.TestShell;
import org.marsad.shell.fake.Samples;

class SubjectsTest {

    @Test
    void aHitIsWrittenSoThatTheShellHandsItOnUnchanged() throws Exception {
        try (TestShell shell = TestShell.open()) {
            List<String> asked = new ArrayList<>();
            shell.register(Explainer.class, subject -> {
                asked.add(subject);
                return Optional.of(new Explanation(subject, "hit", List.of(), List.of()));
            }, Map.of());
            List<String> questions = List.of("مدونة الأسرة", "\"سدود كبيرة\" (a | b); -c", "l'eau \"(x | y)\" -z", "l' $x %y \\ {z} #",
                    "it's *");
            for (String question : questions) {
                shell.execute("why " + Subjects.hit(Samples.id("abcd"), question));
            }
            assertEquals(questions.stream().map(question -> "abcd00000000 " + question).toList(), asked);
        }
    }

    @Test
    void anAnnotationIsNamedByTheCodePointItBeginsAt() {
        String text = "😀 أحمد";
        assertEquals(Optional.of("abcd00000000:entities@2"), Subjects.first(Samples.document("abcd", "t", text,
                Samples.layer("other", Samples.annotation("keyterm", 0, 2)),
                Samples.layer("entities", Samples.annotation("entity.person", 3, 7))), "entity.person", new CodePointOffsets(text)));
    }
}
