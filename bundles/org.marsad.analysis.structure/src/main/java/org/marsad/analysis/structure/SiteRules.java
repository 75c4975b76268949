package org.marsad.analysis.structure;

import java.util.List;
import java.util.stream.Stream;

/** The rules by which lines belong to the site, in the order in which they are tried. */
final class SiteRules {

    private final List<LineRule> single = Stream.of(List.of(new TaughtRule(), new LayoutRule(), new SymbolsRule()),
            PhraseRule.all(), List.of(new RepeatedRule())).<LineRule>flatMap(List::stream).toList();
    private final List<LineRule> aroundBody = List.of(new BreadcrumbRule(), new LabelsRule("sharing", 1),
            new LabelsRule("comment-form", 2), new LabelsRule("site", 2), new SiteNameRule());

    /** Rules that look at a line alone. */
    List<LineRule> ofSingleLines() {
        return single;
    }

    /** Rules that ask where the running text begins and ends. */
    List<LineRule> aroundBody() {
        return aroundBody;
    }
}
