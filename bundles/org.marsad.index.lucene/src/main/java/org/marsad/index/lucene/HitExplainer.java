package org.marsad.index.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.DocumentId;
import org.marsad.api.search.Expander;
import org.marsad.api.search.Query;
import org.marsad.api.search.QueryException;
import org.marsad.api.text.Matcher;
import org.marsad.api.workbench.Explainer;
import org.marsad.api.workbench.Explanation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Says why a question finds a document, or does not. The subject is the id, or its beginning, and the question. */
@Component
public final class HitExplainer implements Explainer {

    private static final Pattern SUBJECT = Pattern.compile("\\s*([0-9a-f]{4,64})\\s+(.*\\S)\\s*", Pattern.DOTALL);

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Matcher matcher;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile List<Expander> expanders = List.of();

    private final LuceneIndex index;
    private final Catalogue catalogue;

    /** Explains what {@code index} does with the documents of {@code catalogue}. */
    @Activate
    public HitExplainer(@Reference LuceneIndex index, @Reference Catalogue catalogue) {
        this.index = index;
        this.catalogue = catalogue;
    }

    @Override
    public Optional<Explanation> explain(String subject) {
        java.util.regex.Matcher parts = SUBJECT.matcher(subject);
        if (!parts.matches()) {
            return Optional.empty();
        }
        List<DocumentId> documents = catalogue.startingWith(parts.group(1), 2);
        if (documents.size() != 1) {
            return Optional.empty();
        }
        return catalogue.find(documents.get(0)).map(entry -> explain(entry, parts.group(2)));
    }

    private Explanation explain(Entry entry, String question) {
        String subject = entry.id() + " " + question;
        List<String> next = List.of("show " + entry.id().shortForm(),
                "search --explain '" + question.replace("'", "'\\''") + "'");
        return new Explanation(subject, "hit", reasons(entry, question), next);
    }

    private List<String> reasons(Entry entry, String question) {
        try (LuceneIndex.Reading reading = index.read(catalogue::find, Optional.ofNullable(matcher), expanders)) {
            return reading.searcher().explain(entry, Query.of(question)).orElseGet(() -> List.of(
                    "The document is not in the index: it is " + entry.state().label()
                            + ", or the index has not come to it yet."));
        } catch (QueryException e) {
            return List.of("The question is not understood: " + e.getMessage() + ".");
        } catch (IOException e) {
            return List.of("The index cannot be read: " + e.getMessage() + ".");
        }
    }
}
