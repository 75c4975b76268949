package org.marsad.api.boilerplate;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The lines that are known to belong to sites, and how to teach more. When what is known changes, documents are analysed again:
 * of most only whether such a line is in them, and the rest where that came out different.
 *
 * <p>What is taught counts more than what was learned, and what was taught later more than what was taught before. It is on disk
 * when a method returns, and documents are about to be looked at again. Safe for use by several threads.
 */
@ProviderType
public interface SiteLines {

    /** All that is known, ordered by scope; in each scope what is taught before what was learned. */
    List<KnownLine> known();

    /**
     * Teaches that lines are of the site, or of its articles.
     *
     * @param lines with at least one letter or digit each
     * @throws IllegalArgumentException if there is no line, or one of them has neither letter nor digit or more than one line
     * @throws IOException              if it cannot be written; then nothing was taught
     * @throws InterruptedException     if called off; what was taught may stand by then
     */
    Lesson teach(Scope scope, Lesson.Verdict verdict, List<String> lines) throws IOException, InterruptedException;

    /**
     * Takes the last lesson back.
     *
     * @return the lesson; empty if there is none
     * @throws IOException if it cannot be written; then the lesson stands
     * @throws InterruptedException if called off; the lesson may be gone by then
     */
    Optional<Lesson> undo() throws IOException, InterruptedException;
}
