package org.marsad.core.conduct;

import java.time.Duration;
import java.util.Optional;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.ingest.Extractor;
import org.marsad.api.text.Normalizer;
import org.marsad.core.store.CatalogueStore;
import org.osgi.framework.ServiceReference;

/** A conductor for tests, of this package and others, with the means to bring services and take them away. */
public final class ConductorKit {

    /** Finds nothing wrong with anything. */
    public static final Exam PASSED = (seat, normalizers) -> Optional.empty();

    /** What no service of a test comes near. */
    public static final Limits WIDE = new Limits(Duration.ofSeconds(30), Duration.ofSeconds(30), 100_000);

    private ConductorKit() {
    }

    /** A conductor with three workers that finds nothing wrong with anything. */
    public static Conductor conductor(CatalogueStore store) {
        return conductor(store, 3, WIDE, 5, PASSED);
    }

    /** A conductor as told. */
    public static Conductor conductor(CatalogueStore store, int workers, Limits limits, int suspendAfter, Exam exam) {
        return new Conductor(settings(workers, suspendAfter), limits, store, exam);
    }

    /** Ends its threads. */
    public static void stop(Conductor conductor) throws InterruptedException {
        conductor.stop();
    }

    /** An analyzer arrives. */
    public static void analyzer(Conductor conductor, ServiceReference<Analyzer> reference, Analyzer analyzer) {
        conductor.addAnalyzer(reference, analyzer);
    }

    /** An analyzer leaves. */
    public static void withoutAnalyzer(Conductor conductor, ServiceReference<Analyzer> reference) {
        conductor.removeAnalyzer(reference);
    }

    /** A normalizer arrives. */
    public static void normalizer(Conductor conductor, ServiceReference<Normalizer> reference, Normalizer normalizer) {
        conductor.addNormalizer(reference, normalizer);
    }

    /** A normalizer leaves. */
    public static void withoutNormalizer(Conductor conductor, ServiceReference<Normalizer> reference) {
        conductor.removeNormalizer(reference);
    }

    /** An extractor arrives. */
    public static void extractor(Conductor conductor, ServiceReference<Extractor> reference, Extractor extractor) {
        conductor.addExtractor(reference, extractor);
    }

    /** An extractor leaves. */
    public static void withoutExtractor(Conductor conductor, ServiceReference<Extractor> reference) {
        conductor.removeExtractor(reference);
    }

    private static Conductor.Settings settings(int workers, int suspendAfter) {
        return new Conductor.Settings() {
            @Override
            public Class<Conductor.Settings> annotationType() {
                return Conductor.Settings.class;
            }

            @Override
            public int workers() {
                return workers;
            }

            @Override
            public int backlog() {
                return 1000;
            }

            @Override
            public long graceMillis() {
                return 200;
            }

            @Override
            public int analyzerSeconds() {
                return 30;
            }

            @Override
            public int extractorSeconds() {
                return 30;
            }

            @Override
            public int maximumFindings() {
                return 100_000;
            }

            @Override
            public int suspendAfter() {
                return suspendAfter;
            }

            @Override
            public boolean ingest_stripMetadata() {
                return false;
            }
        };
    }
}
