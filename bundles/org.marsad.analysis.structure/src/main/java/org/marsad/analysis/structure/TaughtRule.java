package org.marsad.analysis.structure;

/** Lines of which an operator has said that they belong to the site. */
final class TaughtRule implements LineRule {

    @Override
    public String name() {
        return "taught";
    }

    @Override
    public boolean applies(Page page, int line) {
        return page.taught().cover(page.line(line));
    }
}
