package org.marsad.analysis.similarity.store;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Collects the documents of fingerprints from several files. */
final class Postings {

    private Postings() {
    }

    /**
     * The numbers of the documents that have these fingerprints, ascending, each as often as it has one of them.
     *
     * @param most so many postings are looked at, those of the rarest fingerprints first
     */
    static int[] of(int[] fingerprints, List<Segment> segments, int most) {
        Range[] ranges = Arrays.stream(fingerprints).mapToObj(fingerprint -> Range.of(fingerprint, segments))
                .sorted(Comparator.comparingLong(Range::size).thenComparingInt(Range::fingerprint)).toArray(Range[]::new);
        int[] numbers = new int[256];
        int size = 0;
        for (Range range : ranges) {
            if (size + range.size() > most && size > 0) {
                break;
            }
            for (int i = 0; i < segments.size(); i++) {
                for (int at = range.begins()[i]; at < range.ends()[i] && size < most; at++) {
                    numbers = size == numbers.length ? Arrays.copyOf(numbers, size * 2) : numbers;
                    numbers[size++] = segments.get(i).numberAt(at);
                }
            }
        }
        Arrays.sort(numbers, 0, size);
        return Arrays.copyOf(numbers, size);
    }

    /** Where the postings of a fingerprint are in each file. */
    private record Range(int fingerprint, int[] begins, int[] ends, long size) {

        static Range of(int fingerprint, List<Segment> segments) {
            int[] begins = new int[segments.size()];
            int[] ends = new int[segments.size()];
            long size = 0;
            for (int i = 0; i < begins.length; i++) {
                begins[i] = segments.get(i).find(Segment.posting(fingerprint, 0));
                ends[i] = segments.get(i).findEnd(fingerprint);
                size += ends[i] - begins[i];
            }
            return new Range(fingerprint, begins, ends, size);
        }
    }
}
