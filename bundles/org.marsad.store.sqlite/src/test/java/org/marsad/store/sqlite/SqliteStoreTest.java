package org.marsad.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;

class SqliteStoreTest {

    @TempDir
    private Path data;

    @Test
    void aCommitWaitsForTheDisk() throws Exception {
        assertEquals("2", pragma("synchronous"), "2 is FULL");
    }

    @Test
    void readersAreNotHeldUpByTheWriter() throws Exception {
        assertEquals("wal", pragma("journal_mode"));
    }

    @Test
    void theFileLiesBelowTheDataFolder() throws Exception {
        pragma("user_version");
        assertTrue(Files.exists(data.resolve("catalogue/catalogue.db")));
    }

    @Test
    void arabicComesBackAsItWentIn() throws Exception {
        try (Connection connection = store().getConnection(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT 'مَرصد ' || char(128240)")) {
            assertEquals("مَرصد 📰", row.getString(1));
        }
    }

    @Test
    void theNativeLibraryIsUnpackedOnceAndKept() throws Exception {
        System.clearProperty("org.sqlite.lib.path");
        store();
        Path kept = Path.of(System.getProperty("org.sqlite.lib.path"), System.getProperty("org.sqlite.lib.name"));
        assertTrue(kept.startsWith(data) && Files.size(kept) > 0);
    }

    private String pragma(String name) throws Exception {
        try (Connection connection = store().getConnection(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA " + name)) {
            return row.getString(1);
        }
    }

    private SqliteStore store() throws Exception {
        BundleContext context = (BundleContext) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {BundleContext.class}, (proxy, method, arguments) -> Map.of("marsad.data", data.toString())
                        .get(arguments[0]));
        return new SqliteStore(new SqliteStore.Settings() {
            @Override
            public Class<SqliteStore.Settings> annotationType() {
                return SqliteStore.Settings.class;
            }

            @Override
            public String file() {
                return "catalogue/catalogue.db";
            }

            @Override
            public int cacheKib() {
                return 1024;
            }
        }, context);
    }
}
