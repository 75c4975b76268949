package org.marsad.deploy.sample;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.Findings;
import org.marsad.api.analysis.TextView;

/** An analyzer that finds nothing. Its property {@code behaviour} says what it does when it is made: as {@link SampleActivator}. */
public final class SampleAnalyzer implements Analyzer {

    /** Behaves. */
    public SampleAnalyzer(Map<String, Object> properties) throws InterruptedException {
        switch (String.valueOf(properties.get("behaviour"))) {
            case "throw" -> throw new IllegalStateException("no words to work with");
            case "block" -> new CountDownLatch(1).await();
            case "thread" -> new Thread(SampleAnalyzer::untilInterrupted, "sample-left").start();
            default -> {
                // It does what it should.
            }
        }
    }

    private static void untilInterrupted() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void analyze(TextView text, Findings findings) {
        // It finds nothing.
    }
}
