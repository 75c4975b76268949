package org.marsad.analysis.keyterms;

import java.util.Arrays;
import java.util.List;
import org.marsad.api.analysis.TextView;

/** Which parts of a document are its own words, and which are its title. */
final class Ground {

    private static final List<String> NOT_THE_ARTICLE = List.of("structure.boilerplate", "structure.author", "structure.site",
            "structure.published");

    private final int length;
    private final boolean[] isForeign;
    private final boolean[] isTitle;

    Ground(TextView text) {
        length = text.text().length();
        isForeign = marked(NOT_THE_ARTICLE.stream().flatMap(type -> text.mentions(type).stream()).toList());
        isTitle = marked(text.mentions("structure.title"));
    }

    private boolean[] marked(List<TextView.Mention> parts) {
        boolean[] marked = new boolean[length];
        for (TextView.Mention part : parts) {
            Arrays.fill(marked, part.begin(), part.end(), true);
        }
        return marked;
    }

    /** Whether a place belongs to the site and not to the article. */
    boolean isForeign(int at) {
        return isForeign[at];
    }

    boolean isTitle(int at) {
        return isTitle[at];
    }
}
