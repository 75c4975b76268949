package org.marsad.analysis.structure;

/**
 * Lines that repeat in the documents of the site or of the source. A byline and a date line repeat, too, where one person writes much,
 * and so does the headline of a column that the document states as its title.
 */
final class RepeatedRule implements LineRule {

    private final Byline byline = new Byline();
    private final DateLine dateLine = new DateLine();
    private final SiteNames sites = new SiteNames();

    @Override
    public String name() {
        return "repeated";
    }

    @Override
    public boolean applies(Page page, int number) {
        return page.repeated().cover(page.line(number)) && !isFrontMatter(page, number)
                && !(page.line(number).isShort() && page.line(number).folded().equals(Spelling.fold(page.statedTitle())));
    }

    private boolean isFrontMatter(Page page, int number) {
        return page.line(number).isShort() && (byline.is(page, number) || dateLine.of(page, number).isPresent()
                || sites.reporting(page, number).isPresent());
    }
}
