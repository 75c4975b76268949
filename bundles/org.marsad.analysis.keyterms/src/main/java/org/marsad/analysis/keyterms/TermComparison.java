package org.marsad.analysis.keyterms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.contrast.Comparison;
import org.marsad.api.contrast.Contrast;
import org.marsad.api.contrast.Side;
import org.marsad.api.document.DocumentText;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.Normalizer;

/** Counts the words and phrases of two sets of documents, and says what they differ in. */
final class TermComparison implements Comparison {

    private static final Comparator<Contrast.Term> ORDER = Comparator.comparingDouble(Contrast.Term::logLikelihood).reversed()
            .thenComparing(Contrast.Term::text);

    private final Language language;
    private final Normalizer gentle;
    private final int longest;
    private final TermCounts counts;
    private final long[] documents = new long[Side.values().length];
    private final long[] words = new long[Side.values().length];

    /**
     * Nothing is counted yet.
     *
     * @param gentle  the normal form {@code arabic}
     * @param longest the most words of a phrase
     * @param most    how many terms are kept at most
     */
    TermComparison(Language language, Normalizer gentle, int longest, int most) {
        this.language = language;
        this.gentle = gentle;
        this.longest = longest;
        this.counts = new TermCounts(most);
    }

    @Override
    public void add(Side side, Entry entry) {
        documents[side.ordinal()]++;
        entry.text().map(DocumentText::text).ifPresent(text -> add(side, entry, gentle.normalize(text)));
        counts.keepWithin();
    }

    private void add(Side side, Entry entry, NormalizedText form) {
        Ground ground = Ground.of(entry, form);
        List<Tokens.Token> tokens = Tokens.of(form.text(), ground);
        words[side.ordinal()] += tokens.stream().filter(Tokens.Token::isOwnWord).count();
        List<Word> read = new WordReader(language).words(ground, tokens);
        Map<String, Local> here = new HashMap<>();
        for (int first = 0; first < read.size(); first++) {
            String key = "";
            for (int length = 1; length <= longest && first + length <= read.size(); length++) {
                Word last = read.get(first + length - 1);
                if (length > 1 && !last.isJoined()) {
                    break;
                }
                key = length == 1 ? last.stem() : key + " " + last.stem();
                String written = Words.written(form.text(), read.get(first), last);
                here.computeIfAbsent(key, none -> new Local()).add(written);
            }
        }
        here.forEach((key, local) -> counts.add(side, key, 1 + (int) key.chars().filter(unit -> unit == ' ').count(), local.count,
                local.written));
    }

    /** What one document has of a term. */
    private static final class Local {

        private long count;
        private String written = "";

        void add(String surface) {
            count++;
            written = written.isEmpty() ? surface : written;
        }
    }

    @Override
    public Contrast result(Thresholds thresholds) {
        List<Contrast.Term> terms = new ArrayList<>();
        counts.forEach((key, term) -> {
            LogLikelihood likelihood = new LogLikelihood(term.count(Side.FIRST), term.count(Side.SECOND), words[0], words[1]);
            Side larger = likelihood.isFirstLarger() ? Side.FIRST : Side.SECOND;
            if (likelihood.value() >= LogLikelihood.SIGNIFICANT && term.count(larger) >= thresholds.count()
                    && term.documents(larger) >= thresholds.documents()) {
                terms.add(new Contrast.Term(term.surface(), term.words(), larger, term.count(Side.FIRST), term.count(Side.SECOND),
                        term.documents(Side.FIRST), term.documents(Side.SECOND), likelihood.value(), likelihood.logRatio()));
            }
        });
        terms.sort(ORDER);
        return new Contrast(size(Side.FIRST), size(Side.SECOND), terms, counts.missed());
    }

    private Contrast.Size size(Side side) {
        return new Contrast.Size(documents[side.ordinal()], words[side.ordinal()]);
    }
}
