package org.marsad.core.store;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A long result read page by page as it is consumed. */
final class Paged<T, K> implements Iterator<T> {

    private final Page<T, K> next;
    private final Function<T, K> key;
    private K last;
    private Iterator<T> page = List.<T>of().iterator();
    private boolean ended;

    /**
     * Starts after {@code first}.
     *
     * @param next reads the page after a key; an empty page is the end
     * @param key  the key of an element
     */
    Paged(K first, Page<T, K> next, Function<T, K> key) {
        this.last = first;
        this.next = next;
        this.key = key;
    }

    /** Reads a page. */
    interface Page<T, K> {
        List<T> after(K last) throws SQLException;
    }

    Stream<T> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && !ended) {
            try {
                page = next.after(last).iterator();
            } catch (SQLException e) {
                throw new StoreException("the catalogue cannot be read", e);
            }
            ended = !page.hasNext();
        }
        return page.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T element = page.next();
        last = key.apply(element);
        return element;
    }
}
