package org.marsad.bench.product.parts;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.Findings;
import org.marsad.api.analysis.TextView;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** What does not do as it should, each in its own way. */
public final class Broken {

    private Broken() {
    }

    /** Fails to start. */
    public static final class ThrowingStart implements BundleActivator {

        @Override
        public void start(BundleContext context) {
            throw new IllegalStateException("the model file is missing");
        }

        @Override
        public void stop(BundleContext context) {
            // It never got so far.
        }
    }

    /** Never ends its start. */
    public static final class BlockingStart implements BundleActivator {

        @Override
        public void start(BundleContext context) throws InterruptedException {
            new CountDownLatch(1).await();
        }

        @Override
        public void stop(BundleContext context) {
            // It never got so far.
        }
    }

    /** Its component cannot be made. */
    public static final class ThrowingComponent implements Analyzer {

        /** Fails. */
        public ThrowingComponent(Map<String, Object> properties) {
            throw new IllegalArgumentException("no dictionary among " + properties.size() + " properties");
        }

        @Override
        public void analyze(TextView text, Findings findings) {
            throw new UnsupportedOperationException();
        }
    }

    /** Speaks of places outside the text. */
    public static final class OutsideTheText implements Analyzer {

        /** Needs no properties. */
        public OutsideTheText(Map<String, Object> properties) {
            // Nothing is read from them.
        }

        @Override
        public void analyze(TextView text, Findings findings) {
            findings.add("bench.word", 0, text.text().length() + 1);
        }
    }

    /** Adds a type that it has not announced. */
    public static final class Unannounced implements Analyzer {

        /** Needs no properties. */
        public Unannounced(Map<String, Object> properties) {
            // Nothing is read from them.
        }

        @Override
        public void analyze(TextView text, Findings findings) {
            if (!text.text().isEmpty()) {
                findings.add("bench.surprise", 0, 1);
            }
        }
    }

    /** Never ends on a text. */
    public static final class Endless implements Analyzer {

        /** Needs no properties. */
        public Endless(Map<String, Object> properties) {
            // Nothing is read from them.
        }

        @Override
        public void analyze(TextView text, Findings findings) throws InterruptedException {
            new CountDownLatch(1).await();
        }
    }

    /** Finds something else each time. */
    public static final class Fickle implements Analyzer {

        private final AtomicInteger calls = new AtomicInteger();

        /** Needs no properties. */
        public Fickle(Map<String, Object> properties) {
            // Nothing is read from them.
        }

        @Override
        public void analyze(TextView text, Findings findings) {
            int end = calls.incrementAndGet() % 2 + 1;
            if (text.text().length() > 1) {
                findings.add("bench.word", 0, end);
            }
        }
    }
}
