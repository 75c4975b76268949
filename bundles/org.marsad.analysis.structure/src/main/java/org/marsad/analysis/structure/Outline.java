package org.marsad.analysis.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Says of each line of a page what part it plays. */
final class Outline {

    /** What part a line plays. */
    enum Part {
        /** The headline. */
        TITLE,
        /** A heading inside the article. */
        HEADING,
        /** A byline, a place and date line and the like: of the article, but not its text. */
        FRONT,
        /** Text of the article. */
        PARAGRAPH,
        /** Not of the article but of the site. */
        BOILERPLATE
    }

    private static final int MOST_FRONT_WORDS = 8;

    private final Page page;
    private final Byline byline = new Byline();
    private final DateLine dateLine = new DateLine();
    /** The rule by which a line belongs to the site, or null. */
    private final String[] rules;
    private final Part[] parts;
    private final OptionalInt title;
    private final HeadingFinder headings;

    Outline(Page page, SiteRules siteRules) {
        this.page = page;
        rules = new String[page.size()];
        mark(siteRules.ofSingleLines());
        page.bound(number -> rules[number] == null);
        mark(siteRules.aroundBody());
        title = new TitleFinder(page, number -> rules[number] == null && !isFrontMatter(number)).find();
        mark(rulesOfTheWhole());
        headings = new HeadingFinder(page, number -> rules[number] == null && !isTitle(number) && !isFrontMatter(number));
        parts = new Part[page.size()];
        for (int number = 0; number < parts.length; number++) {
            parts[number] = partOf(number);
        }
    }

    Part part(int number) {
        return parts[number];
    }

    private Part partOf(int number) {
        if (rules[number] != null) {
            return Part.BOILERPLATE;
        }
        if (isTitle(number)) {
            return Part.TITLE;
        }
        if (headings.isHeading(number)) {
            return Part.HEADING;
        }
        return isFrontMatter(number) || isAboveBody(number) ? Part.FRONT : Part.PARAGRAPH;
    }

    /** The name of the rule by which a line is boilerplate. */
    String rule(int number) {
        return rules[number];
    }

    /**
     * Whether the line stands around the article and may say who wrote it, where and when: it is such a line, or one of the site
     * between headline and text.
     */
    boolean isBesideArticle(int number) {
        boolean between = title.isPresent() && number > title.getAsInt() && number < page.firstBody();
        return part(number) == Part.FRONT || between && rules[number] != null && page.line(number).isShort();
    }

    /** Whether headings are told by their looks, for the layout marks none inside the article. */
    boolean hasHeadingsByLooks() {
        return headings.isByLooks();
    }

    /** The number of the headline, if there is one. */
    OptionalInt title() {
        return title;
    }

    private boolean isFrontMatter(int number) {
        return byline.is(page, number) || isOutsideBody(number) && dateLine.of(page, number).isPresent();
    }

    private boolean isOutsideBody(int number) {
        return number < page.firstBody() || number > page.lastBody();
    }

    private boolean isTitle(int number) {
        return title.isPresent() && title.getAsInt() == number;
    }

    private boolean isAboveBody(int number) {
        boolean bodyFollows = page.firstBody() < page.size() && number < page.firstBody();
        return bodyFollows && page.line(number).words() <= MOST_FRONT_WORDS && !page.line(number).endsInStop();
    }

    private List<LineRule> rulesOfTheWhole() {
        List<LineRule> found = new ArrayList<>(2);
        title.ifPresent(number -> found.add(new RepeatedTitleRule(number)));
        int related = page.lastBody() + 1;
        while (related < page.size() && !"related".equals(rules[related])) {
            related++;
        }
        if (related < page.size()) {
            found.add(new RelatedListRule(related));
        }
        return found;
    }

    private void mark(List<LineRule> candidates) {
        for (int number = 0; number < rules.length; number++) {
            for (LineRule rule : candidates) {
                if (rules[number] == null && !page.kept().cover(page.line(number)) && rule.applies(page, number)) {
                    rules[number] = rule.name();
                }
            }
        }
    }
}
