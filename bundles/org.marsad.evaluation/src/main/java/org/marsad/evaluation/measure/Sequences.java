package org.marsad.evaluation.measure;

import java.util.Arrays;
import java.util.List;

/** Two sequences compared. */
public final class Sequences {

    private Sequences() {
    }

    /** The length of the longest common subsequence: how many elements of one stand in the other in the same order. */
    public static int common(List<String> one, List<String> other) {
        int[] before = new int[other.size() + 1];
        for (String element : one) {
            int[] row = new int[other.size() + 1];
            for (int at = 1; at <= other.size(); at++) {
                row[at] = element.equals(other.get(at - 1)) ? before[at - 1] + 1 : Math.max(before[at], row[at - 1]);
            }
            before = row;
        }
        return before[other.size()];
    }

    /** The edit distance (Levenshtein): how many UTF-16 units must be put in, taken out or replaced to make one text the other. */
    public static int distance(String one, String other) {
        int begin = 0;
        int most = Math.min(one.length(), other.length());
        while (begin < most && one.charAt(begin) == other.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < most - begin && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return table(one.substring(begin, one.length() - end), other.substring(begin, other.length() - end));
    }

    private static int table(String one, String other) {
        int[] before = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        Arrays.setAll(before, at -> at);
        for (int line = 1; line <= one.length(); line++) {
            char c = one.charAt(line - 1);
            row[0] = line;
            for (int at = 1; at <= other.length(); at++) {
                int replaced = before[at - 1] + (c == other.charAt(at - 1) ? 0 : 1);
                row[at] = Math.min(replaced, 1 + Math.min(before[at], row[at - 1]));
            }
            int[] swap = before;
            before = row;
            row = swap;
        }
        return before[other.length()];
    }
}
