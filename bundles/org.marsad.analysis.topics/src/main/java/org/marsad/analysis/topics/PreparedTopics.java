package org.marsad.analysis.topics;

import java.util.List;
import java.util.function.Supplier;
import org.marsad.api.text.Matcher;

/**
 * The rules of one file, made ready when the first text comes, so that a start with nothing to do does not wait for it. Safe for use by
 * several threads.
 */
final class PreparedTopics implements Supplier<TopicFinder> {

    private final Supplier<List<Rule>> rules;
    private final Matcher matcher;
    private TopicFinder finder;

    /** Makes these ready, which are asked for once. */
    PreparedTopics(Supplier<List<Rule>> rules, Matcher matcher) {
        this.rules = rules;
        this.matcher = matcher;
    }

    @Override
    public synchronized TopicFinder get() {
        if (finder == null) {
            finder = new TopicFinder(rules.get(), matcher);
        }
        return finder;
    }
}
