package org.marsad.analysis.quotations;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.Findings;
import org.marsad.api.analysis.TextView;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;

/**
 * Finds what is said, directly or indirectly, with who says it, by which words and where. Uses what other analyzers have found of the
 * site's own lines, of persons and of organisations, and does without where they have found nothing.
 */
final class QuotationAnalyzer implements Analyzer {

    static final String QUOTATION = "quotation";

    private final Supplier<Lexicon> lexicon;

    QuotationAnalyzer(Supplier<Lexicon> lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public void analyze(TextView view, Findings findings) throws InterruptedException {
        Passage passage = new Passage(view, lexicon.get());
        Set<Span> done = new HashSet<>();
        for (Utterance utterance : new QuotationReader(passage).read()) {
            if (done.add(new Span(utterance.begin(), utterance.end()))) {
                findings.add(QUOTATION, utterance.begin(), utterance.end(), utterance.confidence(), features(utterance, passage));
            }
        }
    }

    private static Map<String, Value> features(Utterance utterance, Passage passage) {
        Map<String, Value> features = new HashMap<>();
        features.put("kind", new Value.Text(utterance.direct() ? "direct" : "indirect"));
        features.put("rule", new Value.Text(utterance.rule()));
        utterance.cue().ifPresent(cue -> {
            int begin = passage.tokens().begin(cue.first()) + gluedUnits(passage, cue);
            features.put("cue", new Value.Text(passage.text().substring(begin, passage.tokens().end(cue.last()))));
            features.put("entry", new Value.Text(cue.entry().source()));
        });
        speaker(utterance.speaker(), features);
        if (!utterance.venue().isEmpty()) {
            features.put("venue", new Value.Text(utterance.venue()));
        }
        return features;
    }

    private static void speaker(Optional<Speaker> speaker, Map<String, Value> features) {
        speaker.ifPresent(who -> {
            features.put("speaker", new Value.Text(who.words()));
            features.put("unnamed", new Value.Flag(who.unnamed()));
            who.link().ifPresent(link -> features.put("link", new Value.Link(link)));
            if (who.carried()) {
                features.put("carried", new Value.Flag(true));
            }
            if (!who.written().isEmpty()) {
                features.put("written", new Value.Text(who.written()));
            }
        });
    }

    /** The units of the letters glued to a cue, the marks on them included. */
    private static int gluedUnits(Passage passage, Cue cue) {
        int begin = passage.tokens().begin(cue.first());
        int end = passage.tokens().end(cue.first());
        int units = 0;
        while (begin + units < end && Spelling.fold(passage.text().substring(begin, begin + units + 1)).length() <= cue.glued()) {
            units++;
        }
        return cue.glued() == 0 ? 0 : units;
    }
}
