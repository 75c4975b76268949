package org.marsad.analysis.structure;

import java.util.Arrays;

/** The name of the site above the article: as the document states it, or few words with one that sites are named with. */
final class SiteNameRule implements LineRule {

    private static final int MOST_WORDS = 5;

    @Override
    public String name() {
        return "site-name";
    }

    @Override
    public boolean applies(Page page, int number) {
        String line = page.line(number).folded();
        if (number >= page.firstBody() || line.isEmpty()) {
            return false;
        }
        return line.equals(Spelling.fold(page.publisher())) || number == 0 && isShorterThanNext(page) && hasSiteWord(page);
    }

    /** What could be the headline must follow, else this line may be it. */
    private static boolean isShorterThanNext(Page page) {
        return page.firstBody() > 1 && page.line(0).words() < page.line(1).words();
    }

    private static boolean hasSiteWord(Page page) {
        Line first = page.line(0);
        return first.words() <= MOST_WORDS && Arrays.stream(first.folded().split(" ")).anyMatch(SiteNames::isSiteWord);
    }
}
