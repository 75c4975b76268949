package org.marsad.analysis.structure;

/** One reason for which a line belongs to the site and not to the article. */
interface LineRule {

    /** Names the reason in the findings. */
    String name();

    /** Whether it holds for the line with this number. */
    boolean applies(Page page, int line);
}
