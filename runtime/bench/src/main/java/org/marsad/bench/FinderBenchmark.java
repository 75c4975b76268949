package org.marsad.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.marsad.api.text.NameFinder;
import org.marsad.text.arabic.ArabicMatcher;
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

/** How long it takes to find the names of a list in one text of 30,000 UTF-16 units (about 55 kB in UTF-8). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FinderBenchmark {

    private static final String LETTERS = "ابتجحدرسعفقكلمنهوي";
    private static final int SEED = 1;
    private static final int NAMES_OF_THE_TEXT = 100;

    /** How many names the list has. */
    @Param({"1000", "100000"})
    public int names;

    private NameFinder finder;
    private String text;

    /** Writes text and list; a hundred names of one to three words are taken out of the text, the others are of any letters. */
    @Setup
    public void write() {
        text = Form.GENTLE.normalizer().normalize(BenchText.PRESS.text()).text();
        Random random = new Random(SEED);
        String[] words = text.split("[^ء-ي]+");
        List<String> list = new ArrayList<>();
        for (int i = 0; i < NAMES_OF_THE_TEXT; i++) {
            int first = random.nextInt(words.length - 3);
            list.add(String.join(" ", List.of(words).subList(first, first + 1 + random.nextInt(3))));
        }
        while (list.size() < names) {
            list.add(word(random) + " " + word(random));
        }
        finder = new ArabicMatcher().finder(list);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 3 + random.nextInt(5); i > 0; i--) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    /** One text, each time another object, as the matcher knows the one it was asked for last. */
    @Benchmark
    public List<NameFinder.Match> find() {
        return finder.find(new StringBuilder(text).toString());
    }
}
