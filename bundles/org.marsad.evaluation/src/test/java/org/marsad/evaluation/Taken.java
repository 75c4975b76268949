package org.marsad.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.marsad.api.evaluation.Evaluation;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.api.evaluation.Figure;

/** The figures an evaluation has taken, or why it has not. */
public final class Taken {

    private final List<Figure> figures;

    private Taken(List<Figure> figures) {
        this.figures = figures;
    }

    /** Evaluates. */
    public static Taken by(Evaluation evaluation, Path folder) throws Exception {
        return new Taken(evaluation.evaluate(folder));
    }

    /** The only figure whose subject ends so and that has this measure. */
    public Figure figure(String subject, String measure) {
        List<Figure> meant = figures.stream().filter(each -> each.subject().endsWith(subject) && each.measure().equals(measure)).toList();
        assertEquals(1, meant.size(), () -> subject + ", " + measure + " in " + figures);
        return meant.get(0);
    }

    /** Whether there is a figure whose subject has these words in it. */
    public boolean has(String subject) {
        return figures.stream().anyMatch(each -> each.subject().contains(subject));
    }

    /** A figure has a value, from so many cases. */
    public Taken says(String subject, String measure, double value, long cases) {
        Figure figure = figure(subject, measure);
        assertEquals(value, figure.value(), 1e-9, figure::toString);
        assertEquals(cases, figure.cases(), figure::toString);
        return this;
    }

    /** An evaluation that cannot be taken says all of these words. */
    public static void refuses(Evaluation evaluation, Path folder, String... words) {
        EvaluationException refused = assertThrows(EvaluationException.class, () -> evaluation.evaluate(folder));
        for (String word : words) {
            assertTrue(refused.getMessage().contains(word), refused.getMessage());
        }
    }

    /** Writes a file and the folders above it; packed if its name ends so. */
    public static Path write(Path folder, String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        if (name.endsWith(".gz")) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                out.write(bytes);
            }
            return Files.write(file, packed.toByteArray());
        }
        return Files.write(file, bytes);
    }
}
