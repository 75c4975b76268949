package org.marsad.analysis.keyterms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.Findings;
import org.marsad.api.analysis.TextView;
import org.marsad.api.document.Value;

/** Finds the terms that characterise a document, and adds each at all its places. No other document is looked at. */
final class KeytermAnalyzer implements Analyzer {

    /** A place of a term. */
    static final String KEYTERM = "keyterm";

    /** How the term is written most often, without glued particles. */
    static final String VALUE = "value";

    /** 1 for the term that says most. */
    static final String RANK = "rank";

    /** Above 0 and at most 1; it is the confidence, too. */
    static final String WEIGHT = "weight";

    /** How often the term stands in the document. */
    static final String COUNT = "count";

    /** Which words a term is made of: {@code word}, one alone, or {@code phrase}, some that follow each other. */
    static final String RULE = "rule";

    private static final int DIGITS = 4;

    private final Language language;
    private final int most;
    private final int longest;

    /**
     * Finds terms.
     *
     * @param most    how many of a document at most
     * @param longest the most words of a phrase
     */
    KeytermAnalyzer(Language language, int most, int longest) {
        this.language = language;
        this.most = most;
        this.longest = longest;
    }

    @Override
    public void analyze(TextView text, Findings findings) throws InterruptedException {
        KeytermFinder finder = new KeytermFinder(text.text(), new WordReader(language).read(text.text(), Ground.of(text)));
        List<Keyterm> terms = finder.find(most, longest);
        for (int rank = 1; rank <= terms.size(); rank++) {
            Keyterm term = terms.get(rank - 1);
            Candidate candidate = term.candidate();
            BigDecimal weight = BigDecimal.valueOf(term.weight()).setScale(DIGITS, RoundingMode.HALF_UP)
                    .max(BigDecimal.ONE.movePointLeft(DIGITS));
            Map<String, Value> features = Map.of(VALUE, new Value.Text(finder.value(candidate)), RANK, number(rank), WEIGHT,
                    new Value.Number(weight), COUNT, number(candidate.count()), RULE,
                    new Value.Text(candidate.length() == 1 ? "word" : "phrase"));
            for (int i = 0; i < candidate.count(); i++) {
                Interruption.check();
                int place = candidate.place(i);
                findings.add(KEYTERM, finder.begin(place), finder.end(place, candidate.length()), weight.doubleValue(), features);
            }
        }
    }

    private static Value number(int number) {
        return new Value.Number(BigDecimal.valueOf(number));
    }
}
