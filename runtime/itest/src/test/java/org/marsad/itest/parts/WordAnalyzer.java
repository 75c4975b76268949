package org.marsad.itest.parts;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.Findings;
import org.marsad.api.analysis.TextView;
import org.marsad.api.document.Value;

/**
 * Marks every word with a number that takes a moment to find, so that it is met at work when it is replaced. As analyzers
 * with a model do, it closes when it is deactivated, and it counts whoever uses it after that.
 */
public final class WordAnalyzer implements Analyzer {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private final Semaphore begun;
    private final LongAdder misuses;
    private volatile boolean closed;

    /**
     * Ready.
     *
     * @param begun   released once for each run that begins
     * @param misuses counts uses of a closed analyzer
     */
    public WordAnalyzer(Semaphore begun, LongAdder misuses) {
        this.begun = begun;
        this.misuses = misuses;
    }

    void stop() {
        closed = true;
    }

    @Override
    public void analyze(TextView text, Findings findings) {
        begun.release();
        Matcher word = WORD.matcher(text.text());
        while (word.find()) {
            if (closed) {
                misuses.increment();
            }
            findings.add("test.word", word.start(), word.end(), 1.0, Map.of("value", new Value.Text(number(word.group()))));
        }
    }

    private static String number(String word) {
        long number = word.hashCode();
        for (int i = 0; i < 20_000; i++) {
            number = Long.rotateLeft(number * 0x9E3779B97F4A7C15L, 31) ^ i;
        }
        return Long.toHexString(number);
    }
}
