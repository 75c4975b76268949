package org.marsad.analysis.entities.trained;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.marsad.api.training.TaggedSentence;
import org.marsad.api.training.TrainingException;

/**
 * Makes a model of sentences: a first reading, and a second that sees what the first found elsewhere in the document. So that the second
 * learns from mistakes as the first makes them with new text, the first reads each half of the documents with what was learned from the
 * other half.
 */
final class Schooling {

    /** The types that are learned, as tagged. */
    static final List<String> TYPES = List.of("PER", "ORG", "LOC");

    private static final int PARTS = 2;
    private static final int CUTOFF = 2;
    private static final Learner.Settings SETTINGS = new Learner.Settings(12, 1, 0.1);

    /** So many steps are told of. */
    static final long STEPS = SETTINGS.epochs() * (2L + PARTS);

    private final Language language;
    private final Runnable step;

    /**
     * Makes models with this.
     *
     * @param step told of each step that is done
     */
    Schooling(Language language, Runnable step) {
        this.language = language;
        this.step = step;
    }

    /** Learns. */
    Model learn(List<TaggedSentence> sentences, long seed) throws TrainingException, InterruptedException {
        Labels labels = new Labels(types(sentences));
        Vocabulary vocabulary = Vocabulary.of(sentences, language.search());
        Corpus corpus = new Corpus(labels, sentences, language.forms(vocabulary), language.hints(), CUTOFF);
        List<Integer> all = IntStream.range(0, corpus.size()).boxed().toList();
        Weights first = new Learner(labels, corpus, all, SETTINGS).learn(seed, step);
        corpus.remember(labels, foundByOthers(labels, corpus, seed));
        Weights second = new Learner(labels, corpus, all, SETTINGS).learn(seed, step);
        int size = corpus.table().size() * labels.size();
        Weights padded = new Weights(labels.size(), Arrays.copyOf(first.values(), size), first.transitions());
        return new Model(labels, vocabulary, corpus.table(), padded, second);
    }

    private static List<String> types(List<TaggedSentence> sentences) throws TrainingException {
        Set<String> tags = new TreeSet<>();
        sentences.forEach(sentence -> tags.addAll(sentence.tags()));
        List<String> types = TYPES.stream().filter(type -> tags.contains("B-" + type) || tags.contains("I-" + type)).toList();
        if (types.isEmpty()) {
            throw new TrainingException("no name is tagged in these " + sentences.size() + " sentences; expected tags such as B-PER, I-ORG"
                    + " or B-LOC, there are " + (tags.isEmpty() ? "none" : String.join(", ", tags.stream().limit(10).toList())));
        }
        return types;
    }

    /** By sentence what is found in it by a learner that has not seen its document. */
    private List<int[]> foundByOthers(Labels labels, Corpus corpus, long seed) throws InterruptedException {
        int[][] found = new int[corpus.size()][];
        for (int part = 0; part < PARTS; part++) {
            int left = part;
            List<Integer> others = new ArrayList<>();
            IntStream.range(0, found.length).filter(i -> partOf(i) != left).forEach(others::add);
            Weights weights = new Learner(labels, corpus, others, SETTINGS).learn(seed, step);
            for (int i = 0; i < found.length; i++) {
                found[i] = partOf(i) == left ? weights.lattice(corpus.rows(i)).best() : found[i];
            }
        }
        return Arrays.asList(found);
    }

    private static int partOf(int sentence) {
        return sentence / Corpus.SENTENCES % PARTS;
    }
}
