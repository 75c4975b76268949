package org.marsad.shell.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.marsad.shell.command.CommandException;

/**
 * Finds acceptance texts by what an operator has named: the text itself, its document, a folder with all below it, or a glob
 * as in {@link java.nio.file.FileSystem#getPathMatcher}. A path that is there is meant literally.
 */
public final class AcceptanceFiles {

    /** What the name of an acceptance text ends in, after the whole name of its document: {@value}. */
    public static final String ENDING = ".expect";

    private static final String GLOB_CHARACTERS = "*?[{";

    private AcceptanceFiles() {
    }

    /** The document an acceptance text is about; whether or not it is there. */
    static Path documentOf(Path text) {
        String name = text.getFileName().toString();
        return text.resolveSibling(name.substring(0, name.length() - ENDING.length()));
    }

    /**
     * The acceptance texts at a place, in the order of their names.
     *
     * @param typed  what was typed
     * @param folder where relative paths start
     * @throws CommandException if there are none; the message says why
     * @throws IOException      if a folder cannot be read
     */
    public static List<Path> at(String typed, Path folder) throws CommandException, IOException {
        Optional<Path> literal = literal(typed, folder);
        if (literal.isPresent()) {
            return literally(typed, literal.get());
        }
        int glob = (int) typed.chars().takeWhile(c -> GLOB_CHARACTERS.indexOf(c) < 0).count();
        if (glob == typed.length()) {
            throw new CommandException("there is no file or folder " + typed);
        }
        List<Path> found = matching(typed, glob, folder);
        if (found.isEmpty()) {
            throw new CommandException("nothing that matches " + typed + " has an acceptance text " + form());
        }
        return found;
    }

    private static Optional<Path> literal(String typed, Path folder) {
        try {
            return Optional.of(folder.resolve(typed).normalize()).filter(Files::exists);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static List<Path> literally(String typed, Path place) throws CommandException, IOException {
        if (Files.isDirectory(place)) {
            List<Path> below = walk(place, Integer.MAX_VALUE, AcceptanceFiles::isText);
            if (below.isEmpty()) {
                throw new CommandException("in " + typed + " there is no acceptance text " + form());
            }
            return below;
        }
        return textOf(place).map(List::of).orElseThrow(() -> new CommandException(typed + " has no acceptance text: write "
                + place.getFileName() + ENDING + " beside it, with lines such as  EXPECT language ar"));
    }

    private static List<Path> matching(String typed, int glob, Path folder) throws CommandException, IOException {
        int slash = typed.lastIndexOf('/', glob);
        Path base = folder.resolve(typed.substring(0, slash + 1)).normalize();
        String rest = typed.substring(slash + 1);
        PathMatcher matcher;
        try {
            matcher = FileSystems.getDefault().getPathMatcher("glob:" + rest);
        } catch (PatternSyntaxException e) {
            throw new CommandException("'" + typed + "' is no path that is there, and as a glob it is wrong: " + e.getDescription());
        }
        if (!Files.isDirectory(base)) {
            return List.of();
        }
        int depth = rest.contains("**") ? Integer.MAX_VALUE : (int) rest.chars().filter(c -> c == '/').count() + 1;
        return walk(base, depth, path -> matcher.matches(base.relativize(path))).stream()
                .flatMap(path -> textOf(path).stream()).distinct().sorted().toList();
    }

    private static List<Path> walk(Path folder, int depth, PathMatcher wanted) throws IOException {
        try (Stream<Path> below = Files.walk(folder, depth)) {
            return below.filter(path -> wanted.matches(path) && Files.isRegularFile(path)).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The file itself if it is an acceptance text, else the one beside it. */
    private static Optional<Path> textOf(Path file) {
        Path text = isText(file) ? file : file.resolveSibling(file.getFileName() + ENDING);
        return Files.isRegularFile(text) ? Optional.of(text) : Optional.empty();
    }

    private static boolean isText(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) && name.length() > ENDING.length();
    }

    private static String form() {
        return "(the document's name and " + ENDING + ", such as article.html" + ENDING + ")";
    }
}
