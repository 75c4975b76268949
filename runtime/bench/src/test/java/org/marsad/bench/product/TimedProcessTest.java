package org.marsad.bench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimedProcessTest {

    @Test
    void linesComeInOrderAndBeforeTheEnd() throws Exception {
        TimedProcess run = shell("echo one; echo two");
        assertEquals(List.of("one", "two"), run.lines().stream().map(TimedProcess.Line::text).toList());
        assertTrue(run.lines().get(0).seconds() <= run.lines().get(1).seconds());
        assertTrue(run.lines().get(1).seconds() <= run.seconds());
    }

    @Test
    void aFailureIsSaid() throws Exception {
        TimedProcess run = shell("exit 7");
        BenchmarkException failure = assertThrows(BenchmarkException.class, () -> run.successful("the shell"));
        assertEquals("the shell ended with status 7; its messages are above", failure.getMessage());
    }

    @Test
    void thePeakIsThatOfTheStretchAskedFor() {
        ProcessTree.Sample low = new ProcessTree.Sample(1, 100, 60, 2);
        ProcessTree.Sample high = new ProcessTree.Sample(2, 900, 70, 3);
        TimedProcess run = new TimedProcess(3, 0, List.of(), List.of(low, high));
        assertEquals(high, run.peak());
        assertEquals(low, run.peak(0, 1.5));
        assertEquals(0, run.peak(2.5, 3).total());
    }

    private static TimedProcess shell(String script) throws Exception {
        return TimedProcess.run(new ProcessBuilder("/bin/sh", "-c", script));
    }
}
