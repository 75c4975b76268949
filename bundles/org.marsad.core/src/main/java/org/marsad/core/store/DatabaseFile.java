package org.marsad.core.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The file the catalogue is in, for those who look after it. How a file is checked and copied is a matter of the database, so its bundle
 * gives the statements as properties of the data source's service. Safe for use by several threads.
 */
public final class DatabaseFile {

    private final DataSource source;
    private final Readers readers;
    private final String checkStatement;
    private final String copyStatement;
    private final String attachStatement;

    /** A file of the database behind {@code source}; a property that is not there stands for what the database cannot do. */
    DatabaseFile(DataSource source, Readers readers, Map<String, Object> properties) {
        this.source = source;
        this.readers = readers;
        checkStatement = Objects.toString(properties.get("marsad.store.check"), "");
        copyStatement = Objects.toString(properties.get("marsad.store.copy"), "");
        attachStatement = Objects.toString(properties.get("marsad.store.attach"), "");
    }

    /** Gives the one word {@code ok}, or what is wrong; empty if the database has none. */
    String checkStatement() {
        return checkStatement;
    }

    /** What the database says of its own file: empty if all is well. */
    public List<String> check() {
        return checkStatement.isEmpty() ? List.of()
                : readers.read(session -> session.list(checkStatement, row -> row.getString(1))).stream()
                        .filter(line -> !line.equals("ok")).toList();
    }

    /**
     * Copies the catalogue as it stands at this moment, while it is being written. The copy has a lineage of its own, for from now
     * on the two may go different ways.
     *
     * @param file a file that does not exist
     * @throws IOException if it cannot be copied, or the database is not one that is a file
     */
    public void copyTo(Path file) throws IOException {
        if (copyStatement.isEmpty()) {
            throw new IOException("the catalogue is not in a file of its own; back it up with the tools of its database");
        }
        try (Connection connection = source.getConnection()) {
            execute(connection, copyStatement, file.toString());
            execute(connection, attachStatement, file.toString());
            execute(connection, "UPDATE copy.meta SET value = ? WHERE name = 'lineage'", UUID.randomUUID().toString());
            execute(connection, "DELETE FROM copy.meta WHERE name = ?", StartCheck.MARK);
        } catch (SQLException e) {
            throw new IOException("the catalogue could not be copied to " + file + ": " + e.getMessage(), e);
        }
    }

    private static void execute(Connection connection, String sql, String parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            statement.execute();
        }
    }
}
