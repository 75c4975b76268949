package org.marsad.analysis.entities.trained;

import java.util.ArrayList;
import java.util.List;
import org.marsad.api.training.Tagger;

/** A model at work. Safe for use by several threads. */
final class Recognizer implements Tagger {

    private final Model model;
    private final WordForms forms;
    private final ListedNames names;

    Recognizer(Model model, Language language) {
        this.model = model;
        this.forms = language.forms(model.vocabulary());
        this.names = language.hints();
    }

    /**
     * A sentence as it was read.
     *
     * @param passage its parts
     * @param found   the label of each
     * @param lattice all other readings of it
     */
    record Reading(Passage passage, int[] found, Lattice lattice) {}

    Labels labels() {
        return model.labels();
    }

    /** Reads a document, sentence by sentence of its words. */
    List<Reading> read(List<List<String>> sentences) {
        List<Passage> passages = Passage.of(sentences, forms, names);
        int count = model.labels().size();
        List<float[]> said = new ArrayList<>(passages.size());
        List<int[]> first = new ArrayList<>(passages.size());
        for (Passage passage : passages) {
            long[][] features = Features.of(passage);
            float[] once = new float[passage.size() * count];
            float[] again = new float[passage.size() * count];
            add(features, once, again);
            first.add(new Lattice(count, passage.size(), once, model.first().transitions()).best());
            said.add(again);
        }
        Memory memory = new Memory(model.labels(), passages, first);
        List<Reading> readings = new ArrayList<>(passages.size());
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            add(memory.features(passage, first.get(i)), null, said.get(i));
            Lattice lattice = new Lattice(count, passage.size(), said.get(i), model.second().transitions());
            readings.add(new Reading(passage, lattice.best(), lattice));
        }
        return readings;
    }

    /** Adds what features say; {@code once}, for the first reading, may be missing. */
    private void add(long[][] features, float[] once, float[] again) {
        int count = model.labels().size();
        float[] first = model.first().values();
        float[] second = model.second().values();
        for (int at = 0; at < features.length; at++) {
            for (long feature : features[at]) {
                int row = model.table().row(feature);
                for (int label = 0; row != FeatureTable.NONE && label < count; label++) {
                    again[at * count + label] += second[row * count + label];
                    if (once != null) {
                        once[at * count + label] += first[row * count + label];
                    }
                }
            }
        }
    }

    @Override
    public List<List<String>> tag(List<List<String>> document) {
        List<Reading> readings = read(document);
        List<List<String>> tags = new ArrayList<>(readings.size());
        for (int i = 0; i < readings.size(); i++) {
            tags.add(PartLabels.tags(model.labels(), readings.get(i).passage(), readings.get(i).found(), document.get(i).size()));
        }
        return tags;
    }
}
