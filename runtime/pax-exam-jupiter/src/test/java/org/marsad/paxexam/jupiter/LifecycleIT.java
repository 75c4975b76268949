package org.marsad.paxexam.jupiter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

/** Lifecycle methods, inherited ones too, run around each test on its own instance, in JUnit's order. */
@PaxExam
class LifecycleIT extends InheritedLifecycle {

    @Configuration
    Option[] container() {
        return new Option[0];
    }

    @BeforeEach
    void before() {
        calls.add("before");
    }

    @Test
    void first() {
        calls.add("test");
    }

    @Test
    void second() {
        calls.add("test");
    }

    @AfterEach
    void after() {
        calls.add("after");
    }

    @AfterAll
    static void eachTestHadAllCallsOnAnInstanceOfItsOwn() {
        List<String> calls = List.of("inherited before", "before", "test", "after", "inherited after");
        assertEquals(List.of(calls, calls), FINISHED);
    }
}
