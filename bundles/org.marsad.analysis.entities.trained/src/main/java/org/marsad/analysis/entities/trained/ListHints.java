package org.marsad.analysis.entities.trained;

import java.util.Arrays;
import org.marsad.api.text.NameLists;

/** What the lists of the container say: at each place the kind of each name that begins there or goes on there. */
final class ListHints implements ListedNames {

    private final NameLists lists;

    ListHints(NameLists lists) {
        this.lists = lists;
    }

    @Override
    public void mark(String text, int[] begins, long[][] listed) {
        for (NameLists.Listed name : lists.find(text)) {
            int at = Arrays.binarySearch(begins, name.begin());
            int place = at >= 0 ? at : -at - 2;
            // Parts of no length stand before the word proper that begins at the same place.
            while (place + 1 < begins.length && begins[place + 1] <= name.begin()) {
                place++;
            }
            long kind = Hashes.of(name.kind());
            for (boolean first = true; place >= 0 && place < begins.length && begins[place] < name.end(); place++, first = false) {
                if (place + 1 == begins.length || begins[place + 1] > begins[place]) {
                    long[] more = Arrays.copyOf(listed[place], listed[place].length + 1);
                    more[more.length - 1] = Hashes.feature(first ? 1 : 2, kind);
                    listed[place] = more;
                }
            }
        }
    }
}
