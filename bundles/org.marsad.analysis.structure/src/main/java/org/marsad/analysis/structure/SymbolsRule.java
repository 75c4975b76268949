package org.marsad.analysis.structure;

/** Lines without a letter or digit: a lone «#», rulers, bullets that lost their text. */
final class SymbolsRule implements LineRule {

    @Override
    public String name() {
        return "symbols";
    }

    @Override
    public boolean applies(Page page, int line) {
        return page.line(line).isShort() && page.line(line).folded().isEmpty();
    }
}
