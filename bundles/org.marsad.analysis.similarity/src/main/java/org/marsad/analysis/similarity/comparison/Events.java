package org.marsad.analysis.similarity.comparison;

import java.util.List;

/** Which of several documents may tell of one event, found out once. */
final class Events {

    private final boolean[][] same;

    /** Looks at each two of them. */
    Events(List<Telling> documents) {
        same = new boolean[documents.size()][documents.size()];
        for (int i = 0; i < same.length; i++) {
            for (int j = i + 1; j < same.length; j++) {
                same[i][j] = documents.get(i).isOfOneEvent(documents.get(j));
                same[j][i] = same[i][j];
            }
        }
    }

    /** Whether two statements are of one event. */
    boolean areOne(Said one, Said other) {
        return areOne(one.source(), other.source());
    }

    /** Whether two documents, by their places among the sources, are of one event. */
    boolean areOne(int one, int other) {
        return same[one][other];
    }
}
