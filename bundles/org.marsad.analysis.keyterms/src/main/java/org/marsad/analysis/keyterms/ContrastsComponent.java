package org.marsad.analysis.keyterms;

import java.util.List;
import java.util.stream.Collectors;
import org.marsad.api.contrast.Comparison;
import org.marsad.api.contrast.Contrasts;
import org.marsad.api.text.Matcher;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.Stemmer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Compares sets of documents by the words that key terms are made of, with the same stop words. */
@Component
public final class ContrastsComponent implements Contrasts {

    private static final int LONGEST = 3;

    /** About 60 MB. */
    private static final int MOST = 250_000;

    private final Language language;
    private final Normalizer gentle;

    /** Compares with these services and stop words. */
    @Activate
    public ContrastsComponent(@Reference(policyOption = ReferencePolicyOption.GREEDY) Matcher matcher,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Stemmer stemmer,
            @Reference(policyOption = ReferencePolicyOption.GREEDY, target = "(marsad.normalizer.id=arabic)") Normalizer gentle,
            @Reference(policyOption = ReferencePolicyOption.GREEDY, target = "(marsad.normalizer.id=arabic.search)") Normalizer folding,
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY)
            List<DroppedStopWords> dropped) {
        this.gentle = gentle;
        this.language = new Language(matcher, stemmer, folding, new StopWords(folding,
                dropped.stream().collect(Collectors.toMap(DroppedStopWords::name, DroppedStopWords::words, (one, other) -> other))));
    }

    @Override
    public Comparison begin() {
        return new TermComparison(language, gentle, LONGEST, MOST);
    }
}
