package org.marsad.evaluation.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.marsad.api.evaluation.EvaluationException;

/**
 * A folder with data, and the folders below it. Files are chosen by what they are, never by their whole names, so that other data of
 * the same form are measured in the same way.
 *
 * @param path where it is, absolute and without links
 */
public record DataFolder(Path path) {

    /** The folder an operator has named, be it by a link. */
    public static DataFolder at(Path path) throws EvaluationException, IOException {
        if (!Files.isDirectory(path)) {
            throw new EvaluationException(path + " is no folder; name the one that holds the data");
        }
        return new DataFolder(path.toRealPath());
    }

    /** The files in it and below it whose names end with one of these, ordered by path. */
    public List<Path> files(String... endings) throws IOException {
        return files(path, endings);
    }

    /** The files of this folder, or, if it has none of them, of the folder {@code name} beside it; empty if there are none either. */
    public List<Path> filesHereOrIn(String name, String... endings) throws IOException {
        List<Path> here = files(endings);
        Path beside = path.resolveSibling(name);
        return here.isEmpty() && Files.isDirectory(beside) ? files(beside, endings) : here;
    }

    /** The exception that says that there is nothing to measure with. */
    public EvaluationException lacks(String whatIsExpected) {
        return new EvaluationException("there is nothing to measure with in " + path + ": expected " + whatIsExpected);
    }

    private static List<Path> files(Path folder, String... endings) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Arrays.stream(endings).anyMatch(ending -> String.valueOf(file.getFileName()).endsWith(ending)))
                    .filter(Files::isRegularFile).sorted().toList();
        }
    }
}
