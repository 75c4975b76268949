package org.marsad.bench;

import java.util.concurrent.TimeUnit;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.Normalizer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to write one text of 30,000 UTF-16 units (about 55 kB in UTF-8) in a normal form. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class NormalizerBenchmark {

    /** The normal form. */
    @Param({"GENTLE", "SEARCH"})
    public Form form;

    /** The kind of text. */
    @Param({"PRESS", "VOCALISED"})
    public BenchText kind;

    private Normalizer normalizer;
    private String text;

    /** Writes the text. */
    @Setup
    public void write() {
        normalizer = form.normalizer();
        text = kind.text();
    }

    /** One text. */
    @Benchmark
    public NormalizedText normalize() {
        return normalizer.normalize(text);
    }
}
