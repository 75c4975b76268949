package org.marsad.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;

/** Sessions for reading, kept for the next who asks. Each use sees one moment of the store from beginning to end. */
final class Readers implements AutoCloseable {

    private static final int KEPT = 8;

    private final DataSource source;
    private final Deque<Session> idle = new ArrayDeque<>();
    private boolean closed;

    Readers(DataSource source) {
        this.source = source;
    }

    /** Reads something. */
    interface Reading<T> {
        T from(Session session) throws SQLException;
    }

    <T> T read(Reading<T> reading) {
        Session session = borrow();
        boolean whole = false;
        try {
            T result = reading.from(session);
            whole = true;
            return result;
        } catch (SQLException e) {
            throw new StoreException("the catalogue cannot be read", e);
        } finally {
            giveBack(session, whole);
        }
    }

    Session borrow() {
        try {
            synchronized (this) {
                if (closed) {
                    throw new StoreException("the catalogue is closed", null);
                }
                Session session = idle.poll();
                if (session != null) {
                    return session;
                }
            }
            Connection connection = source.getConnection();
            connection.setAutoCommit(false);
            return new Session(connection);
        } catch (SQLException e) {
            throw new StoreException("the catalogue cannot be opened", e);
        }
    }

    /** Ends the transaction and keeps the session, unless something went wrong with it. */
    void giveBack(Session session, boolean whole) {
        try {
            session.connection().rollback();
            synchronized (this) {
                if (whole && !closed && idle.size() < KEPT) {
                    idle.push(session);
                    return;
                }
            }
            session.close();
        } catch (SQLException e) {
            throw new StoreException("the catalogue cannot be read", e);
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        closed = true;
        while (!idle.isEmpty()) {
            idle.pop().close();
        }
    }
}
