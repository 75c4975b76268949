package org.marsad.analysis.structure;

import java.util.Set;

/** Rows of buttons: «فيسبوك تويتر واتساب». */
final class SharingRule implements LineRule {

    private final Labels buttons = new Labels("sharing", Set.of("item"));

    @Override
    public String name() {
        return "sharing";
    }

    @Override
    public boolean applies(Page page, int line) {
        return buttons.count(page.line(line).folded()) > 0;
    }
}
