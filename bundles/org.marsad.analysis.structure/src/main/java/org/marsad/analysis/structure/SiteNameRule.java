package org.marsad.analysis.structure;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The name of the site above the article: as the document states it, or few words with one that sites are named with. */
final class SiteNameRule implements LineRule {

    private static final int MOST_WORDS = 5;
    private static final int SHORTEST_HALF = 4;
    private static final Set<String> SITE_WORDS = Arrays.stream(("جريدة صحيفة موقع بوابة نيوز بريس ميديا تيفي أونلاين"
            + " news press media tv online com ma net org").split(" ")).map(Spelling::fold)
            .collect(Collectors.toUnmodifiableSet());

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
        return first.words() <= MOST_WORDS && Arrays.stream(first.folded().split(" ")).anyMatch(SiteNameRule::isSiteWord);
    }

    /** The longer ones are also the second half of names written as one word. */
    private static boolean isSiteWord(String word) {
        return SITE_WORDS.stream()
                .anyMatch(site -> word.equals(site) || site.length() >= SHORTEST_HALF && word.endsWith(site));
    }
}
