package org.marsad.source.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * What an operator has named: a path that is there, or a glob as in {@link java.nio.file.FileSystem#getPathMatcher}. A path
 * that is there is meant literally, whatever characters it has.
 */
final class Places {

    private static final String GLOB_CHARACTERS = "*?[{";

    private Places() {
    }

    /**
     * The places a pattern names, in order; empty if there are none.
     *
     * @throws IOException              if a folder in which to look for matches cannot be read
     * @throws IllegalArgumentException if it is neither a path nor a glob
     */
    static List<Path> named(String pattern, Path workingDirectory) throws IOException {
        Optional<Path> literal = literal(pattern, workingDirectory);
        if (literal.isPresent()) {
            return List.of(literal.get());
        }
        int first = firstGlobCharacter(pattern);
        return first < 0 ? List.of() : matches(pattern, first, workingDirectory);
    }

    private static Optional<Path> literal(String pattern, Path workingDirectory) {
        try {
            return Optional.of(workingDirectory.resolve(pattern).normalize()).filter(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static int firstGlobCharacter(String pattern) {
        int at = (int) pattern.chars().takeWhile(c -> GLOB_CHARACTERS.indexOf(c) < 0).count();
        return at == pattern.length() ? -1 : at;
    }

    private static List<Path> matches(String pattern, int firstGlobCharacter, Path workingDirectory) throws IOException {
        int lastSlash = pattern.lastIndexOf('/', firstGlobCharacter);
        Path base = workingDirectory.resolve(pattern.substring(0, lastSlash + 1)).normalize();
        String rest = pattern.substring(lastSlash + 1);
        PathMatcher matcher;
        try {
            matcher = FileSystems.getDefault().getPathMatcher("glob:" + rest);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("'" + pattern + "' is no path that is there, and as a glob it is wrong: " + e.getDescription(), e);
        }
        if (!Files.isDirectory(base)) {
            return List.of();
        }
        int depth = rest.contains("**") ? Integer.MAX_VALUE : (int) rest.chars().filter(c -> c == '/').count() + 1;
        List<Path> found = new ArrayList<>();
        try (Stream<Path> below = Files.walk(base, depth)) {
            below.filter(path -> !path.equals(base) && matcher.matches(base.relativize(path))).sorted().forEach(found::add);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return found;
    }
}
