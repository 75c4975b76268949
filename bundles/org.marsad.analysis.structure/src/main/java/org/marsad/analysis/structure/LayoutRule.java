package org.marsad.analysis.structure;

/** Lines in parts that the document itself sets apart: menus, side columns, footers. */
final class LayoutRule implements LineRule {

    @Override
    public String name() {
        return "layout";
    }

    @Override
    public boolean applies(Page page, int line) {
        return page.asides().cover(page.line(line));
    }
}
