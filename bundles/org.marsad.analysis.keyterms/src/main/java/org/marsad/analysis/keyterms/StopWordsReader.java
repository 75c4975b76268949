package org.marsad.analysis.keyterms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.marsad.api.text.NotUtf8Exception;
import org.marsad.api.text.StrictUtf8;

/** Reads a file of stop words: UTF-8, words parted by commas or line ends, remarks behind {@code #} at the begin of a line. */
final class StopWordsReader {

    /** What a file of stop words ends in, without the dot. */
    static final String ENDING = "stopwords";

    /** The most words a file may have. */
    static final int MAXIMUM_WORDS = 50_000;

    private static final Pattern COMMA = Pattern.compile("[,،]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}ـ]*\\p{L}[\\p{L}\\p{M}ـ]*");

    private final String file;

    /**
     * Reads one file.
     *
     * @param name its name without its ending, for messages
     */
    StopWordsReader(String name) {
        this.file = name + "." + ENDING;
    }

    /**
     * The words as they are written, in the order of the file.
     *
     * @throws StopWordsException if it cannot be used
     */
    List<String> read(byte[] bytes) throws StopWordsException {
        List<String> words = new ArrayList<>();
        int line = 0;
        for (String written : decode(bytes).split("\r\n|\r|\n", -1)) {
            line++;
            if (!written.startsWith("#") && !written.isBlank()) {
                add(written, line, words);
            }
        }
        if (words.isEmpty()) {
            throw new StopWordsException(file + ": there is no word in it; write words with commas or line ends between them");
        }
        return List.copyOf(words);
    }

    private void add(String written, int line, List<String> words) throws StopWordsException {
        List<String> cells = new ArrayList<>(List.of(COMMA.split(written, -1)));
        if (cells.get(cells.size() - 1).isBlank()) {
            cells.remove(cells.size() - 1);
        }
        for (String cell : cells) {
            String word = cell.strip();
            if (word.isEmpty()) {
                throw StopWordsException.inLine(file, line, "nothing stands between two commas");
            }
            if (!WORD.matcher(word).matches()) {
                throw StopWordsException.inLine(file, line, "'" + word + "' is not one word of letters; words are parted by commas or"
                        + " line ends, and a remark begins its line with #");
            }
            if (words.size() == MAXIMUM_WORDS) {
                throw StopWordsException.inLine(file, line, "a file has at most " + MAXIMUM_WORDS + " words; split it");
            }
            words.add(word);
        }
    }

    private String decode(byte[] bytes) throws StopWordsException {
        try {
            return StrictUtf8.decode(bytes);
        } catch (NotUtf8Exception e) {
            throw StopWordsException.inLine(file, e.line(), "this is not UTF-8; save the file as UTF-8");
        }
    }
}
