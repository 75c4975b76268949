package org.marsad.core.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for damage at the start, if the last run did not end in order. That takes the time to read the whole file, so it is done beside
 * the work, and not after a run that did: then the file is as it was left. {@link #MARK} in the table {@code meta} tells the two apart;
 * it is there from the beginning of a run to its end.
 */
final class StartCheck implements AutoCloseable {

    /** The name of the mark. */
    static final String MARK = "running";

    private static final Logger LOG = LoggerFactory.getLogger(StartCheck.class);
    private static final int MOST_NAMED = 3;

    private final DataSource source;
    private final String statement;
    private final Consumer<String> damaged;
    private final Thread thread = new Thread(this::run, "marsad-catalogue-check");
    private volatile boolean whole;
    private volatile boolean closing;
    private Statement running;

    /**
     * Begins, if there is reason to.
     *
     * @param statement   gives the one word {@code ok}, or what is wrong; empty if the database has none
     * @param wasRunning  whether the mark was there
     * @param damaged     told what is wrong, and what to do
     */
    StartCheck(DataSource source, String statement, boolean wasRunning, Consumer<String> damaged) {
        this.source = source;
        this.statement = statement;
        this.damaged = damaged;
        whole = !wasRunning || statement.isEmpty();
        if (!whole) {
            LOG.info("The last run did not end in order; the catalogue is being checked");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Whether nothing is known to be wrong and nothing is left to be looked at. */
    boolean isWhole() {
        return whole;
    }

    private void run() {
        List<String> wrong = new ArrayList<>();
        try (Connection connection = source.getConnection(); Statement check = begun(connection);
                ResultSet rows = check.executeQuery(statement)) {
            while (rows.next()) {
                wrong.add(rows.getString(1));
            }
        } catch (SQLException e) {
            if (closing) {
                return; // it is done at the next start
            }
            wrong.add(e.getMessage());
        }
        wrong.removeIf("ok"::equals);
        if (wrong.isEmpty()) {
            whole = true;
            LOG.info("The catalogue is whole");
            return;
        }
        String named = String.join("; ", wrong.subList(0, Math.min(MOST_NAMED, wrong.size()))).replaceAll("\\s+", " ");
        damaged.accept("the last run did not end in order and the catalogue is damaged (" + named + (wrong.size() > MOST_NAMED ? "; …" : "")
                + "). What is whole is served; what is not is named by 'verify'. Back up what is there, check the disk, and restore the "
                + "last good backup");
    }

    private synchronized Statement begun(Connection connection) throws SQLException {
        running = connection.createStatement();
        if (closing) {
            throw new SQLException("the catalogue is being closed");
        }
        return running;
    }

    /** Calls it off and waits until it has ended. */
    @Override
    public void close() {
        try {
            synchronized (this) {
                closing = true;
                if (running != null && thread.isAlive()) {
                    running.cancel();
                }
            }
            thread.join();
        } catch (SQLException e) {
            LOG.warn("The check of the catalogue could not be called off: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
