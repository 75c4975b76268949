package org.marsad.analysis.dates;

import java.util.Map;
import java.util.Optional;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.AnalyzerService;
import org.marsad.api.analysis.Findings;
import org.marsad.api.analysis.TextView;
import org.marsad.api.document.Metadata;
import org.marsad.api.document.Value;
import org.osgi.service.component.annotations.Component;

/**
 * Finds dates, months, years and periods of the Gregorian calendar, with the month names of all Arab countries.
 *
 * <p>Each is a {@code time.date} with two features: {@code value}, ISO 8601 with the Extended Date/Time Format where a part
 * is not known, and {@code basis}, {@code written} if the text says all of the value and {@code inferred} if the year is
 * that of the document's publication.
 */
@Component
@AnalyzerService(id = "dates", revision = "1", produces = DateAnalyzer.DATE, normalizer = "arabic")
public final class DateAnalyzer implements Analyzer {

    static final String DATE = "time.date";

    @Override
    public void analyze(TextView view, Findings findings) throws InterruptedException {
        String text = view.text();
        LineReader lines = new LineReader(MonthNames.known());
        Optional<MissingYear> missingYear = MissingYear.of(view.metadata().get(Metadata.ISSUED));
        int begin = 0;
        while (begin < text.length()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("called off between two lines");
            }
            int end = text.indexOf('\n', begin);
            end = end < 0 ? text.length() : end;
            for (Found found : lines.read(text, begin, end)) {
                add(missingYear.map(year -> year.supply(found)).orElse(found), found, findings);
            }
            begin = end + 1;
        }
    }

    private static void add(Found supplied, Found written, Findings findings) {
        String basis = supplied.equals(written) ? "written" : "inferred";
        findings.add(DATE, supplied.begin(), supplied.end(), supplied.confidence(),
                Map.of("value", new Value.Time(supplied.edtf()), "basis", new Value.Text(basis)));
    }
}
