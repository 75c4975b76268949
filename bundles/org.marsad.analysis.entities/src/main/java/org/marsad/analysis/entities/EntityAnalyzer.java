package org.marsad.analysis.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.Findings;
import org.marsad.api.analysis.TextView;
import org.marsad.api.document.Value;

/**
 * Finds persons, organisations, places and events by lists and rules. Each finding has {@code value}, the canonical name; {@code
 * link}, an id that all variants of the name share; {@code rule}, what found it; {@code entry}, the line of a list that led to it;
 * and {@code kind}, where more is known.
 */
final class EntityAnalyzer implements Analyzer {

    private static final List<Rule> RULES = List.of(new ListRule(), new OrganizationRule(), new PlaceRule(),
            new PlaceListRule(), new EventRule(), new BylineRule(), new PressRule(), new PersonRule(), new AppositionRule(),
            new NicknameRule());

    private static final String VALUE = "value";
    private static final String LINK = "link";
    private static final String RULE = "rule";
    private static final String ENTRY = "entry";
    private static final String KIND = "kind";

    private final Supplier<Gazetteer> gazetteer;

    EntityAnalyzer(Supplier<Gazetteer> gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public void analyze(TextView view, Findings findings) throws InterruptedException {
        Passage passage = new Passage(view.text(), gazetteer.get());
        List<Candidate> candidates = new ArrayList<>();
        for (Rule rule : RULES) {
            if (Thread.interrupted()) {
                throw new InterruptedException("called off between two rules");
            }
            rule.find(passage, candidates::add);
        }
        candidates = new BracketRule(passage).extend(candidates);
        candidates.addAll(KingdomRule.find(passage));
        candidates = WorkTitles.without(passage, candidates);
        List<Candidate> chosen = Selection.of(view.text(), candidates);
        chosen = withMore(new RepeatRule(passage).find(chosen), chosen, candidates, view.text());
        chosen = withMore(new SurnameRule(passage).find(chosen), chosen, candidates, view.text());
        for (Candidate entity : chosen) {
            findings.add(entity.role().annotationType(), entity.begin(), entity.end(), entity.confidence(), features(entity));
        }
    }

    /** Chooses anew if there is something new to choose from. */
    private static List<Candidate> withMore(List<Candidate> more, List<Candidate> chosen, List<Candidate> candidates, String text) {
        if (more.isEmpty()) {
            return chosen;
        }
        candidates.addAll(more);
        return Selection.of(text, candidates);
    }

    private static Map<String, Value> features(Candidate entity) {
        Value value = new Value.Text(entity.value());
        Value link = new Value.Link(Links.of(entity.role(), entity.value()));
        Value rule = new Value.Text(entity.rule());
        Value entry = new Value.Text(entity.source());
        Value kind = new Value.Text(entity.kind());
        if (entity.source().isEmpty()) {
            return entity.kind().isEmpty() ? Map.of(VALUE, value, LINK, link, RULE, rule)
                    : Map.of(VALUE, value, LINK, link, RULE, rule, KIND, kind);
        }
        return entity.kind().isEmpty() ? Map.of(VALUE, value, LINK, link, RULE, rule, ENTRY, entry)
                : Map.of(VALUE, value, LINK, link, RULE, rule, ENTRY, entry, KIND, kind);
    }
}
