package org.marsad.evaluation.charset;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marsad.api.evaluation.Evaluation;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.api.evaluation.EvaluationService;
import org.marsad.api.evaluation.Figure;
import org.marsad.evaluation.container.Draft;
import org.marsad.evaluation.container.Instruments;
import org.marsad.evaluation.container.Outcome;
import org.marsad.evaluation.container.Rehearsal;
import org.marsad.evaluation.data.DataFolder;
import org.marsad.evaluation.data.TaggedTexts;
import org.marsad.evaluation.measure.Tally;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Measures how texts are decoded when nobody says in which charset they are. Pieces of Arabic texts are written in several charsets and
 * read as plain text; a piece is right if it comes back exactly, but for white space and forms of letters (NFKC). Pieces with a
 * character that a charset does not have are not written in it. French sentences in windows-1252 are damaged if they do not come back
 * in the same way.
 */
@Component
@EvaluationService(area = "charset", data = "Arabic texts in UTF-8: *.docs.jsonl.gz ({\"text\"} on each line) or *.txt; French ones to "
        + "damage: *.fra.txt or *.fr.txt")
public final class CharsetEvaluation implements Evaluation {

    private static final List<Integer> LENGTHS = List.of(40, 120, 400);
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE,
            Charset.forName("windows-1256"), Charset.forName("ISO-8859-6"), Charset.forName("x-MacArabic"), DosArabic.CHARSET);

    /** Programs of DOS wrote Arabic as forms, which leave less to tell by; it is measured, and has no goal. */
    private static final Charset WITHOUT_GOAL = DosArabic.CHARSET;

    private static final double GOAL_SHORT = 0.99;
    private static final double GOAL_UNDAMAGED = 0.99;
    private static final int MOST_PIECES = 1000;
    private static final String EXACT = "decoded exactly";

    private final Instruments instruments;

    /** Measures with these. */
    @Activate
    public CharsetEvaluation(@Reference Instruments instruments) {
        this.instruments = instruments;
    }

    @Override
    public List<Figure> evaluate(Path folder) throws EvaluationException, IOException, InterruptedException {
        DataFolder data = DataFolder.at(folder);
        Pieces pieces = Pieces.of(data);
        Map<String, List<String>> sentences = TaggedTexts.sentences(data);
        List<Figure> figures = new ArrayList<>();
        try (Rehearsal rehearsal = new Rehearsal(instruments.trials())) {
            for (Charset charset : CHARSETS) {
                for (int length : LENGTHS) {
                    List<String> some = pieces.cut(length, MOST_PIECES);
                    Figure figure = decoded(charset + ", " + length + " characters", some, charset, rehearsal);
                    figures.add(charset.equals(WITHOUT_GOAL) ? figure : figure.atLeast(length == LENGTHS.get(0) ? GOAL_SHORT : 1));
                }
            }
            List<String> french = sentences.getOrDefault("fr", List.of());
            figures.add(french.isEmpty() ? Figure.none("windows-1252: there is no *.fra.txt in " + data.path(), EXACT)
                    : decoded("windows-1252, French sentences", french, Charset.forName("windows-1252"), rehearsal)
                            .atLeast(GOAL_UNDAMAGED));
        }
        return figures;
    }

    private static Figure decoded(String subject, List<String> pieces, Charset charset, Rehearsal rehearsal)
            throws EvaluationException, IOException, InterruptedException {
        List<Draft> drafts = new ArrayList<>();
        List<String> written = new ArrayList<>();
        for (String piece : pieces) {
            Optional<byte[]> bytes = encode(piece, charset);
            if (bytes.isPresent()) {
                drafts.add(new Draft("«" + piece + "» in " + charset, "text/plain", bytes.get()));
                written.add(piece);
            }
        }
        List<Outcome> outcomes = rehearsal.all(drafts);
        Tally right = new Tally();
        for (int i = 0; i < written.size(); i++) {
            right.add(form(outcomes.get(i).text()).equals(form(written.get(i))));
        }
        return right.share(subject, EXACT);
    }

    private static Optional<byte[]> encode(String piece, Charset charset) {
        if (charset.equals(DosArabic.CHARSET)) {
            return DosArabic.bytes(piece);
        }
        return charset.newEncoder().canEncode(piece) ? Optional.of(piece.getBytes(charset)) : Optional.empty();
    }

    private static String form(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]+", " ").strip();
    }
}
