package org.marsad.evaluation.boilerplate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.marsad.api.evaluation.Evaluation;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.api.evaluation.EvaluationService;
import org.marsad.api.evaluation.Figure;
import org.marsad.evaluation.container.Instruments;
import org.marsad.evaluation.container.Rehearsal;
import org.marsad.evaluation.data.DataFolder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Measures what is left of pages and of flat texts when boilerplate is left out: {@link Pages} and {@link FlatTexts}. */
@Component
@EvaluationService(area = "boilerplate", data = "ground-truth.json (page name, \"articleBody\") beside html/NAME.html.gz or NAME.html; "
        + "structure.json (\"seeds\", each with \"file\" and \"line_labels\") with its texts, there or in ../gold")
public final class BoilerplateEvaluation implements Evaluation {

    private final Instruments instruments;

    /** Measures with these. */
    @Activate
    public BoilerplateEvaluation(@Reference Instruments instruments) {
        this.instruments = instruments;
    }

    @Override
    public List<Figure> evaluate(Path folder) throws EvaluationException, IOException, InterruptedException {
        DataFolder data = DataFolder.at(folder);
        instruments.requireOneOf("structure.boilerplate");
        List<Figure> figures = new ArrayList<>();
        try (Rehearsal rehearsal = new Rehearsal(instruments.trials())) {
            for (Path file : data.files("ground-truth.json")) {
                figures.addAll(Pages.figures(data.path().relativize(file.getParent()) + ": ", file, rehearsal));
            }
            for (Path file : data.filesHereOrIn("gold", "structure.json")) {
                figures.addAll(new FlatTexts(file, rehearsal).figures());
            }
            if (figures.isEmpty()) {
                throw data.lacks("ground-truth.json beside a folder html, or structure.json with its texts");
            }
            figures.add(rehearsal.troubled());
        }
        return figures;
    }
}
