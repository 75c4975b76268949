package org.marsad.paxexam.jupiter.container;

import java.util.Map;

import org.ops4j.pax.exam.ProbeInvoker;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Activates the bundle of the tests: the service that carries out the tasks of the driver. */
public final class Probe implements BundleActivator, ProbeInvoker {

    /** By this value of its property {@code Probe-Signature} Pax Exam finds the service. */
    public static final String SIGNATURE = "org.marsad.paxexam.jupiter";

    private TestBundle bundle;

    @Override
    public void start(BundleContext context) {
        bundle = new TestBundle(context);
        context.registerService(ProbeInvoker.class, this,
                FrameworkUtil.asDictionary(Map.of("Probe-Signature", SIGNATURE)));
    }

    @Override
    public void stop(BundleContext context) {
        bundle = null;
    }

    /**
     * Carries out a task. Meanwhile the context class loader is that of the bundle: what is tested must not find the
     * driver's libraries through it.
     *
     * @param arguments one {@link Task}
     * @throws ContainerFailure with whatever the task throws
     */
    @Override
    public void call(Object... arguments) {
        Thread thread = Thread.currentThread();
        ClassLoader previous = thread.getContextClassLoader();
        thread.setContextClassLoader(bundle.classLoader());
        try {
            ((Task) arguments[0]).run(bundle);
        } catch (Throwable thrown) {
            // Assertion errors and all else a test may throw: it is the driver's to judge.
            throw new ContainerFailure(thrown);
        } finally {
            thread.setContextClassLoader(previous);
        }
    }
}
