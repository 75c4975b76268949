package org.marsad.analysis.structure;

import java.util.Set;
import java.util.regex.Pattern;

/** The path to the article, «الرئيسية » مجتمع», or the section it is in; its labels may be written together. */
final class BreadcrumbRule implements LineRule {

    private static final Pattern SEPARATOR = Pattern.compile("[»›>|/←«\\\\]");

    private final Labels homes = new Labels("breadcrumb", Set.of("home"));
    private final Labels all = new Labels("breadcrumb", Set.of("home", "section"));

    @Override
    public String name() {
        return "breadcrumb";
    }

    @Override
    public boolean applies(Page page, int number) {
        Line line = page.line(number);
        if (!line.isShort()) {
            return false;
        }
        int labels = all.count(line.folded());
        boolean beforeBody = number < page.firstBody();
        return labels > 1 || labels == 1 && beforeBody || beforeBody && isPathFromHome(page.textOf(number));
    }

    /** The last step of such a path is often the headline. */
    private boolean isPathFromHome(String line) {
        String[] steps = SEPARATOR.split(line, 2);
        return steps.length == 2 && homes.count(Spelling.fold(steps[0])) == 1;
    }
}
