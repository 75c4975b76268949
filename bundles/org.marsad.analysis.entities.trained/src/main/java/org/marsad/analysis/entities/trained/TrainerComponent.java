package org.marsad.analysis.entities.trained;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.marsad.api.progress.Progress;
import org.marsad.api.text.Matcher;
import org.marsad.api.text.NameLists;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.NormalizerService;
import org.marsad.api.text.Stemmer;
import org.marsad.api.training.TaggedSentence;
import org.marsad.api.training.Tagger;
import org.marsad.api.training.TrainedModel;
import org.marsad.api.training.Trainer;
import org.marsad.api.training.TrainerService;
import org.marsad.api.training.Training;
import org.marsad.api.training.TrainingException;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Learns to recognise persons, organisations and places, keeps the models in the folder {@code models} of the data, and offers an analyzer
 * for each. At the start no more than the beginnings of the models' files are read.
 */
@Component(service = Trainer.class, immediate = true)
@TrainerService(subject = "entities", data = "*.conll or *.conll.gz: a word and its tag (O, B-PER, I-PER, B-ORG, B-LOC …) on a line, an "
        + "empty line behind each sentence")
public final class TrainerComponent implements Trainer {

    /** Rises when the same model and text would give other findings. */
    private static final String REVISION = "1";

    private static final int SECONDS_TO_LEAVE = 10;
    private static final String NORMALIZER_REVISION = NormalizerService.PREFIX_ + "revision";

    /** What learning takes for each word of the examples, in bytes, measured and rounded up. */
    private static final long BYTES_PER_WORD = 1500;

    private final Language language;
    private final Shelf shelf;
    private final Offers offers;

    /** Brings the offers up to date, so that no lock is held while others are told of them. There is no thread before the first task. */
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> new Thread(task, "marsad-models"));

    private volatile boolean hasLeft;

    /** Offers an analyzer for each model that is here. */
    @Activate
    public TrainerComponent(BundleContext context, @Reference(policyOption = ReferencePolicyOption.GREEDY) Matcher matcher,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Stemmer stemmer,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) NameLists lists,
            @Reference(policyOption = ReferencePolicyOption.GREEDY, target = "(marsad.normalizer.id=arabic)") Normalizer gentle,
            @Reference(policyOption = ReferencePolicyOption.GREEDY, target = "(marsad.normalizer.id=arabic.search)")
            Map.Entry<Map<String, Object>, Normalizer> search) throws IOException {
        language = new Language(matcher, stemmer, gentle, search.getValue(), lists);
        shelf = new Shelf(Path.of(context.getProperty("marsad.data")).resolve("models"));
        String surroundings = String.join("-", REVISION, matcher.revision(), stemmer.revision(),
                String.valueOf(search.getKey().get(NORMALIZER_REVISION)), lists.revision());
        offers = new Offers(context, Long.toHexString(Hashes.of(surroundings)), this::analyzer);
        offers.renew(shelf.models(false));
    }

    private TrainedAnalyzer analyzer(TrainedModel model) {
        try {
            return new TrainedAnalyzer(model.name(), model.revision(), new LoadedModel(shelf.file(model.name()), language));
        } catch (TrainingException e) {
            throw new IllegalStateException("a model on the shelf has a name", e);
        }
    }

    @Deactivate
    void leave() {
        hasLeft = true;
        thread.submit(() -> offers.renew(List.of()));
        thread.shutdown();
        try {
            thread.awaitTermination(SECONDS_TO_LEAVE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Tagger learn(List<TaggedSentence> sentences, long seed) throws TrainingException, InterruptedException {
        return new Recognizer(new Schooling(language, () -> { }).learn(gentle(sentences), seed), language);
    }

    @Override
    public Training train(String name, Path file, double heldOut, long seed, Progress.Job job)
            throws TrainingException, IOException, InterruptedException {
        if (!(heldOut >= 0 && heldOut <= 0.5)) {
            throw new TrainingException("the share to hold out is " + heldOut + "; expected a number from 0 to 0.5, such as 0.1");
        }
        shelf.file(name);
        Instant begin = Clock.systemUTC().instant();
        List<TaggedSentence> sentences = gentle(ConllFile.read(file, Runtime.getRuntime().maxMemory() / 2 / BYTES_PER_WORD));
        HeldOut parts = HeldOut.of(sentences, heldOut, seed);
        job.total(parts.heldOut().isEmpty() ? Schooling.STEPS : 2 * Schooling.STEPS);
        Schooling schooling = new Schooling(language, () -> job.advance(1));
        List<Training.Score> scores = parts.heldOut().isEmpty() ? List.of() : scores(schooling.learn(parts.rest(), seed), parts.heldOut());
        Model model = schooling.learn(sentences, seed);
        Optional<Double> f1 = scores.isEmpty() ? Optional.empty() : Optional.of(scores.get(scores.size() - 1).f1());
        TrainedModel kept = keep(name, new ModelHeader(Instant.ofEpochMilli(Clock.systemUTC().millis()), sentences.size(), f1), model);
        return new Training(kept, scores, parts.heldOut().size(), seed, Duration.between(begin, Clock.systemUTC().instant()));
    }

    private List<Training.Score> scores(Model model, List<TaggedSentence> sentences) {
        return Scores.of(new Recognizer(model, language), model.labels().types(), sentences);
    }

    private TrainedModel keep(String name, ModelHeader header, Model model) throws TrainingException, IOException {
        if (hasLeft) {
            throw new TrainingException("what was learned with (the matcher, a list of names) was replaced meanwhile; nothing was kept,"
                    + " train again");
        }
        TrainedModel kept = shelf.keep(name, header, model);
        renew();
        return kept;
    }

    @Override
    public List<TrainedModel> models() throws IOException {
        renew();
        return shelf.models(true);
    }

    @Override
    public TrainedModel remove(String name) throws TrainingException, IOException {
        TrainedModel removed = shelf.remove(name);
        renew();
        return removed;
    }

    /** Returns when the analyzers are those of the models that are here. */
    private void renew() throws IOException {
        try {
            thread.submit(() -> {
                offers.renew(hasLeft ? List.of() : shelf.models(false));
                return null;
            }).get();
        } catch (RejectedExecutionException e) {
            throw new IOException("the trainer is leaving; the models are offered when it is back", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException known) {
                throw known;
            }
            throw new IllegalStateException("the analyzers of the models could not be offered", e.getCause());
        }
    }

    /** The sentences as an analyzer would see them. */
    private List<TaggedSentence> gentle(List<TaggedSentence> sentences) {
        return sentences.stream().map(sentence -> new TaggedSentence(sentence.words().stream().map(this::gentle).toList(), sentence.tags()))
                .toList();
    }

    private String gentle(String word) {
        String form = language.gentle().normalize(word).text();
        return form.isBlank() ? word : form;
    }
}
