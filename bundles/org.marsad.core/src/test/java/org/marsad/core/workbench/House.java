package org.marsad.core.workbench;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.document.DocumentId;
import org.marsad.api.ingest.Extractor;
import org.marsad.api.text.Normalizer;
import org.marsad.core.Fakes;
import org.marsad.core.backup.BackupDesk;
import org.marsad.core.conduct.Conductor;
import org.marsad.core.conduct.ConductorKit;
import org.marsad.core.conduct.Exam;
import org.marsad.core.conduct.Limits;
import org.marsad.core.export.ExportDesk;
import org.marsad.core.follow.Followers;
import org.marsad.core.intake.Pollers;
import org.marsad.core.intake.Rooms;
import org.marsad.core.store.Accepted;
import org.marsad.core.store.CatalogueStore;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;

/** A whole workbench in a folder, without a framework. */
final class House {

    /** Reads plain text, and only that. */
    static final Extractor READER = content -> {
        try (var in = content.open()) {
            return Fakes.text(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    };

    /** Finds the first word. */
    static final Analyzer FIRST_WORD = (text, findings) -> {
        int end = text.text().indexOf(' ');
        findings.add("words", 0, end < 0 ? text.text().length() : end);
    };

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final CatalogueStore store;
    final Conductor conductor;
    final ExportDesk exports;
    final Foreman foreman;
    final Reasons reasons;

    /**
     * Moves in.
     *
     * @param limits       of services
     * @param suspendAfter failures in a row
     * @param exam         of services
     */
    House(Path folder, Limits limits, int suspendAfter, Exam exam) throws Exception {
        store = Fakes.store(folder);
        conductor = ConductorKit.conductor(store, 3, limits, suspendAfter, exam);
        exports = new ExportDesk(store, new Jobs(), exam);
        foreman = new Foreman(context(folder), store, conductor, new Followers(store), new Pollers(null), exports,
                Rooms.ample(), new BackupDesk(context(folder), store));
        reasons = new Reasons(store, conductor, foreman);
    }

    /** Moves in with limits that nobody meets. */
    static House of(Path folder) throws Exception {
        return new House(folder, ConductorKit.WIDE, 5, (seat, normalizers) -> Optional.empty());
    }

    private static BundleContext context(Path folder) {
        Bundle bundle = (Bundle) Proxy.newProxyInstance(House.class.getClassLoader(), new Class<?>[] {Bundle.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getVersion" -> new Version(1, 0, 0);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return (BundleContext) Proxy.newProxyInstance(House.class.getClassLoader(), new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getProperty" -> folder.toString();
                    case "getBundle" -> bundle;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    // ---- who comes and goes

    ServiceReference<Extractor> extractor(Extractor extractor) {
        ServiceReference<Extractor> reference = Fakes.reference(Fakes.extractor("plain", "1"));
        ConductorKit.extractor(conductor, reference, extractor);
        return reference;
    }

    ServiceReference<Analyzer> analyzer(Map<String, Object> properties, Analyzer analyzer) {
        ServiceReference<Analyzer> reference = Fakes.reference(properties);
        ConductorKit.analyzer(conductor, reference, analyzer);
        return reference;
    }

    void without(ServiceReference<Analyzer> reference) {
        ConductorKit.withoutAnalyzer(conductor, reference);
    }

    ServiceReference<Normalizer> normalizer(String id, String revision, Normalizer normalizer) {
        ServiceReference<Normalizer> reference = Fakes.reference(Map.of("marsad.normalizer.id", id,
                "marsad.normalizer.revision", revision));
        ConductorKit.normalizer(conductor, reference, normalizer);
        return reference;
    }

    void withoutNormalizer(ServiceReference<Normalizer> reference) {
        ConductorKit.withoutNormalizer(conductor, reference);
    }

    /** Properties with one more. */
    static Map<String, Object> with(Map<String, Object> properties, String name, Object value) {
        Map<String, Object> more = new HashMap<>(properties);
        more.put(name, value);
        return more;
    }

    // ---- documents

    DocumentId accept(String text) throws Exception {
        return accept(text, "text/plain");
    }

    DocumentId accept(String text, String type) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Accepted accepted = Fakes.accept(store, type, bytes, Fakes.met(DocumentId.of(bytes).shortForm()));
        accepted.work().ifPresent(no -> conductor.offer(List.of(no)));
        return accepted.receipt().id();
    }

    /** Waits until nothing is to be done. */
    void settle() throws InterruptedException {
        if (!conductor.awaitIdle(PATIENCE)) {
            throw new AssertionError("still at work after " + PATIENCE);
        }
    }

    /** Ends its threads and closes the store. */
    void close() throws Exception {
        ConductorKit.stop(conductor);
        store.close();
    }
}
