package org.marsad.evaluation.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.marsad.api.evaluation.Evaluation;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.api.evaluation.EvaluationService;
import org.marsad.api.evaluation.Figure;
import org.marsad.evaluation.container.Draft;
import org.marsad.evaluation.container.Instruments;
import org.marsad.evaluation.container.Outcome;
import org.marsad.evaluation.container.Rehearsal;
import org.marsad.evaluation.data.DataFolder;
import org.marsad.evaluation.data.TextFile;
import org.marsad.evaluation.measure.Tally;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Measures how PDF is read: every {@code TEXT.PRODUCER.pdf} against {@code TEXT.txt}, from which it was made, wherever they are in the
 * folder. White space of any kind is one space, and compatibility forms (NFKC) are their letters.
 *
 * <ul>
 *   <li>Words in right order: the length of the longest common subsequence of words by the number of words of the source; of a producer
 *       the mean over its texts, of all the mean over the files.
 *   <li>CER, the character error rate: edit distance in characters by the number of characters of the source.
 *   <li>Flagged: files of the producers in {@value #BROKEN} have broken Unicode maps and must be refused, and no others.
 *   <li>Files in which others have found errors, by name, against what stands in them ({@link KnownFiles}).
 * </ul>
 */
@Component
@EvaluationService(area = "pdf", data = "*.pdf named TEXT.PRODUCER.pdf, and TEXT.txt, from which they were made")
public final class PdfEvaluation implements Evaluation {

    /** Producers, or what their names begin with up to the star, whose files say no letters. */
    static final String BROKEN = "weasy-*, wkhtml-amiri";

    private static final String FORM = "*.pdf named TEXT.PRODUCER.pdf (udhr.lo-amiri.pdf) and the texts they were made from (udhr.txt)";
    private static final double GOAL_WORDS = 0.95;
    private static final double GOAL_WORDS_OF_ONE = 0.85;
    private static final double GOAL_ERRORS = 0.02;

    private final Instruments instruments;

    /** Measures with these. */
    @Activate
    public PdfEvaluation(@Reference Instruments instruments) {
        this.instruments = instruments;
    }

    @Override
    public List<Figure> evaluate(Path folder) throws EvaluationException, IOException, InterruptedException {
        DataFolder data = DataFolder.at(folder);
        Map<String, String> sources = sources(data);
        List<Outcome> outcomes;
        try (Rehearsal rehearsal = new Rehearsal(instruments.trials())) {
            List<Draft> drafts = new ArrayList<>();
            for (Path file : data.files(".pdf")) {
                drafts.add(new Draft(String.valueOf(file.getFileName()), "application/pdf", Files.readAllBytes(file)));
            }
            outcomes = rehearsal.all(drafts);
        }
        Map<String, List<Reading>> byProducer = new TreeMap<>();
        List<Figure> known = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            String[] name = outcome.draft().name().split("\\.");
            if (name.length == 3 && sources.containsKey(name[0])) {
                byProducer.computeIfAbsent(name[1], producer -> new ArrayList<>()).add(Reading.of(sources.get(name[0]), outcome));
            } else {
                KnownFiles.figure(outcome).ifPresent(known::add);
            }
        }
        if (byProducer.isEmpty() && known.isEmpty()) {
            throw data.lacks(FORM);
        }
        List<Figure> figures = new ArrayList<>(byProducer.isEmpty() ? List.of() : figures(byProducer));
        figures.addAll(known);
        return figures;
    }

    private static Map<String, String> sources(DataFolder data) throws EvaluationException, IOException {
        Map<String, String> sources = new HashMap<>();
        for (Path file : data.files(".txt")) {
            String name = String.valueOf(file.getFileName());
            String text = Reading.folded(TextFile.read(file));
            if (!text.isEmpty()) {
                sources.put(name.substring(0, name.length() - ".txt".length()), text);
            }
        }
        return sources;
    }

    private static List<Figure> figures(Map<String, List<Reading>> byProducer) {
        List<Figure> figures = new ArrayList<>();
        List<Reading> readable = new ArrayList<>();
        Tally flagged = new Tally();
        Tally notFlagged = new Tally();
        byProducer.forEach((producer, readings) -> {
            if (isBroken(producer)) {
                readings.forEach(reading -> flagged.add(reading.isFlagged()));
            } else {
                readings.forEach(reading -> notFlagged.add(!reading.isFlagged()));
                readable.addAll(readings);
                figures.add(words(producer, readings).atLeast(GOAL_WORDS_OF_ONE));
                figures.add(errors(producer, readings));
            }
        });
        figures.add(0, notFlagged.share("all that can be read", "not flagged").atLeast(1));
        figures.add(0, flagged.share("broken Unicode maps", "flagged").atLeast(1));
        figures.add(0, errors("all that can be read", readable).atMost(GOAL_ERRORS));
        figures.add(0, words("all that can be read", readable).atLeast(GOAL_WORDS));
        return figures;
    }

    private static boolean isBroken(String producer) {
        for (String broken : BROKEN.split(", ")) {
            if (broken.endsWith("*") ? producer.startsWith(broken.substring(0, broken.length() - 1)) : producer.equals(broken)) {
                return true;
            }
        }
        return false;
    }

    private static Figure words(String subject, List<Reading> readings) {
        return new Figure(subject, "words in right order", readings.stream().mapToDouble(Reading::words).average().orElse(Double.NaN),
                readings.size());
    }

    private static Figure errors(String subject, List<Reading> readings) {
        return new Figure(subject, "CER", readings.stream().mapToDouble(Reading::errors).average().orElse(Double.NaN), readings.size());
    }
}
