package org.marsad.store.sqlite;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteDataSource;

/**
 * The catalogue's data source: one SQLite file, in write-ahead mode, where a commit has reached the disk when it returns.
 *
 * <p>The service properties tell the catalogue what differs between databases: {@code marsad.store} names the product,
 * {@code marsad.store.bytes} is the column type for bytes, {@code marsad.store.check} a statement that returns the
 * single word {@code ok} if the file is whole, {@code marsad.store.copy} one that copies all to the file named as its parameter,
 * {@code marsad.store.attach} one that makes the tables of such a file known as {@code copy.…},
 * {@code marsad.store.full} and {@code marsad.store.broken} are the error codes that say that the disk is full, or has failed
 * (<a href="https://www.sqlite.org/rescode.html">result codes</a> FULL, and READONLY, IOERR, CORRUPT, CANTOPEN, NOTADB).
 */
@Component(property = {"marsad.store=sqlite", "marsad.store.bytes=BLOB", "marsad.store.check=PRAGMA quick_check",
        "marsad.store.full=13", "marsad.store.broken=8,10,11,14,26", "marsad.store.copy=VACUUM INTO ?",
        "marsad.store.attach=ATTACH DATABASE ? AS copy"},
        configurationPid = SqliteStore.PID)
@Designate(ocd = SqliteStore.Settings.class)
public final class SqliteStore implements DataSource {

    /** What its configuration goes by: {@code conf/org.marsad.store.sqlite.cfg}. */
    static final String PID = "org.marsad.store.sqlite";

    private final SQLiteDataSource source;

    /** What an operator can set, in {@code conf/org.marsad.store.sqlite.cfg}. */
    @ObjectClassDefinition(id = SqliteStore.PID, name = "Store on SQLite")
    public @interface Settings {

        /** The file. */
        @AttributeDefinition(description = "The file; relative paths are below the home's data folder")
        String file() default "catalogue/catalogue.db";

        /** The page cache of one connection. */
        @AttributeDefinition(description = "Page cache of each connection, in KiB")
        int cacheKib() default 8192;
    }

    /**
     * Makes the folder of the file.
     *
     * @throws IOException if that cannot be done
     */
    @Activate
    public SqliteStore(Settings settings, BundleContext context) throws IOException {
        Path data = Path.of(context.getProperty("marsad.data"));
        Path file = data.resolve(settings.file());
        Files.createDirectories(file.getParent());
        NativeLibrary.keepIn(data.resolve("lib"));
        source = new SQLiteDataSource(durable(settings.cacheKib()));
        source.setUrl("jdbc:sqlite:" + file);
    }

    private static SQLiteConfig durable(int cacheKib) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setTempStore(TempStore.MEMORY);
        config.setPageSize(8192);
        config.setCacheSize(-cacheKib);
        config.setBusyTimeout(30_000);
        return config;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return source.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return source.getConnection(user, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        source.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.sqlite");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.isWrapperFor(type);
    }
}
