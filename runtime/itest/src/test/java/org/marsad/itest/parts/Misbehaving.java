package org.marsad.itest.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.Findings;
import org.marsad.api.analysis.TextView;

/**
 * Does what no analyzer should, but only on texts that hold a certain word: so it passes every trial. The property {@code how}
 * says what it does.
 */
public final class Misbehaving implements Analyzer {

    /** The word that brings it out. */
    public static final String WORD = "استفزاز";

    private final String how;

    /** Reads the property. */
    public Misbehaving(Map<String, Object> properties) {
        how = properties.get("how").toString();
    }

    void stop() {
        // Nor does it clean up behind itself.
    }

    @Override
    public void analyze(TextView text, Findings findings) {
        if (!text.text().contains(WORD)) {
            return;
        }
        switch (how) {
            case "throws" -> throw new IllegalStateException("no");
            case "loops" -> loop();
            case "hoards" -> hoard();
            case "floods" -> flood(findings);
            case "recurses" -> recurse(0);
            case "spawns" -> spawn();
            default -> throw new IllegalArgumentException(how);
        }
    }

    /** Deaf to interrupts: each is taken for heard, or parking would return at once and leave no processor to anybody else here. */
    private static void loop() {
        while (Thread.currentThread().isAlive()) {
            Thread.interrupted();
            LockSupport.parkNanos(10_000_000);
        }
    }

    private static void hoard() {
        List<long[]> hoard = new ArrayList<>();
        while (hoard.size() < Integer.MAX_VALUE) {
            hoard.add(new long[100_000]);
        }
    }

    private static void flood(Findings findings) {
        for (int i = 0; i < 1_000_000; i++) {
            findings.add("test.letter", 0, 1);
        }
    }

    private static int recurse(int depth) {
        return recurse(depth + 1) + 1;
    }

    private static void spawn() {
        for (int i = 0; i < 10; i++) {
            new Thread(Misbehaving::loop, "left by Misbehaving").start();
        }
    }
}
