package org.marsad.analysis.entities.trained;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.marsad.api.analysis.AnalysisException;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.Findings;
import org.marsad.api.analysis.TextView;
import org.marsad.api.document.Value;

/**
 * Finds by a model. Each finding has {@code by}, which is {@code model}; {@code model}, its name; {@code revision}, that of the model; and
 * {@code value}. Where the rules found the same, {@code value}, {@code link} and {@code kind} are theirs, so that both speak of one thing.
 */
final class TrainedAnalyzer implements Analyzer {

    /** The annotation types of what is learned, by type as tagged. */
    static final Map<String, String> TYPES = Map.of("PER", "entity.person", "ORG", "entity.organization", "LOC", "entity.place");

    /** So many sentences are read at once: memory does not grow with the text. */
    private static final int AT_ONCE = 500;

    private static final double LEAST = 0.01;

    private final String name;
    private final String revision;
    private final LoadedModel model;

    /**
     * Finds by this.
     *
     * @param name     what the model is called
     * @param revision its revision
     */
    TrainedAnalyzer(String name, String revision, LoadedModel model) {
        this.name = name;
        this.revision = revision;
        this.model = model;
    }

    /** A place with a type, where the rules may have found something. */
    private record Place(String type, int begin, int end) {}

    @Override
    public void analyze(TextView view, Findings findings) throws AnalysisException, InterruptedException {
        Recognizer recognizer;
        try {
            recognizer = model.get();
        } catch (ModelException e) {
            throw new AnalysisException("the model " + name + " cannot be used: " + e.getMessage(), e);
        }
        Map<Place, Map<String, Value>> rules = byRules(view);
        List<Sentences.Sentence> sentences = Sentences.of(view.text());
        for (int begin = 0; begin < sentences.size(); begin += AT_ONCE) {
            if (Thread.interrupted()) {
                throw new InterruptedException("called off between two passages");
            }
            List<Sentences.Sentence> some = sentences.subList(begin, Math.min(sentences.size(), begin + AT_ONCE));
            List<Recognizer.Reading> readings = recognizer.read(some.stream().map(Sentences.Sentence::words).toList());
            for (int i = 0; i < some.size(); i++) {
                add(view.text(), some.get(i), readings.get(i), recognizer.labels(), rules, findings);
            }
        }
    }

    private static Map<Place, Map<String, Value>> byRules(TextView view) {
        Map<Place, Map<String, Value>> rules = new HashMap<>();
        for (String type : TYPES.values()) {
            view.mentions(type).forEach(each -> rules.putIfAbsent(new Place(type, each.begin(), each.end()), each.features()));
        }
        return rules;
    }

    private void add(String text, Sentences.Sentence sentence, Recognizer.Reading reading, Labels labels,
            Map<Place, Map<String, Value>> rules, Findings findings) {
        double[] likely = null;
        int[] found = reading.found();
        for (int at = 0; at < found.length; at++) {
            if (!Labels.isBegin(found[at])) {
                continue;
            }
            likely = likely == null ? reading.lattice().marginals() : likely;
            double confidence = likely[at * labels.size() + found[at]];
            int last = at;
            while (last + 1 < found.length && Labels.isInside(found[last + 1])) {
                last++;
                confidence = Math.min(confidence, likely[last * labels.size() + found[last]]);
            }
            Passage passage = reading.passage();
            int begin = sentence.begins().get(passage.words()[at]) + passage.parts().get(at).begin();
            int end = sentence.begins().get(passage.words()[last]) + passage.parts().get(last).end();
            String type = TYPES.get(labels.types().get(labels.type(found[at])));
            findings.add(type, begin, end, rounded(confidence), features(text, begin, end,
                    rules.getOrDefault(new Place(type, begin, end), Map.of()), passage.parts().get(at).begin() > 0));
        }
    }

    private Map<String, Value> features(String text, int begin, int end, Map<String, Value> byRules, boolean glued) {
        Map<String, Value> features = new HashMap<>();
        String words = text.substring(begin, end).strip().replaceAll("\\s+", " ");
        boolean behindLam = glued && words.startsWith("ل") && text.charAt(begin - 1) == 'ل';
        features.put("value", new Value.Text(behindLam ? "ا" + words : words));
        for (String shared : List.of("value", "link", "kind")) {
            if (byRules.containsKey(shared)) {
                features.put(shared, byRules.get(shared));
            }
        }
        features.put("by", new Value.Text("model"));
        features.put("model", new Value.Text(name));
        features.put("revision", new Value.Text(revision));
        return features;
    }

    private static double rounded(double likely) {
        return BigDecimal.valueOf(Math.min(1, Math.max(LEAST, likely))).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }
}
