package org.marsad.analysis.structure;

/** The headline printed again. */
final class RepeatedTitleRule implements LineRule {

    private final int title;

    /** For the page whose headline is this line. */
    RepeatedTitleRule(int title) {
        this.title = title;
    }

    @Override
    public String name() {
        return "title-repeated";
    }

    @Override
    public boolean applies(Page page, int line) {
        return line != title && page.line(line).folded().equals(page.line(title).folded());
    }
}
