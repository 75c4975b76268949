package org.marsad.shell.fake;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.marsad.api.progress.Progress;
import org.marsad.api.training.TaggedSentence;
import org.marsad.api.training.Tagger;
import org.marsad.api.training.TrainedModel;
import org.marsad.api.training.Trainer;
import org.marsad.api.training.Training;
import org.marsad.api.training.TrainingException;

/** Keeps a model for whatever it is given, and remembers what it was told. */
public final class FakeTrainer implements Trainer {

    public final List<TrainedModel> models = new ArrayList<>();
    public final List<String> told = new ArrayList<>();

    /** What it refuses with, if anything. */
    public String refusal = "";

    public static TrainedModel model(String name, Optional<String> trouble) {
        return new TrainedModel(name, "entities.trained." + name, "abc", 1234, Samples.NOON, 50, Optional.of(0.75), trouble);
    }

    @Override
    public Tagger learn(List<TaggedSentence> sentences, long seed) {
        throw new UnsupportedOperationException("no command learns without keeping");
    }

    @Override
    public Training train(String name, Path file, double heldOut, long seed, Progress.Job job) throws TrainingException {
        if (!refusal.isEmpty()) {
            throw new TrainingException(refusal);
        }
        told.add(name + " from " + file.getFileName() + ", " + heldOut + " held out, seed " + seed);
        models.add(model(name, Optional.empty()));
        List<Training.Score> scores = heldOut == 0 ? List.of()
                : List.of(new Training.Score("PER", 1, 2, 4), new Training.Score("all", 1, 2, 4));
        return new Training(models.get(models.size() - 1), scores, heldOut == 0 ? 0 : 5, seed, Duration.ofMillis(1500));
    }

    @Override
    public List<TrainedModel> models() {
        return List.copyOf(models);
    }

    @Override
    public TrainedModel remove(String name) throws TrainingException {
        TrainedModel removed = models.stream().filter(model -> model.name().equals(name)).findFirst()
                .orElseThrow(() -> new TrainingException("there is no model '" + name + "'"));
        models.remove(removed);
        return removed;
    }
}
