package org.marsad.analysis.topics;

import java.util.Locale;
import org.marsad.testkit.TestCorpus;

/** Prints how fast the rules of the bundle are met in press texts, in MB of UTF-16 units as two bytes each. */
final class TopicSpeed {

    private static final int ROUNDS = 20;

    private TopicSpeed() {
    }

    public static void main(String... arguments) {
        TopicFinder finder = new TopicFinder(Rules.own(), Rules.MATCHER);
        String text = Rules.ARABIC.normalize((String.join("\n\n", TestCorpus.texts()) + "\n\n").repeat(100)).text();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            int mentions = finder.find(text).size();
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(Locale.ROOT, "%.1f MB/s, %d mentions in %d units%n", text.length() * 2 / 1e6 / seconds, mentions,
                    text.length());
        }
    }
}
