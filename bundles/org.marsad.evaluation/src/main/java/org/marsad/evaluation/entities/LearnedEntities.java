package org.marsad.evaluation.entities;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.marsad.api.document.Span;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.api.evaluation.Figure;
import org.marsad.api.training.TaggedSentence;
import org.marsad.api.training.Tagger;
import org.marsad.api.training.Trainer;
import org.marsad.api.training.TrainingException;

/**
 * Measures how well entities are learned: from some of the sentences, on others. {@code x.train.conll} is learned from, and
 * {@code x.test.conll} beside it, or {@code x.dev.conll}, is what is measured on. A file without the other is cut: every fifth block of
 * sentences is measured on, the others are learned from. What is learned is kept nowhere.
 */
final class LearnedEntities {

    private static final double GOAL_SECONDS = 60;
    private static final long SEED = 1;

    private final Optional<Trainer> trainer;
    private final List<String> types;

    /**
     * Measures this.
     *
     * @param trainer what learns, if anything does
     * @param types   the types of names, as tagged
     */
    LearnedEntities(Optional<Trainer> trainer, List<String> types) {
        this.trainer = trainer;
        this.types = types;
    }

    /** Sentences to learn from and others to measure on, and what both are called. */
    private record Lesson(String name, List<TaggedSentence> learned, List<TaggedFile.Document> measured) {}

    /** The figures of these files. */
    List<Figure> figures(Path folder, List<Path> files) throws EvaluationException, IOException, InterruptedException {
        if (trainer.isEmpty()) {
            return List.of(Figure.none("learned: nothing here learns entities, start org.marsad.analysis.entities.trained", "F1"));
        }
        List<Figure> figures = new ArrayList<>();
        for (LearningFiles.Pair pair : LearningFiles.of(files)) {
            String name = folder.relativize(pair.measured()) + ", learned from "
                    + (pair.isCut() ? "its other sentences" : folder.relativize(pair.learned()));
            figures.addAll(figures(lesson(name, pair)));
        }
        return figures.isEmpty() ? List.of(Figure.none("learned: there is no *.train.conll to learn from", "F1")) : figures;
    }

    private static Lesson lesson(String name, LearningFiles.Pair pair) throws EvaluationException, IOException {
        List<TaggedFile.Document> learned = TaggedFile.read(pair.learned());
        if (!pair.isCut()) {
            return new Lesson(name, sentences(learned), TaggedFile.read(pair.measured()));
        }
        List<TaggedFile.Document> rest = new ArrayList<>();
        List<TaggedFile.Document> held = new ArrayList<>();
        for (int i = 0; i < learned.size(); i++) {
            (LearningFiles.isMeasuredOn(i, learned.size()) ? held : rest).add(learned.get(i));
        }
        return new Lesson(name, sentences(rest), held);
    }

    private static List<TaggedSentence> sentences(List<TaggedFile.Document> documents) {
        return documents.stream().flatMap(document -> document.sentences().stream()).toList();
    }

    private List<Figure> figures(Lesson lesson) throws InterruptedException {
        if (lesson.measured().isEmpty() || lesson.learned().isEmpty()) {
            return List.of(Figure.none(lesson.name() + ": too few sentences", "F1"));
        }
        long begin = System.nanoTime();
        Tagger tagger;
        try {
            tagger = trainer.orElseThrow().learn(lesson.learned(), SEED);
        } catch (TrainingException e) {
            return List.of(Figure.none(lesson.name() + ": " + e.getMessage(), "F1"));
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        Score score = new Score(types);
        for (TaggedFile.Document document : lesson.measured()) {
            List<List<String>> found = tagger.tag(document.sentences().stream().map(TaggedSentence::words).toList());
            for (int i = 0; i < found.size(); i++) {
                Set<TaggedFile.Name> names = names(found.get(i));
                Set<TaggedFile.Name> there = names(document.sentences().get(i).tags());
                types.forEach(type -> score.add(type, ofType(names, type), ofType(there, type)));
            }
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(score.all().f1(lesson.name() + ", all types").atLeast(EntitiesEvaluation.GOAL_TRAINED));
        figures.add(score.all().precision(lesson.name() + ", all types"));
        figures.add(score.all().recall(lesson.name() + ", all types"));
        types.forEach(type -> {
            figures.add(score.of(type).f1(lesson.name() + ", " + type));
            figures.add(score.of(type).precision(lesson.name() + ", " + type));
            figures.add(score.of(type).recall(lesson.name() + ", " + type));
        });
        figures.add(new Figure(lesson.name() + ", learning", "seconds", seconds, lesson.learned().size()).atMost(GOAL_SECONDS));
        return figures;
    }

    private static Set<Span> ofType(Set<TaggedFile.Name> names, String type) {
        Set<Span> spans = new HashSet<>();
        names.stream().filter(name -> name.type().equals(type)).forEach(name -> spans.add(name.span()));
        return spans;
    }

    /** The names of a sentence, in words: the first, and the one behind the last. */
    private static Set<TaggedFile.Name> names(List<String> tags) {
        Set<TaggedFile.Name> names = new HashSet<>();
        String open = "";
        int begin = 0;
        for (int i = 0; i <= tags.size(); i++) {
            String tag = i < tags.size() ? tags.get(i) : "O";
            if (!tag.equals("I-" + open)) {
                if (!open.isEmpty()) {
                    names.add(new TaggedFile.Name(open, new Span(begin, i)));
                }
                open = tag.equals("O") ? "" : tag.substring(2);
                begin = i;
            }
        }
        return names;
    }
}
