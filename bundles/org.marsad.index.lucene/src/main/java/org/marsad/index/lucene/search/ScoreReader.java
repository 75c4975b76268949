package org.marsad.index.lucene.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.search.Explanation;
import org.marsad.index.lucene.text.Form;

/** Puts Lucene's account of a score into a few lines: what each word added, and all trigrams together. */
final class ScoreReader {

    private static final Pattern WEIGHT = Pattern.compile("weight\\((.*) in \\d+\\).*", Pattern.DOTALL);

    private final Map<String, Double> parts = new LinkedHashMap<>();

    private ScoreReader() {
    }

    static List<String> read(Explanation explanation) {
        ScoreReader reader = new ScoreReader();
        reader.collect(explanation);
        Stream<String> lines = reader.parts.entrySet().stream()
                .map(part -> String.format(Locale.ROOT, "  %.2f %s", part.getValue(), part.getKey()));
        String sum = String.format(Locale.ROOT, "Score %.2f:", explanation.getValue().doubleValue());
        return Stream.concat(Stream.of(sum), lines).toList();
    }

    private void collect(Explanation explanation) {
        Matcher matcher = WEIGHT.matcher(explanation.getDescription());
        if (matcher.matches()) {
            boolean trigram = matcher.group(1).contains('.' + Form.TRIGRAM.name().toLowerCase(Locale.ROOT) + ':');
            parts.merge(trigram ? "trigrams" : matcher.group(1), explanation.getValue().doubleValue(), Double::sum);
        } else {
            for (Explanation detail : explanation.getDetails()) {
                collect(detail);
            }
        }
    }
}
