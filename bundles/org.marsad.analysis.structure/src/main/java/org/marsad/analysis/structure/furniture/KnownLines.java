package org.marsad.analysis.structure.furniture;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.marsad.api.boilerplate.Lesson;
import org.marsad.api.boilerplate.Scope;

/** The list: all lines of which something is known, for looking them up. Immutable. */
final class KnownLines {

    private static final int DIGITS_IN_REVISION = 12;

    /**
     * What is known of a line.
     *
     * @param scope   where
     * @param verdict what it is
     * @param taught  when it was taught; empty if it was learned
     */
    record Known(Scope scope, Lesson.Verdict verdict, Optional<Instant> taught) {

        private boolean counts(Known other) {
            Instant mine = taught.orElse(Instant.MIN);
            return mine.isAfter(other.taught.orElse(Instant.MIN));
        }
    }

    private final Map<Scope, Map<String, Known>> byScope = new TreeMap<>();
    private final String revision;

    /** What was learned, and over it what was taught, the last lesson last. */
    KnownLines(Collection<LearnedLine> learned, List<Lesson> lessons) {
        learned.forEach(line -> put(line.key(), new Known(line.scope(), Lesson.Verdict.SITE, Optional.empty())));
        lessons.forEach(lesson -> lesson.lines().forEach(line ->
                put(LineKey.of(line), new Known(lesson.scope(), lesson.verdict(), Optional.of(lesson.at())))));
        revision = revisionOf(byScope);
    }

    private void put(String key, Known known) {
        byScope.computeIfAbsent(known.scope(), scope -> new HashMap<>()).put(key, known);
    }

    /** Whether nothing is known in any of these scopes. */
    boolean isEmptyFor(Set<Scope> scopes) {
        return scopes.stream().noneMatch(byScope::containsKey);
    }

    /** What is known of a line in these scopes: what was taught last, else what was learned in the first of them. */
    Optional<Known> find(Set<Scope> scopes, String key) {
        Known best = null;
        for (Scope scope : scopes) {
            Known known = byScope.getOrDefault(scope, Map.of()).get(key);
            best = known != null && (best == null || known.counts(best)) ? known : best;
        }
        return Optional.ofNullable(best);
    }

    /** Stands for all that could change what is found. */
    String revision() {
        return revision;
    }

    private static String revisionOf(Map<Scope, Map<String, Known>> lines) {
        StringBuilder content = new StringBuilder();
        lines.forEach((scope, known) -> new TreeMap<>(known).forEach((key, line) -> content.append(scope).append('\t').append(key)
                .append('\t').append(line.verdict()).append('\t').append(line.taught().map(Instant::toString).orElse("")).append('\n')));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS_IN_REVISION);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
