package org.marsad.analysis.topics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.marsad.api.text.Matcher;
import org.marsad.api.text.Normalizer;
import org.marsad.testkit.In;
import org.marsad.text.arabic.ArabicMatcher;
import org.marsad.text.arabic.ArabicNormalizer;

/** Rules and texts as the container would hand them over. */
final class Rules {

    static final Normalizer ARABIC = new ArabicNormalizer();
    static final Matcher MATCHER = new ArabicMatcher();

    private Rules() {
    }

    static List<Rule> read(String... lines) throws RulesException {
        return new RulesReader("test.topics").read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    static TopicAnalyzer analyzer(String... lines) throws RulesException {
        List<Rule> rules = read(lines);
        return new TopicAnalyzer("test", new PreparedTopics(() -> rules, MATCHER));
    }

    /** The rules that come with the bundle. */
    static List<Rule> own() {
        try {
            return new RulesReader("topics.topics").read(OwnTopicsComponent.rules());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RulesException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    static TopicAnalyzer ownAnalyzer() {
        return new TopicAnalyzer("topics", new PreparedTopics(Rules::own, MATCHER));
    }

    static In text(String text) {
        return In.text(text).normalizedBy(ARABIC);
    }
}
