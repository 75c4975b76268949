package org.marsad.itest.parts;

import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.Findings;
import org.marsad.api.analysis.TextView;

/** Says again what the analyzer of dates has found. */
public final class DateEcho implements Analyzer {

    @Override
    public void analyze(TextView text, Findings findings) {
        text.mentions("time.date").forEach(date -> findings.add("test.dates", date.begin(), date.end()));
    }
}
