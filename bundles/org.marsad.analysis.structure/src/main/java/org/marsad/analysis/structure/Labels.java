package org.marsad.analysis.structure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Labels of one kind, and whether a line consists of them. */
final class Labels {

    private static final int LONGEST_LINE = 120;
    private static final String ARTICLE = "ال";

    private final Set<String> labels = new HashSet<>();
    private int longest;

    /** The labels in the rows of the list that belong to this rule and are of one of these kinds. */
    Labels(String rule, Set<String> kinds) {
        for (List<String> row : Lists.read("labels.tsv", 3)) {
            if (row.get(0).equals(rule) && kinds.contains(row.get(1))) {
                row.subList(2, row.size()).forEach(this::add);
            }
        }
    }

    /** How many labels a folded line consists of, spaces or not; 0 if there is anything else in it. */
    int count(String folded) {
        if (folded.isEmpty() || folded.length() > 2 * LONGEST_LINE) {
            return 0; // half of it at most are spaces
        }
        String glued = folded.replace(" ", "");
        if (glued.length() > LONGEST_LINE) {
            return 0;
        }
        int[] fewest = new int[glued.length() + 1];
        for (int begin = 0; begin < glued.length(); begin++) {
            if (begin == 0 || fewest[begin] > 0) {
                addLabelsFrom(glued, begin, fewest);
            }
        }
        return fewest[glued.length()];
    }

    /** Notes where each label that begins here ends, and with how few labels that place can be reached. */
    private void addLabelsFrom(String glued, int begin, int[] fewest) {
        int count = fewest[begin] + 1;
        for (int end = begin + 1; end <= Math.min(glued.length(), begin + longest); end++) {
            if ((fewest[end] == 0 || fewest[end] > count) && labels.contains(glued.substring(begin, end))) {
                fewest[end] = count;
            }
        }
    }

    private void add(String label) {
        String glued = Spelling.fold(label).replace(" ", "");
        String bare = glued.startsWith(ARTICLE) ? glued.substring(ARTICLE.length()) : glued;
        labels.add(bare);
        labels.add(ARTICLE + bare);
        longest = Math.max(longest, ARTICLE.length() + bare.length());
    }
}
