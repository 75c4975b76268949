package org.marsad.analysis.keyterms;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.marsad.api.analysis.TextView;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Span;
import org.marsad.api.text.NormalizedText;

/** Which parts of a text are the article's own words, and which are its title. */
final class Ground {

    private static final String TITLE = "structure.title";
    private static final List<String> NOT_THE_ARTICLE = List.of("structure.boilerplate", "structure.author", "structure.site",
            "structure.published");

    private final boolean[] isForeign;
    private final boolean[] isTitle;

    private Ground(int length, Function<String, Stream<Span>> parts) {
        isForeign = new boolean[length];
        isTitle = new boolean[length];
        NOT_THE_ARTICLE.stream().flatMap(parts).forEach(span -> Arrays.fill(isForeign, span.begin(), span.end(), true));
        parts.apply(TITLE).forEach(span -> Arrays.fill(isTitle, span.begin(), span.end(), true));
    }

    /** That of a view. */
    static Ground of(TextView view) {
        return new Ground(view.text().length(), type -> view.mentions(type).stream().map(part -> new Span(part.begin(), part.end())));
    }

    /**
     * That of a stored document.
     *
     * @param form its text in a normal form
     */
    static Ground of(Entry entry, NormalizedText form) {
        return new Ground(form.text().length(), type -> entry.annotations(type).map(found -> form.offsets().toNormalized(found.span())));
    }

    /** Whether a place belongs to the site and not to the article. */
    boolean isForeign(int at) {
        return isForeign[at];
    }

    boolean isTitle(int at) {
        return isTitle[at];
    }
}
