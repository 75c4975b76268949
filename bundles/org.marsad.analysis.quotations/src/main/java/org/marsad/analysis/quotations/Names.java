package org.marsad.analysis.quotations;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.marsad.api.analysis.TextView;
import org.marsad.api.document.Value;

/** The persons and organisations another analyzer has found in a text; none where it is not there. */
final class Names {

    private static final String PERSON = "entity.person";
    private static final String ORGANIZATION = "entity.organization";
    private static final String OUTLET = "outlet";
    /** No name is looked for over more, in UTF-16 units. */
    private static final int LONGEST = 120;

    private static final Comparator<Name> ORDER = Comparator.comparingInt(Name::begin)
            .thenComparing(Comparator.comparingInt(Name::end).reversed());

    private final Name[] names;

    /** Those of a text. */
    Names(TextView view) {
        List<Name> all = new ArrayList<>();
        add(view.mentions(PERSON), true, all);
        add(view.mentions(ORGANIZATION), false, all);
        all.sort(ORDER);
        names = all.toArray(Name[]::new);
    }

    private static void add(List<TextView.Mention> mentions, boolean person, List<Name> names) {
        for (TextView.Mention mention : mentions) {
            if (mention.end() > mention.begin()) {
                names.add(name(mention, person));
            }
        }
    }

    /**
     * A name in the text.
     *
     * @param person whether it is a person's, else an organisation's
     * @param outlet whether it is that of a newspaper, a station or an agency
     * @param link   the id of the entity, if it has one
     */
    record Name(int begin, int end, boolean person, boolean outlet, Optional<URI> link) {
    }

    private static Name name(TextView.Mention mention, boolean person) {
        Optional<URI> link = mention.features().get("link") instanceof Value.Link given ? Optional.of(given.target()) : Optional.empty();
        boolean outlet = mention.features().get("kind") instanceof Value.Text kind && kind.text().equals(OUTLET);
        return new Name(mention.begin(), mention.end(), person, outlet, link);
    }

    /** All of them, in reading order. */
    List<Name> all() {
        return Arrays.asList(names);
    }

    /** Those that begin in this range, in reading order, the longest of a place first. */
    List<Name> in(int begin, int end) {
        int low = from(begin);
        int high = low;
        while (high < names.length && names[high].begin() < end) {
            high++;
        }
        return Arrays.asList(names).subList(low, high);
    }

    /** Whether one begins in this range. */
    boolean isAnyIn(int begin, int end) {
        int first = from(begin);
        return first < names.length && names[first].begin() < end;
    }

    /** The one that ends just here, the longest. */
    Optional<Name> endingAt(int place, int nearest) {
        return in(nearest, place).stream().filter(name -> name.end() == place).findFirst();
    }

    /** Whether a name begins at this place or goes on over it. */
    boolean isAnyOver(int place) {
        for (Name name : in(Math.max(0, place - LONGEST), place + 1)) {
            if (name.end() > place) {
                return true;
            }
        }
        return false;
    }

    private int from(int place) {
        int low = 0;
        int high = names.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (names[middle].begin() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
