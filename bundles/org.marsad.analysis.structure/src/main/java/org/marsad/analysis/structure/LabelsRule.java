package org.marsad.analysis.structure;

import java.util.Set;

/** Rows of labels, with nothing between them or with signs: «فيسبوك تويتر واتساب», «من نحناتصل بنا». */
final class LabelsRule implements LineRule {

    private final String name;
    private final int fewest;
    private final Labels labels;

    /**
     * Takes its labels from the list.
     *
     * @param fewest from how many labels on a line is such a row
     */
    LabelsRule(String name, int fewest) {
        this.name = name;
        this.fewest = fewest;
        labels = new Labels(name, Set.of("item"));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean applies(Page page, int line) {
        return labels.count(page.line(line).folded()) >= fewest;
    }
}
