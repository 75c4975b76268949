package org.marsad.core.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sets the catalogue up in an empty database, and recognises one that is there. */
final class Schema {

    private static final String VERSION = "1";

    private Schema() {
    }

    /**
     * Makes sure the tables are there.
     *
     * @param bytesType the database's column type for bytes
     * @return the catalogue's lineage
     */
    static UUID ensure(Connection connection, String bytesType) throws SQLException {
        connection.setAutoCommit(false);
        if (!exists(connection)) {
            create(connection, bytesType);
        }
        String version = meta(connection, "schema");
        if (!VERSION.equals(version)) {
            throw new SQLException("the catalogue has form " + version + " and this Marsad reads form " + VERSION
                    + "; start the version that wrote it, or a newer one");
        }
        UUID lineage = UUID.fromString(meta(connection, "lineage"));
        connection.rollback();
        return lineage;
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "meta", null)) {
            return tables.next();
        }
    }

    private static void create(Connection connection, String bytesType) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : script().replace("${bytes}", bytesType).split(";")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
            statement.execute("INSERT INTO meta VALUES ('schema', '" + VERSION + "'), ('lineage', '" + UUID.randomUUID() + "')");
        }
        connection.commit();
    }

    private static String meta(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT value FROM meta WHERE name = '" + name + "'")) {
            return row.next() ? row.getString(1) : null;
        }
    }

    /** The script without its comments, which may hold semicolons. */
    private static String script() {
        try (InputStream in = Schema.class.getResourceAsStream("schema.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(line -> line.replaceFirst("--.*", "")).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
