package org.marsad.bench.product.parts;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.Findings;
import org.marsad.api.analysis.TextView;
import org.marsad.api.document.Value;

/** Marks every word and says by which version of itself, so that a layer that is not whole, or of two versions, shows. */
public final class WordMarker implements Analyzer {

    /** What a word is. */
    public static final Pattern WORD = Pattern.compile("\\p{L}+");

    private final Value version;

    /**
     * A version.
     *
     * @param properties the component's properties, of which {@code version} is read
     */
    public WordMarker(Map<String, Object> properties) {
        version = new Value.Text(properties.get("version").toString());
    }

    @Override
    public void analyze(TextView text, Findings findings) {
        Matcher word = WORD.matcher(text.text());
        while (word.find()) {
            findings.add("bench.word", word.start(), word.end(), 1.0, Map.of("version", version));
        }
    }
}
