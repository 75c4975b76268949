package org.marsad.deploy.sample;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.deploy.Comparison;
import org.marsad.api.deploy.Flaw;
import org.marsad.api.deploy.Trials;
import org.marsad.api.workbench.ServiceKind;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * Finds a flaw in analyzers of bundles whose name contains {@code flawed}, does not get to an end with comparing bundles whose name
 * contains {@code endless}, and remembers what it was asked.
 */
public final class SampleTrials implements Trials {

    private final BundleContext context;
    private final CountDownLatch comparing = new CountDownLatch(1);
    private final List<String> examined = new CopyOnWriteArrayList<>();

    public SampleTrials(BundleContext context) {
        this.context = context;
    }

    /** Names and versions of the bundles it was asked to examine. */
    public List<String> examined() {
        return examined;
    }

    /** Opened when it begins to compare without end. */
    public CountDownLatch comparing() {
        return comparing;
    }

    @Override
    public List<Flaw> examine(long bundle) {
        Bundle examinee = context.getBundle(bundle);
        examined.add(examinee.getSymbolicName() + " " + examinee.getVersion());
        return examinee.getSymbolicName().contains("flawed")
                ? List.of(new Flaw(ServiceKind.ANALYZER, "words", "it found a place outside the text"))
                : List.of();
    }

    @Override
    public Comparison compare(long bundle, int last) throws InterruptedException {
        if (context.getBundle(bundle).getSymbolicName().contains("endless")) {
            comparing.countDown();
            new CountDownLatch(1).await();
        }
        return new Comparison("", "", List.of(new Comparison.OfAnalyzer("words", Optional.empty(), last, 0, List.of(), List.of())));
    }

    @Override
    public Entry rehearse(Path file, Optional<String> mediaType) {
        throw new UnsupportedOperationException("nobody asks for it here");
    }
}
