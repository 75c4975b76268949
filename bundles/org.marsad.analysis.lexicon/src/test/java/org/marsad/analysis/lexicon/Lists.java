package org.marsad.analysis.lexicon;

import java.nio.charset.StandardCharsets;
import org.marsad.api.text.Matcher;
import org.marsad.api.text.Normalizer;
import org.marsad.testkit.In;
import org.marsad.text.arabic.ArabicMatcher;
import org.marsad.text.arabic.ArabicNormalizer;

/** Lists and texts as the container would hand them over. */
final class Lists {

    static final Normalizer ARABIC = new ArabicNormalizer();
    static final Matcher MATCHER = new ArabicMatcher();

    private Lists() {
    }

    static ListReader.Content read(String... lines) throws ListException {
        return read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    static ListReader.Content read(byte[] bytes) throws ListException {
        return new ListReader("towns", MATCHER).read(bytes);
    }

    /** The analyzer of a list that has a term on each line and nothing else. */
    static LexiconAnalyzer terms(String... terms) throws ListException {
        return table("term\n" + String.join("\n", terms));
    }

    static LexiconAnalyzer table(String... lines) throws ListException {
        return new LexiconAnalyzer(read(lines).lexicon());
    }

    static In text(String text) {
        return In.text(text).normalizedBy(ARABIC);
    }
}
