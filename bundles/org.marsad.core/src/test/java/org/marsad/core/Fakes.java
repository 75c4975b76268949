package org.marsad.core;

import java.lang.reflect.Proxy;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Provenance;
import org.marsad.core.store.Accepted;
import org.marsad.core.store.CatalogueStore;
import org.marsad.testkit.MemoryReference;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** What the tests of the core need of its surroundings. */
public final class Fakes {


    private Fakes() {
    }

    /** A database in a folder. */
    public static DataSource database(Path folder) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setBusyTimeout(10_000);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + folder.resolve("test.db"));
        return source;
    }

    /** A catalogue in a folder. */
    public static CatalogueStore store(Path folder) throws Exception {
        return new CatalogueStore(database(folder), Map.of("marsad.store.bytes", "BLOB", "marsad.store.check", "PRAGMA quick_check",
                "marsad.store.copy", "VACUUM INTO ?", "marsad.store.attach", "ATTACH DATABASE ? AS copy"));
    }

    /** A reference to a service with these properties, later ones younger, as the framework orders them. */
    public static <S> ServiceReference<S> reference(Map<String, Object> properties) {
        return reference(properties, "1.2.3");
    }

    /** The same, of a bundle of this version. */
    public static <S> ServiceReference<S> reference(Map<String, Object> properties, String version) {
        Bundle bundle = (Bundle) Proxy.newProxyInstance(Fakes.class.getClassLoader(), new Class<?>[] {Bundle.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getSymbolicName" -> "org.example";
                    case "getVersion" -> new Version(version);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return MemoryReference.of(properties, bundle);
    }

    /** The properties of an analyzer. */
    public static Map<String, Object> analyzer(String id, String revision, String... requires) {
        return Map.of("marsad.analyzer.id", id, "marsad.analyzer.revision", revision, "marsad.analyzer.produces", new String[] {id},
                "marsad.analyzer.requires", requires);
    }

    /** The properties of an analyzer that uses the layers of others where they are there. */
    public static Map<String, Object> using(String id, String revision, String... uses) {
        Map<String, Object> properties = new HashMap<>(analyzer(id, revision));
        properties.put("marsad.analyzer.uses", uses);
        return properties;
    }

    /** The properties of an extractor of plain text. */
    public static Map<String, Object> extractor(String id, String revision) {
        return Map.of("marsad.extractor.id", id, "marsad.extractor.revision", revision, "marsad.extractor.types",
                new String[] {"text/plain"});
    }

    /** A sighting of a file. */
    public static Provenance met(String file) {
        return met(file, "folder", file);
    }

    /** A sighting of a file by a source under a stamp. */
    public static Provenance met(String file, String source, String stamp) {
        return new Provenance(URI.create("file:///" + file), source, Instant.parse("2026-01-01T00:00:00Z"),
                Map.of(Provenance.NAME, file, Provenance.STAMP, stamp));
    }

    /** Stores a text. */
    public static DocumentId accept(CatalogueStore store, String text, Provenance provenance) throws Exception {
        return accept(store, "text/plain", text.getBytes(StandardCharsets.UTF_8), provenance).receipt().id();
    }

    /** Stores a document. */
    public static Accepted accept(CatalogueStore store, String mediaType, byte[] bytes, Provenance provenance)
            throws IOException, InterruptedException {
        return store.transactions().accept(DocumentId.of(bytes), mediaType, bytes, provenance);
    }

    /** A text without more ado. */
    public static DocumentText text(String text) {
        return new DocumentText("", text, "ar", "UTF-8", Map.of(), List.of());
    }

    /** Waits until something holds, for ten seconds at most. */
    public static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain until " + what);
            }
            LockSupport.parkNanos(1_000_000);
        }
    }
}
