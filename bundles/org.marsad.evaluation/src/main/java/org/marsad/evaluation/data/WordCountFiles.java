package org.marsad.evaluation.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.api.text.WordCounts;

/**
 * How often words occur in the texts of {@code *.docs.jsonl.gz} (objects with a {@code text}, one on a line) or by {@code *.counts.tsv}
 * (a word and its count on a line, a tab between). Spellings that have one form are one word.
 */
public final class WordCountFiles {

    private static final String DOCUMENTS = ".docs.jsonl.gz";
    private static final String COUNTS = ".counts.tsv";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private final UnaryOperator<String> form;
    private final Map<String, Long> counts = new HashMap<>();

    private WordCountFiles(UnaryOperator<String> form) {
        this.form = form;
    }

    /**
     * Counts.
     *
     * @param data where; texts may also lie in the folder {@code retrieval} beside it
     * @param form makes one spelling of several
     */
    public static WordCounts of(DataFolder data, UnaryOperator<String> form) throws EvaluationException, IOException {
        WordCountFiles words = new WordCountFiles(form);
        List<Path> files = data.filesHereOrIn("retrieval", DOCUMENTS, COUNTS);
        if (files.isEmpty()) {
            throw data.lacks("texts to count words in: *" + DOCUMENTS + " or *" + COUNTS + " there or in the folder retrieval beside it");
        }
        for (Path file : files) {
            for (SourceLine line : TextFile.lines(file)) {
                if (file.toString().endsWith(COUNTS)) {
                    words.addCount(line);
                } else {
                    words.addText(JsonNode.of(line).text("text"));
                }
            }
        }
        return word -> words.counts.getOrDefault(form.apply(word), 0L);
    }

    private void addText(String text) {
        WORD.matcher(text).results().map(MatchResult::group).forEach(word -> counts.merge(form.apply(word), 1L, Long::sum));
    }

    private void addCount(SourceLine line) throws EvaluationException {
        String[] fields = line.fields(2, "word, count");
        if (!fields[1].matches("[0-9]{1,18}")) {
            throw line.wrong("'" + fields[1] + "' is no count; expected a whole number behind the tab");
        }
        counts.merge(form.apply(fields[0]), Long.parseLong(fields[1]), Long::sum);
    }
}
