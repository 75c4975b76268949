package org.marsad.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** What a contract says of a service: it is run as JUnit would run it. */
final class Verdict {

    private final Events tests;

    private Verdict(DiscoverySelector selected) {
        tests = EngineTestKit.engine("junit-jupiter").selectors(selected).execute().testEvents();
    }

    /** All laws. */
    static Verdict of(Class<?> contract) {
        return new Verdict(selectClass(contract));
    }

    /** One law. */
    static Verdict of(Class<?> contract, String law) {
        return new Verdict(selectMethod(contract, law));
    }

    /** Expects that so many laws are run and all of them hold. */
    void holds(int laws) {
        assertEquals(List.of(), failures());
        assertEquals(laws, tests.succeeded().count(), "laws that were run");
    }

    /** Expects that the law is broken, and that its message has this part. */
    void isBroken(String partOfMessage) {
        assertEquals(1, tests.started().count(), "laws of that name");
        assertEquals(1, failures().size(), () -> "it was not noticed; expected was a message with: " + partOfMessage);
        assertTrue(failures().get(0).contains(partOfMessage), () -> "expected: " + partOfMessage + "\nwas: " + failures().get(0));
    }

    private List<String> failures() {
        return tests.failed().stream().flatMap(event -> event.getPayload(TestExecutionResult.class).stream())
                .flatMap(result -> result.getThrowable().stream()).flatMap(thrown -> Stream.of(String.valueOf(thrown.getMessage())))
                .toList();
    }
}
