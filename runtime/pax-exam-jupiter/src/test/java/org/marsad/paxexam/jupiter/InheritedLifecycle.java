package org.marsad.paxexam.jupiter;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Lifecycle methods for {@link LifecycleIT} to inherit. */
abstract class InheritedLifecycle {

    static final List<List<String>> FINISHED = new ArrayList<>();

    final List<String> calls = new ArrayList<>();

    @BeforeEach
    void inheritedBefore() {
        calls.add("inherited before");
    }

    @AfterEach
    void inheritedAfter() {
        calls.add("inherited after");
        FINISHED.add(calls);
    }
}
