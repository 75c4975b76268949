package org.marsad.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marsad.api.document.Span;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.OffsetMap;
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
import org.openjdk.jmh.infra.Blackhole;

/** How long it takes to lead all words of a text of 30,000 units back and forth, and to make one map of two steps. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class OffsetMapBenchmark {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /** Few pieces or many. */
    @Param({"PRESS", "VOCALISED"})
    public BenchText kind;

    private OffsetMap gentle;
    private OffsetMap search;
    private final List<Span> words = new ArrayList<>();
    private final List<Span> originals = new ArrayList<>();

    /** Writes the text in both forms and finds its words. */
    @Setup
    public void write() {
        NormalizedText first = Form.GENTLE.normalizer().normalize(kind.text());
        gentle = first.offsets();
        search = Form.SEARCH.normalizer().normalize(first.text()).offsets();
        Matcher word = WORD.matcher(first.text());
        while (word.find()) {
            words.add(new Span(word.start(), word.end()));
            originals.add(gentle.toOriginal(word.start(), word.end()));
        }
    }

    /** All words, from the normal form to the original. */
    @Benchmark
    public void toOriginal(Blackhole sink) {
        for (Span word : words) {
            sink.consume(gentle.toOriginal(word.begin(), word.end()));
        }
    }

    /** All words, from the original to the normal form. */
    @Benchmark
    public void toNormalized(Blackhole sink) {
        for (Span original : originals) {
            sink.consume(gentle.toNormalized(original));
        }
    }

    /** Two steps made one. */
    @Benchmark
    public OffsetMap then() {
        return gentle.then(search);
    }
}
