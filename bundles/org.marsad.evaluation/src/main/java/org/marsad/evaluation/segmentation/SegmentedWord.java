package org.marsad.evaluation.segmentation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.evaluation.data.SourceLine;
import org.marsad.evaluation.data.TextFile;

/**
 * A word and how it is put together.
 *
 * @param surface the word as written
 * @param parts   its parts in order, which make up the word
 * @param lemma   its lemma
 */
record SegmentedWord(String surface, List<String> parts, String lemma) {

    private static final String FORM = "surface, segmentation, lemma, part of speech";
    private static final int FIELDS = 4;

    /** Whether the first line of a file is a word and how it is put together; the names of columns are not. */
    static boolean isIn(Path file) throws EvaluationException, IOException {
        List<SourceLine> lines = TextFile.lines(file);
        String[] first = lines.isEmpty() ? new String[0] : lines.get(0).text().split("\t", -1);
        return first.length == FIELDS && String.join("", split(first[1])).equals(first[0]);
    }

    /** The words of a file. */
    static List<SegmentedWord> read(Path file) throws EvaluationException, IOException {
        List<SegmentedWord> words = new ArrayList<>();
        for (SourceLine line : TextFile.lines(file)) {
            String[] fields = line.fields(FIELDS, FORM);
            List<String> parts = split(fields[1]);
            if (fields[0].isEmpty() || !String.join("", parts).equals(fields[0])) {
                throw line.wrong("the parts of '" + fields[1] + "' are not the word '" + fields[0]
                        + "'; expected " + FORM + ", the parts joined by +");
            }
            words.add(new SegmentedWord(fields[0], parts, fields[2]));
        }
        return words;
    }

    /** A plus sign by itself is a word. */
    private static List<String> split(String segmentation) {
        return segmentation.equals("+") ? List.of(segmentation) : List.of(segmentation.split("\\+", -1));
    }
}
