package org.marsad.itest.parts;

import java.util.Map;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.Findings;
import org.marsad.api.analysis.TextView;

/** Marks every place where a letter stands; the property {@code letter} says which. */
public final class Letters implements Analyzer {

    private final char letter;

    /** Reads the property. */
    public Letters(Map<String, Object> properties) {
        letter = properties.get("letter").toString().charAt(0);
    }

    void stop() {
        // It holds nothing.
    }

    @Override
    public void analyze(TextView text, Findings findings) {
        for (int at = text.text().indexOf(letter); at >= 0; at = text.text().indexOf(letter, at + 1)) {
            findings.add("test.letter", at, at + 1);
        }
    }
}
