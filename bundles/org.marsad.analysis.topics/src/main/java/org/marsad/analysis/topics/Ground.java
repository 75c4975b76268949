package org.marsad.analysis.topics;

import java.util.List;
import java.util.Optional;
import org.marsad.api.analysis.TextView;

/** What the parts of a document say about where a mention stands. */
final class Ground {

    private static final double IN_TITLE = 3;
    private static final double IN_HEADING = 1.5;
    private static final double IN_TEXT = 1;
    /** Units of an article or a particle by which a name may begin before the words of a rule. */
    private static final int MOST_GLUED = 2;

    private final List<TextView.Mention> boilerplate;
    private final List<TextView.Mention> persons;
    private final List<TextView.Mention> places;
    private final List<TextView.Mention> titles;
    private final List<TextView.Mention> headings;
    private final int length;

    Ground(TextView text) {
        titles = text.mentions("structure.title");
        boilerplate = text.mentions("structure.boilerplate").stream().filter(part -> !isTitleAgain(part, text.text())).toList();
        persons = text.mentions("entity.person");
        places = text.mentions("entity.place");
        headings = text.mentions("structure.heading");
        length = text.text().length() - boilerplate.stream().mapToInt(part -> part.end() - part.begin()).sum();
    }

    /** A line in which the title is printed a second time is the site's, but what it says is the article's. */
    private boolean isTitleAgain(TextView.Mention part, String text) {
        String words = text.substring(part.begin(), part.end()).strip();
        return !words.isEmpty() && titles.stream().anyMatch(title -> text.substring(title.begin(), title.end()).strip().equals(words));
    }

    /** Whether the words of a mention are a name: within that of a person, or all of that of a place («بركان», the town). */
    boolean isName(Mention mention) {
        return overlaps(persons, mention) || places.stream().anyMatch(place -> place.begin() <= mention.begin()
                && place.end() == mention.end() && mention.begin() - place.begin() <= MOST_GLUED);
    }

    /** The units of the text that are of the article. */
    int length() {
        return length;
    }

    /** The title, if it is in the text. */
    Optional<TextView.Mention> title() {
        return titles.stream().filter(title -> title.end() > title.begin()).findFirst();
    }

    /** Whether a mention belongs to the site, not to the article. */
    boolean isBoilerplate(Mention mention) {
        return overlaps(boilerplate, mention);
    }

    /** How much more a mention counts for its place: what is in the title is what the document is about. */
    double emphasis(Mention mention) {
        return overlaps(titles, mention) ? IN_TITLE : overlaps(headings, mention) ? IN_HEADING : IN_TEXT;
    }

    /** Parts are lines: they follow one another, so that the last that begins before a place is the one it is in. */
    private static boolean overlaps(List<TextView.Mention> parts, Mention mention) {
        int low = 0;
        int high = parts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (parts.get(middle).begin() < mention.end()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && parts.get(low - 1).end() > mention.begin();
    }
}
