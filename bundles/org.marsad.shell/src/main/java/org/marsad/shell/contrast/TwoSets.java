package org.marsad.shell.contrast;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.marsad.api.document.DocumentId;

/**
 * Goes through two sets of ids at once, each given in ascending order, and says of each id which set it is in. Nothing is kept but the
 * next of each.
 */
public final class TwoSets implements Iterator<TwoSets.Member> {

    private final Iterator<DocumentId> first;
    private final Iterator<DocumentId> second;
    private DocumentId nextFirst;
    private DocumentId nextSecond;

    /** Goes through these. They are closed by whoever has opened them. */
    public TwoSets(Stream<DocumentId> first, Stream<DocumentId> second) {
        this.first = first.iterator();
        this.second = second.iterator();
        nextFirst = next(this.first);
        nextSecond = next(this.second);
    }

    /**
     * An id and where it is; in at least one of the sets.
     *
     * @param id       the id
     * @param inFirst  whether it is in the first set
     * @param inSecond whether it is in the second
     */
    public record Member(DocumentId id, boolean inFirst, boolean inSecond) {}

    @Override
    public boolean hasNext() {
        return nextFirst != null || nextSecond != null;
    }

    @Override
    public Member next() {
        if (!hasNext()) {
            throw new NoSuchElementException("both sets are at their end");
        }
        int order = nextFirst == null ? 1 : nextSecond == null ? -1 : nextFirst.compareTo(nextSecond);
        Member member = new Member(order <= 0 ? nextFirst : nextSecond, order <= 0, order >= 0);
        nextFirst = order <= 0 ? next(first) : nextFirst;
        nextSecond = order >= 0 ? next(second) : nextSecond;
        return member;
    }

    private static DocumentId next(Iterator<DocumentId> ids) {
        return ids.hasNext() ? ids.next() : null;
    }
}
