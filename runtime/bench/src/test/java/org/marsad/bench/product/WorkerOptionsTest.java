package org.marsad.bench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkerOptionsTest {

    @Test
    void heapCollectorAndCompilerCountAndNothingElse() {
        assertEquals(Set.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                WorkerOptions.speed(List.of("java", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError", "-XX:ErrorFile=crash.log", "-Dfile.encoding=UTF-8", "-cp", "a.jar", "Main")));
    }

    @Test
    void anotherCompilerIsAnotherSetOfOptions() {
        assertNotEquals(WorkerOptions.speed(List.of("-XX:TieredStopAtLevel=1")), WorkerOptions.speed(List.of("-XX:TieredStopAtLevel=4")));
        assertNotEquals(WorkerOptions.speed(List.of("-XX:TieredStopAtLevel=1")), WorkerOptions.speed(List.of("-Xint")));
    }
}
