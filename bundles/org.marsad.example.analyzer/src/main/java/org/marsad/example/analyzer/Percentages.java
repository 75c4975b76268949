package org.marsad.example.analyzer;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.AnalyzerService;
import org.marsad.api.analysis.Findings;
import org.marsad.api.analysis.TextView;
import org.marsad.api.document.Value;
import org.osgi.service.component.annotations.Component;

/**
 * Finds percentages, «35 في المائة» as well as «3,5%», and says how much.
 *
 * <p>This class is a whole analyzer. The annotation tells the workbench all it has to know: under which name and revision
 * the findings are kept, which types they have, and in which form the text is wanted. In the form {@code arabic} vowel
 * marks and tatweel are gone and digits are 0 to 9, so one short pattern is enough; the findings are led back to the text
 * as it was written without any doing here.
 *
 * <p>Each finding is an {@code example.percentage} with the feature {@code value}, the number before the sign.
 */
@Component
@AnalyzerService(id = "percentages", revision = "1", produces = "example.percentage", normalizer = "arabic")
public final class Percentages implements Analyzer {

    /** The look-behind keeps the tail of a longer number, such as a telephone number, from being taken for a whole one. */
    private static final Pattern PERCENTAGE = Pattern.compile(
            "(?<![0-9][.,٫]?)(?<whole>[0-9]{1,9})(?:[.,٫](?<part>[0-9]{1,9}))?\\s?"
            + "(?:[%٪]|(?:في\\s|ب)الم(?:ائة|ئة|ية)(?!\\p{L}))");

    @Override
    public void analyze(TextView text, Findings findings) {
        Matcher percentage = PERCENTAGE.matcher(text.text());
        while (percentage.find()) {
            findings.add("example.percentage", percentage.start(), percentage.end(), 1.0,
                    Map.of("value", new Value.Number(number(percentage))));
        }
    }

    private static BigDecimal number(Matcher percentage) {
        String part = percentage.group("part");
        return new BigDecimal(percentage.group("whole") + (part == null ? "" : "." + part));
    }
}
