package org.marsad.analysis.dates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.Findings;
import org.marsad.api.analysis.TextView;
import org.marsad.api.document.Metadata;
import org.marsad.api.document.Value;
import org.marsad.api.text.Numerals;

/**
 * Finds dates, periods, times of the day and words that point to them («أمس», «الأسبوع الماضي»), with the month names of all Arab
 * countries and of the Hijri calendar.
 *
 * <p>Each is a {@code time.date} with the features {@code value}, ISO 8601 with the Extended Date/Time Format where that has no form;
 * {@code basis}, {@code written} if the text says all of the value, {@code inferred} if the day of the document supplied the year,
 * {@code relative} if the text points from that day; and {@code rule}, which found it, with the list's entry as {@code matched}.
 */
final class DateAnalyzer implements Analyzer {

    static final String DATE = "time.date";
    private static final String PUBLISHED = "structure.published";
    private static final String VALUE = "value";
    /** Factor on the confidence of what is told from a day of the document that only the text's beginning suggests. */
    private static final double BY_THE_LEAD = 0.8;

    private final Numerals numerals;

    /** Reads numbers in words by these numerals. */
    DateAnalyzer(Numerals numerals) {
        this.numerals = numerals;
    }

    @Override
    public void analyze(TextView view, Findings findings) throws InterruptedException {
        String text = view.text();
        LineReader lines = new LineReader(text, numerals.find(text));
        List<Expression> all = new ArrayList<>();
        int begin = 0;
        while (begin < text.length()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("called off between two lines");
            }
            int end = text.indexOf('\n', begin);
            end = end < 0 ? text.length() : end;
            all.addAll(lines.read(begin, end));
            begin = end + 1;
        }
        Optional<DocumentTime> stated = reference(view);
        Optional<DocumentTime> reference = stated.or(() -> Lead.of(all, text));
        for (Expression expression : all) {
            Meaning.Resolved resolved = expression.meaning().in(reference);
            lines.mentioned().note(resolved.value(), expression.end());
            boolean sure = stated.isPresent() || resolved.basis().equals(Meaning.WRITTEN);
            add(expression, resolved, sure ? resolved.doubt() : resolved.doubt() * BY_THE_LEAD, findings);
        }
    }

    /** When the document speaks: the day it states, else the day found in its lines. */
    private static Optional<DocumentTime> reference(TextView view) {
        List<TextView.Mention> published = view.mentions(PUBLISHED);
        return DocumentTime.of(view.metadata().get(Metadata.ISSUED)).or(() -> published.stream()
                .map(mention -> mention.features().get(VALUE)).filter(value -> value != null).findFirst()
                .flatMap(value -> DocumentTime.of(value.asText())));
    }

    private static void add(Expression expression, Meaning.Resolved resolved, double doubt, Findings findings) {
        Map<String, Value> features = new HashMap<>();
        features.put(VALUE, new Value.Time(resolved.value()));
        features.put("basis", new Value.Text(resolved.basis()));
        features.put("rule", new Value.Text(expression.rule()));
        if (!expression.matched().isEmpty()) {
            features.put("matched", new Value.Text(expression.matched()));
        }
        if (expression.rule().equals(HijriReader.RULE)) {
            features.put("calendar", new Value.Text(HijriReader.RULE));
        }
        if (resolved.value().contains("~")) {
            features.put("approximate", new Value.Flag(true));
        }
        findings.add(DATE, expression.begin(), expression.end(), expression.confidence() * doubt, features);
    }
}
