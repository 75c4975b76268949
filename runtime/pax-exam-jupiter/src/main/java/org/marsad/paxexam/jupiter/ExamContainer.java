package org.marsad.paxexam.jupiter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestInstances;
import org.marsad.paxexam.jupiter.container.CheckBundles;
import org.marsad.paxexam.jupiter.container.ContainerFailure;
import org.marsad.paxexam.jupiter.container.CreateInstance;
import org.marsad.paxexam.jupiter.container.ForgetInstance;
import org.marsad.paxexam.jupiter.container.InvokeMethod;
import org.marsad.paxexam.jupiter.container.Probe;
import org.marsad.paxexam.jupiter.container.Task;
import org.ops4j.pax.exam.ExamSystem;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestAddress;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.TestContainerException;
import org.ops4j.pax.exam.TestProbeBuilder;
import org.ops4j.pax.exam.TestProbeProvider;
import org.ops4j.pax.exam.spi.DefaultExamSystem;
import org.osgi.framework.Constants;

/** A running container with the bundle of the tests in it, and what it knows of the driver's test instances. */
final class ExamContainer implements AutoCloseable {

    private final ExamSystem system;
    private final TestContainer container;
    private final boolean forked;
    /** The numbers under which the container keeps its counterparts of the driver's instances. */
    private final Map<Object, Integer> instances = new IdentityHashMap<>();
    private int created;

    private ExamContainer(ExamSystem system, ContainerSetup setup) {
        this.system = system;
        this.container = setup.factory().create(system)[0];
        this.forked = setup.forked();
    }

    /**
     * Starts a container.
     *
     * @throws TestContainerException when it does not start
     * @throws IllegalStateException when one of its bundles cannot be resolved or started; the message says which and why
     */
    static ExamContainer start(ContainerSetup setup) {
        try {
            ExamSystem system = DefaultExamSystem.create(options(setup));
            ExamContainer container = new ExamContainer(system, setup);
            container.startWith(probe(system, setup.testClass()));
            return container;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Option[] options(ContainerSetup setup) {
        Stream<Option> tools = setup.forked() ? TestTools.forForked() : TestTools.forNative();
        return Stream.concat(tools, setup.options().stream()).toArray(Option[]::new);
    }

    private static TestProbeProvider probe(ExamSystem system, Class<?> testClass) throws IOException {
        TestProbeBuilder builder = system.createProbe();
        builder.addTest(testClass);
        builder.setHeader(Constants.BUNDLE_ACTIVATOR, Probe.class.getName());
        return builder.build();
    }

    private void startWith(TestProbeProvider probe) throws IOException {
        try (InputStream bundle = probe.getStream()) {
            if (forked) {
                container.start();
            } else {
                startApart();
            }
            if (container.installProbe(bundle) < 0) {
                throw new TestContainerException("The bundle of the tests did not start; the reason is on standard error.");
            }
            run(new CheckBundles());
        } catch (IOException | RuntimeException | Error e) {
            closeAfter(e);
            throw e;
        }
    }

    /** The threads of the framework inherit the context class loader: bundles must not find the driver's libraries by it. */
    private void startApart() {
        Thread thread = Thread.currentThread();
        ClassLoader previous = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            container.start();
        } finally {
            thread.setContextClassLoader(previous);
        }
    }

    private void closeAfter(Throwable failure) {
        try {
            close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** Creates the counterparts, with their fields injected, of those instances that have none yet, outermost first. */
    synchronized void createMissing(TestInstances testInstances) {
        Integer outer = null;
        for (Object instance : testInstances.getAllInstances()) {
            Integer known = instances.get(instance);
            outer = known != null ? known : create(instance, outer);
        }
    }

    private Integer create(Object instance, Integer outer) {
        Integer number = created++;
        run(new CreateInstance(number, instance.getClass().getName(), outer));
        instances.put(instance, number);
        return number;
    }

    /** Lets go of the counterpart of an instance that is not used any more. */
    synchronized void forget(Object instance) {
        Integer number = instances.remove(instance);
        if (number != null) {
            run(new ForgetInstance(number));
        }
    }

    /** Calls a method in the container and throws what it throws. */
    void invoke(ReflectiveInvocationContext<Method> call) {
        run(InvokeMethod.of(call.getExecutable(), numberOf(call), call.getArguments()));
    }

    private synchronized Integer numberOf(ReflectiveInvocationContext<Method> call) {
        return call.getTarget().map(instances::get).orElse(null);
    }

    private void run(Task task) {
        TestAddress address = new ProbeAddress(task);
        try {
            if (forked) {
                callInterruptibly(address);
            } else {
                container.call(address);
            }
        } catch (ContainerFailure | TestContainerException | ExecutionException e) {
            throw ContainerFailure.rethrow(e);
        }
    }

    /** A call into another JVM cannot be interrupted, but waiting for it can; so a {@code @Timeout} ends the wait. */
    private void callInterruptibly(TestAddress address) throws ExecutionException {
        FutureTask<Void> call = new FutureTask<>(() -> container.call(address), null);
        Thread caller = new Thread(call, "call into " + container);
        caller.setDaemon(true);
        caller.start();
        try {
            call.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + container, e);
        }
    }

    /** Stops the container and deletes its files. */
    @Override
    public void close() {
        try {
            container.stop();
        } finally {
            system.clear();
        }
    }

    /** Where the container finds the service that carries out a task, and the task. */
    private record ProbeAddress(Task task) implements TestAddress {

        @Override
        public TestAddress root() {
            return this;
        }

        @Override
        public String identifier() {
            return Probe.SIGNATURE;
        }

        @Override
        public String caption() {
            return task.toString();
        }

        @Override
        public Object[] arguments() {
            return new Object[] {task};
        }
    }
}
