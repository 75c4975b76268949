package org.marsad.watch;

import java.util.Optional;
import org.marsad.api.catalogue.Position;
import org.marsad.api.search.Questions;
import org.marsad.api.search.SearchService;

/**
 * An index as it is at one moment.
 *
 * @param questions holds documents against questions
 * @param search    finds documents
 */
record Index(Questions questions, SearchService search) {

    /** Whoever knows the index that is here, if one is. */
    @FunctionalInterface
    interface Here {

        /** The index. */
        Optional<Index> now();
    }

    /** Whether it has durably come as far as this. */
    boolean has(Position position) {
        Position at = search.position();
        return at.lineage().equals(position.lineage()) && at.sequence() >= position.sequence();
    }
}
