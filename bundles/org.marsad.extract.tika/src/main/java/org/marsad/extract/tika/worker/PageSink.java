package org.marsad.extract.tika.worker;

/**
 * Takes the lines of a paged document in reading order. It is the seam between whatever finds out which glyphs form a line,
 * and the building of paragraphs from lines.
 */
interface PageSink {

    /** A page begins. */
    void beginPage();

    /** The next line of the page, as it is set. */
    void line(String line);

    /** The lines so far and those to come look as if they were of different paragraphs. */
    void gap();

    /** The page has ended. */
    void endPage();
}
