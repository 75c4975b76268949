package org.marsad.paxexam.jupiter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerMethod;

/** One container per method: not even static fields are shared. */
@PaxExam
@ExamReactorStrategy(PerMethod.class)
class PerMethodIT {

    private static int calls;

    @Configuration
    static Option[] container() {
        return new Option[0];
    }

    @BeforeEach
    void count() {
        calls++;
    }

    @RepeatedTest(2)
    void eachTestHasAContainerOfItsOwn() {
        assertEquals(1, calls);
    }
}
