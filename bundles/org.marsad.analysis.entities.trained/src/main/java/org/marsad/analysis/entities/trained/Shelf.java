package org.marsad.analysis.entities.trained;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.marsad.api.training.TrainedModel;
import org.marsad.api.training.TrainingException;

/** The folder with the models, one file each. */
final class Shelf {

    private static final String ENDING = ".model";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");
    private static final String ANALYZER = "entities.trained.";

    private final Path folder;

    Shelf(Path folder) {
        this.folder = folder;
    }

    /** The id of the analyzer that finds by a model. */
    static String analyzer(String name) {
        return ANALYZER + name;
    }

    /** The file of a model, whether or not it is there. */
    Path file(String name) throws TrainingException {
        if (!NAME.matcher(name).matches()) {
            throw new TrainingException("'" + name + "' is no name for a model; expected up to 40 small letters a to z, digits, '-' and"
                    + " '_', such as press-2026");
        }
        return folder.resolve(name + ENDING);
    }

    /** The models as their files say, by name. Only the beginning of a file is read, unless {@code whole}. */
    List<TrainedModel> models(boolean whole) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<String> names;
        try (Stream<Path> files = Files.list(folder)) {
            names = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length())).sorted().toList();
        }
        List<TrainedModel> models = new ArrayList<>();
        for (String name : names) {
            model(name, whole).ifPresent(models::add);
        }
        return models;
    }

    /** Writes a model. */
    TrainedModel keep(String name, ModelHeader header, Model model) throws TrainingException, IOException {
        Files.createDirectories(folder);
        ModelFile.write(file(name), header, model);
        return model(name, false).orElseThrow(() -> new NoSuchFileException(name, null, "somebody has removed the model just written"));
    }

    /** Deletes a model. */
    TrainedModel remove(String name) throws TrainingException, IOException {
        Path file = file(name);
        Optional<TrainedModel> model = model(name, false);
        if (model.isEmpty() || !Files.deleteIfExists(file)) {
            List<String> names = models(false).stream().map(TrainedModel::name).toList();
            throw new TrainingException("there is no model '" + name + "'; " + (names.isEmpty() ? "there is none at all"
                    : "there are: " + String.join(", ", names)));
        }
        return model.get();
    }

    private Optional<TrainedModel> model(String name, boolean whole) throws IOException {
        Path file = folder.resolve(name + ENDING);
        try {
            long bytes = Files.size(file);
            Instant written = Files.getLastModifiedTime(file).toInstant();
            try {
                if (!NAME.matcher(name).matches()) {
                    throw new ModelException("its name is not one of a model: small letters a to z, digits, '-' and '_'; rename the file");
                }
                ModelFile.Front front = ModelFile.front(file);
                if (whole) {
                    ModelFile.read(file);
                }
                return Optional.of(new TrainedModel(name, analyzer(name), front.revision(), bytes, front.header().madeAt(),
                        front.header().sentences(), front.header().f1(), Optional.empty()));
            } catch (ModelException e) {
                return Optional.of(new TrainedModel(name, analyzer(name), "", bytes, written, 0, Optional.empty(),
                        Optional.of(e.getMessage())));
            }
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
