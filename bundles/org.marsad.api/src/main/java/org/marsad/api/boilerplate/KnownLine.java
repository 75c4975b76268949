package org.marsad.api.boilerplate;

import java.time.Instant;
import java.util.Optional;

/**
 * A line of which something is known in one scope.
 *
 * @param scope     where
 * @param text      the line, as it was met or given; compared without marks, signs, and the seats of hamza
 * @param verdict   what it is
 * @param taught    when an operator has taught it; empty if it was learned
 * @param documents in how many of the documents looked at it stands now
 * @param of        how many documents of the scope are looked at: all, or a fixed number of them where there are many
 */
public record KnownLine(Scope scope, String text, Lesson.Verdict verdict, Optional<Instant> taught, int documents, int of) {}
