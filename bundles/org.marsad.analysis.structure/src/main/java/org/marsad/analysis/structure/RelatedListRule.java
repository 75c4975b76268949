package org.marsad.analysis.structure;

/** Headlines of other articles, listed under «مقالات ذات صلة» behind the end of this one. */
final class RelatedListRule implements LineRule {

    private final int heading;

    /** For the page whose list begins behind this line, all of the article being before it. */
    RelatedListRule(int heading) {
        this.heading = heading;
    }

    @Override
    public String name() {
        return "related-list";
    }

    @Override
    public boolean applies(Page page, int line) {
        return line > heading && page.line(line).isShort();
    }
}
