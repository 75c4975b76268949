package org.marsad.paxexam.jupiter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** How tests that end in the container end for JUnit. */
class ResultsIT {

    @ParameterizedTest
    @ValueSource(classes = {Samples.Endings.class, Samples.ForkedEndings.class})
    void everyEndingIsThatOfTheContainer(Class<?> sample) {
        Events tests = run(sample).testEvents();

        tests.assertStatistics(counts -> counts.succeeded(1).failed(3).aborted(1).skipped(1));
        AssertionFailedError failure = assertInstanceOf(AssertionFailedError.class, thrownBy(tests, "fails()"));
        assertEquals("in the container ==> expected: <expected> but was: <actual>", failure.getMessage());
        assertEquals("actual", failure.getActual().getStringRepresentation());
        assertTrue(Arrays.stream(failure.getStackTrace()).anyMatch(frame -> frame.getMethodName().equals("fails")));
        assertEquals("Assumption failed: not today",
                assertInstanceOf(TestAbortedException.class, thrownBy(tests, "aborts()")).getMessage());
        assertInstanceOf(TimeoutException.class, thrownBy(tests, "waitsForEver()"));
    }

    @ParameterizedTest
    @ValueSource(classes = {Samples.Endings.class, Samples.ForkedEndings.class})
    void whatCannotBeSerialisedKeepsItsTextAndStackTrace(Class<?> sample) {
        Throwable thrown = thrownBy(run(sample).testEvents(), "throwsWhatCannotBeSerialised()");

        assertTrue(thrown.toString().endsWith("Unserialisable: cannot be written"), thrown.toString());
        assertEquals("throwsWhatCannotBeSerialised", thrown.getStackTrace()[0].getMethodName());
    }

    @Test
    void afterEachRunsWhenBeforeEachHasFailed() {
        Throwable thrown = thrownBy(run(Samples.BrokenBeforeEach.class).testEvents(), "test()");

        assertEquals("before", thrown.getMessage());
        assertEquals("after", thrown.getSuppressed()[0].getMessage());
    }

    @ParameterizedTest
    @ValueSource(classes = {Samples.Unresolved.class, Samples.ForkedUnresolved.class})
    void aConfigurationThatDoesNotResolveSaysWhatIsMissing(Class<?> sample) {
        EngineExecutionResults results = run(sample);

        assertEquals(0, results.testEvents().started().count());
        String message = firstThrown(results.containerEvents()).getMessage();
        assertTrue(message.contains("org.apache.felix.scr 2."), message);
        assertTrue(message.contains("missing requirement"), message);
        assertTrue(message.contains("org.osgi.service.component"), message);
    }

    @Test
    void aServiceThatDoesNotAppearIsNamed() {
        String message = thrownBy(run(Samples.MissingService.class).testEvents(), "test()").getMessage();

        assertTrue(message.startsWith("No service java.lang.Runnable(colour=green) appeared within 10 ms"), message);
    }

    @Test
    void aKilledContainerFailsTheTest() {
        String message = firstThrown(run(Samples.Killed.class).testEvents()).getMessage();

        assertTrue(message.startsWith("The container does not answer, its JVM may have ended"), message);
    }

    @ParameterizedTest
    @CsvSource({
        "Factory, tests() is a @TestFactory",
        "BeforeAllPerMethod, each method has a container of its own",
        "Suite, only PerClass and PerMethod are supported",
        "TempDirField, take it as a parameter",
        "Unconfigured, needs exactly one @Configuration method"
    })
    void whatIsNotSupportedIsRefused(String sample, String reason) throws ClassNotFoundException {
        String message = firstThrown(run(Class.forName(Samples.class.getName() + "$" + sample)).allEvents()).getMessage();

        assertTrue(message.contains(reason), message);
    }

    @Test
    void noThreadIsLeftOfTheContainer() throws InterruptedException {
        Set<Thread> before = Thread.getAllStackTraces().keySet();

        run(Samples.Scr.class).testEvents().assertStatistics(counts -> counts.succeeded(1));

        Set<Thread> started = new HashSet<>(Thread.getAllStackTraces().keySet());
        started.removeAll(before);
        for (Thread thread : started) {
            thread.join(10_000);
            assertEquals(Thread.State.TERMINATED, thread.getState(), thread.getName());
        }
    }

    private static EngineExecutionResults run(Class<?> sample) {
        return EngineTestKit.engine("junit-jupiter").selectors(selectClass(sample)).execute();
    }

    private static Throwable thrownBy(Events events, String displayName) {
        return thrownBy(events.finished().stream()
                .filter(event -> event.getTestDescriptor().getDisplayName().equals(displayName)));
    }

    private static Throwable firstThrown(Events events) {
        return thrownBy(events.failed().stream());
    }

    private static Throwable thrownBy(Stream<Event> finished) {
        return finished.findFirst().orElseThrow()
                .getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow();
    }
}
