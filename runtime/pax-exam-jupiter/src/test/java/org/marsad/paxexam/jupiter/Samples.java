package org.marsad.paxexam.jupiter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.ExamFactory;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.forked.ForkedTestContainerFactory;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerMethod;
import org.ops4j.pax.exam.spi.reactors.PerSuite;
import org.ops4j.pax.exam.util.Filter;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** Test classes that do not pass; the integration tests run them and look at the results. */
final class Samples {

    private Samples() {
    }

    /** A container with nothing in it. */
    @PaxExam
    abstract static class Bare {

        @Configuration
        static Option[] container() {
            return new Option[0];
        }
    }

    /** Each test ends in another way. */
    static class Endings extends Bare {

        @Test
        void passes() {
            assertEquals("a", "a");
        }

        @Test
        void fails() {
            assertEquals("expected", "actual", "in the container");
        }

        @Test
        void aborts() {
            assumeTrue(false, "not today");
        }

        @Test
        void throwsWhatCannotBeSerialised() {
            throw new Unserialisable(new Object());
        }

        @Test
        @Timeout(value = 200, unit = TimeUnit.MILLISECONDS)
        void waitsForEver() throws InterruptedException {
            new CountDownLatch(1).await();
        }

        @Test
        @Disabled("to see it skipped")
        void isDisabled() {
            fail("was run");
        }
    }

    /** The same in a JVM of its own. */
    @ExamFactory(ForkedTestContainerFactory.class)
    static final class ForkedEndings extends Endings {
    }

    /** Not even its own field can be written. */
    @SuppressWarnings("serial")
    static final class Unserialisable extends RuntimeException {

        private final Object unserialisable;

        Unserialisable(Object unserialisable) {
            super("cannot be written");
            this.unserialisable = unserialisable;
        }

        @Override
        public String toString() {
            return super.toString() + (unserialisable == null ? "!" : "");
        }
    }

    /** A test that must not be reached, and an end that must. */
    static final class BrokenBeforeEach extends Bare {

        @BeforeEach
        void before() {
            throw new IllegalStateException("before");
        }

        @Test
        void test() {
            fail("was run");
        }

        @AfterEach
        void after() {
            throw new IllegalStateException("after");
        }
    }

    /** Kills its JVM. */
    @ExamFactory(ForkedTestContainerFactory.class)
    static final class Killed extends Bare {

        @Test
        void kill() {
            Runtime.getRuntime().halt(137);
        }
    }

    /** Declarative Services, with threads of its own. */
    @PaxExam
    static final class Scr {

        @Configuration
        static Option[] container() {
            return ScrOptions.scr();
        }

        @Test
        void test(ServiceComponentRuntime components) {
            assertEquals(0, components.getComponentDescriptionDTOs().size());
        }
    }

    /** Declarative Services without what they need. */
    @PaxExam
    static class Unresolved {

        @Configuration
        static Option[] container() {
            Option quiet = CoreOptions.frameworkProperty("felix.log.level").value("0");
            return new Option[] {Bundles.onClassPath("org.apache.felix.scr"), quiet};
        }

        @Test
        void test() {
            fail("was run");
        }
    }

    /** The same in a JVM of its own. */
    @ExamFactory(ForkedTestContainerFactory.class)
    static final class ForkedUnresolved extends Unresolved {
    }

    /** Asks for a service that nobody offers. */
    static final class MissingService extends Bare {

        @Inject
        @Filter(value = "(colour=green)", timeout = 10)
        private Runnable service;

        @Test
        void test() {
            service.run();
        }
    }

    /** Whatever is not supported says so. */
    static final class Factory extends Bare {

        @TestFactory
        Stream<DynamicTest> tests() {
            return Stream.of(DynamicTest.dynamicTest("dynamic", () -> fail("was run")));
        }
    }

    /** There is no container when it is called. */
    @ExamReactorStrategy(PerMethod.class)
    static final class BeforeAllPerMethod extends Bare {

        @BeforeAll
        static void before() {
            fail("was run");
        }

        @Test
        void test() {
            fail("was run");
        }
    }

    /** A strategy that there is not. */
    @ExamReactorStrategy(PerSuite.class)
    static final class Suite extends Bare {

        @Test
        void test() {
            fail("was run");
        }
    }

    /** The field would be null. */
    static final class TempDirField extends Bare {

        @TempDir
        private Path folder;

        @Test
        void test() {
            fail("was run with " + folder);
        }
    }

    /** No configuration. */
    @PaxExam
    static final class Unconfigured {

        @Test
        void test() {
            fail("was run");
        }
    }
}
