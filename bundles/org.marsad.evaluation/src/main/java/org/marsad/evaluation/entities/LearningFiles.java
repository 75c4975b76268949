package org.marsad.evaluation.entities;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of several files is learned from, and which is measured on. */
final class LearningFiles {

    private static final Pattern ROLE = Pattern.compile("(?:(.*)[._-])?(train|test|dev)\\.(?:conll|bio)(?:\\.gz)?");
    private static final int BLOCK = 5;
    private static final int FIFTH = 5;

    private LearningFiles() {
    }

    /**
     * What belongs together.
     *
     * @param learned  the file to learn from
     * @param measured the file to measure on; the same if it is to be cut
     */
    record Pair(Path learned, Path measured) {

        boolean isCut() {
            return learned.equals(measured);
        }
    }

    /** The pairs among these files. A file to measure on without one to learn from is left out, and never cut. */
    static List<Pair> of(List<Path> files) {
        List<Pair> pairs = new ArrayList<>();
        for (Path file : files) {
            Matcher role = ROLE.matcher(file.getFileName().toString());
            if (!role.matches()) {
                pairs.add(new Pair(file, file));
            } else if (role.group(2).equals("train")) {
                List<Pair> met = files.stream().filter(other -> isMeasuredBy(role.group(1), file, other))
                        .map(other -> new Pair(file, other)).toList();
                pairs.addAll(met.isEmpty() ? List.of(new Pair(file, file)) : met);
            }
        }
        return pairs;
    }

    private static boolean isMeasuredBy(String stem, Path train, Path other) {
        Matcher role = ROLE.matcher(other.getFileName().toString());
        return role.matches() && !role.group(2).equals("train") && String.valueOf(stem).equals(String.valueOf(role.group(1)))
                && String.valueOf(train.getParent()).equals(String.valueOf(other.getParent()));
    }

    /** Whether a document of a file that is cut is measured on: every fifth block of five, or of fewer where there are few. */
    static boolean isMeasuredOn(int document, int documents) {
        int block = Math.max(1, Math.min(BLOCK, documents / (2 * FIFTH)));
        return document / block % FIFTH == FIFTH - 1;
    }
}
