package org.marsad.analysis.entities.trained;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.marsad.api.training.TrainedModel;
import org.marsad.api.training.Trainer;
import org.marsad.api.workbench.Explainer;
import org.marsad.api.workbench.Explanation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says of the analyzer of a model why it is not here. Where it is, the workbench explains it as any other. */
@Component
public final class ModelExplainer implements Explainer {

    private static final String FAMILY = "entities.trained";

    private final Trainer trainer;

    /** Asks this trainer. */
    @Activate
    public ModelExplainer(@Reference(target = "(marsad.trainer.subject=entities)") Trainer trainer) {
        this.trainer = trainer;
    }

    @Override
    public Optional<Explanation> explain(String subject) {
        if (!subject.equals(FAMILY) && !subject.startsWith(FAMILY + ".")) {
            return Optional.empty();
        }
        try {
            return reason(subject, trainer.models()).map(reason -> new Explanation(subject, "model", List.of(reason),
                    List.of("train list", "train entities FILE.conll --as NAME")));
        } catch (IOException e) {
            return Optional.of(new Explanation(subject, "model", List.of("the folder with the models cannot be read: " + e.getMessage()),
                    List.of("train list")));
        }
    }

    /** Why it is not here; empty if it is, and others explain it. */
    private static Optional<String> reason(String subject, List<TrainedModel> models) {
        Optional<TrainedModel> model = models.stream().filter(each -> each.analyzer().equals(subject)).findFirst();
        if (model.isPresent()) {
            return model.get().trouble().map(trouble -> "the file of the model " + model.get().name() + " cannot be used: " + trouble);
        }
        return Optional.of(models.isEmpty() ? "no model was trained, and none is shipped" : "there is no such model; there are: "
                + String.join(", ", models.stream().map(TrainedModel::analyzer).toList()));
    }
}
