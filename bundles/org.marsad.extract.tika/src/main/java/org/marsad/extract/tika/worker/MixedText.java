package org.marsad.extract.tika.worker;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Text put together from UTF-8 and a single-byte charset, as by templates that were converted around articles that were not.
 * Bytes beyond ASCII that stand together are a run, about a word; each run is of one charset.
 */
final class MixedText {

    /** Fewer runs of a charset than this are damage. */
    private static final int FEWEST_RUNS = 3;

    /** A charset has at least one run among this many; by chance alone hardly any is well-formed UTF-8. */
    private static final int RAREST = 50;

    private static final double CERTAIN = 0.95;

    @FunctionalInterface
    private interface Run {
        void at(int begin, int end, boolean utf8);
    }

    /** Counts the runs of either kind and collects those that are not UTF-8, with the bytes on either side. */
    private static final class Census implements Run {

        private final byte[] bytes;
        private final int length;
        private final ByteArrayOutputStream others = new ByteArrayOutputStream();
        private int utf8Runs;
        private int otherRuns;

        Census(byte[] bytes, int length) {
            this.bytes = bytes;
            this.length = length;
        }

        @Override
        public void at(int begin, int end, boolean utf8) {
            if (utf8) {
                utf8Runs++;
            } else {
                otherRuns++;
                others.write(' ');
                int from = Math.max(0, begin - 1);
                others.write(bytes, from, Math.min(length, end + 1) - from);
            }
        }

        boolean isMixed() {
            int runs = utf8Runs + otherRuns;
            return Math.min(utf8Runs, otherRuns) >= Math.max(FEWEST_RUNS, runs / RAREST);
        }
    }

    private MixedText() {
    }

    /** The charset of what is not UTF-8, or empty if the document is not put together so. */
    static Optional<Charset> second(byte[] bytes, int length) {
        Census census = new Census(bytes, length);
        visit(bytes, length, census);
        if (!census.isMixed()) {
            return Optional.empty();
        }
        byte[] others = census.others.toByteArray();
        return ArabicScorer.choose(others, others.length).filter(match -> match.certainty() >= CERTAIN)
                .map(ArabicScorer.Match::charset);
    }

    /** Decodes each run with UTF-8 or the second charset. */
    static String decode(byte[] bytes, int length, Charset second) {
        StringBuilder text = new StringBuilder(length);
        int[] done = {0};
        visit(bytes, length, (begin, end, utf8) -> {
            text.append(new String(bytes, done[0], begin - done[0], StandardCharsets.US_ASCII));
            text.append(new String(bytes, begin, end - begin, utf8 ? StandardCharsets.UTF_8 : second));
            done[0] = end;
        });
        return text.append(new String(bytes, done[0], length - done[0], StandardCharsets.US_ASCII)).toString();
    }

    private static void visit(byte[] bytes, int length, Run run) {
        int at = 0;
        while (at < length) {
            if (bytes[at] >= 0) {
                at++;
                continue;
            }
            int begin = at;
            while (at < length && bytes[at] < 0) {
                at++;
            }
            Utf8Check check = Utf8Check.of(bytes, begin, at - begin);
            run.at(begin, at, check.good() > check.bad() || check.strict() && at == length);
        }
    }
}
