package org.marsad.analysis.topics;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.Findings;
import org.marsad.api.analysis.TextView;
import org.marsad.api.document.Value;

/**
 * Finds the topics of one file of rules: where a text speaks of them, and what the document as a whole is about.
 *
 * <p>What belongs to the site is no mention. Weak words only count for the document; where a topic has no others, the first of them is
 * its mention.
 */
final class TopicAnalyzer implements Analyzer {

    /** A place that speaks of a topic. */
    static final String TOPIC = "topic";

    /** A topic of the document, on its title or, where it has none, on its strongest mention. */
    static final String DOCUMENT_TOPIC = "topic.document";

    /** The id again, under the name by which annotations of all types are counted. */
    static final String VALUE = "value";

    static final String MATCHED = "matched";
    static final String RULE = "rule";
    static final String LINE = "line";
    static final String LIST = "list";
    static final String WEIGHT = "weight";
    static final String MENTIONS = "mentions";

    private final String list;
    private final Supplier<TopicFinder> finder;

    /**
     * An analyzer of some rules.
     *
     * @param list   the name of their file, without its ending
     * @param finder asked for with each text
     */
    TopicAnalyzer(String list, Supplier<TopicFinder> finder) {
        this.list = list;
        this.finder = finder;
    }

    @Override
    public void analyze(TextView text, Findings findings) throws InterruptedException {
        stopIfCalledOff();
        Ground ground = new Ground(text);
        List<Mention> mentions = finder.get().find(text.text()).stream().filter(mention -> !ground.isBoilerplate(mention)
                && !ground.isName(mention)).toList();
        stopIfCalledOff();
        Map<String, Share> shares = new LinkedHashMap<>();
        mentions.forEach(mention -> shares.computeIfAbsent(mention.rule().topic(), none -> new Share())
                .add(mention, ground.emphasis(mention)));
        shares.values().removeIf(share -> !share.isEnough());
        for (Mention mention : mentions) {
            stopIfCalledOff();
            Share share = shares.get(mention.rule().topic());
            if (share != null && (mention.rule().kind() != Rule.Kind.WEAK || mention == share.strongest())) {
                add(mention, findings);
            }
        }
        shares.forEach((topic, share) -> add(topic, share, ground, findings));
    }

    private void add(Mention mention, Findings findings) {
        Rule rule = mention.rule();
        findings.add(TOPIC, mention.begin(), mention.end(), rule.kind().strength(), Map.of(TOPIC, new Value.Text(rule.topic()),
                VALUE, new Value.Text(rule.topic()), MATCHED, new Value.Text(mention.matched()), RULE,
                new Value.Text(rule.kind().written()),
                LINE, number(rule.line()), LIST, new Value.Text(list)));
    }

    private void add(String topic, Share share, Ground ground, Findings findings) {
        int begin = ground.title().map(TextView.Mention::begin).orElse(share.strongest().begin());
        int end = ground.title().map(TextView.Mention::end).orElse(share.strongest().end());
        findings.add(DOCUMENT_TOPIC, begin, end, share.confidence(), Map.of(TOPIC, new Value.Text(topic),
                VALUE, new Value.Text(topic), WEIGHT, new Value.Number(share.weight(ground.length())), MENTIONS, number(share.mentions()),
                LIST, new Value.Text(list)));
    }

    private static Value number(int number) {
        return new Value.Number(BigDecimal.valueOf(number));
    }

    private static void stopIfCalledOff() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("the run was called off");
        }
    }
}
