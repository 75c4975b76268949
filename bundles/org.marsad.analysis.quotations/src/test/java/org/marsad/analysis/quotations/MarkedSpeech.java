package org.marsad.analysis.quotations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of {@code direct.cases} and all direct speech in it.
 *
 * @param text   the text without the marks, and what other analyzers have found in it
 * @param speech what is said directly, in order
 */
record MarkedSpeech(Case text, List<Said> speech) {

    private static final Pattern MARK = Pattern.compile("\\[([^\\[\\]]*)\\]\\{([^{}]*)\\}");

    /**
     * Words between quotation marks.
     *
     * @param words   the words
     * @param speaker words for who says them; empty if the text has none
     */
    record Said(String words, String speaker) {
    }

    static List<MarkedSpeech> all() {
        List<MarkedSpeech> all = new ArrayList<>();
        try (InputStream in = MarkedSpeech.class.getResourceAsStream("direct.cases");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.startsWith("> ")) {
                    all.add(read(number, line.substring(2).replace("⏎", "\n")));
                } else if (line.startsWith("@ ")) {
                    all.get(all.size() - 1).text().mentions().add(line.substring(2).split(" ", 2));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    throw new IllegalStateException("direct.cases, line " + number + ": neither text nor finding: " + line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static MarkedSpeech read(int line, String marked) {
        List<Said> speech = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Matcher mark = MARK.matcher(marked);
        while (mark.find()) {
            mark.appendReplacement(text, Matcher.quoteReplacement(mark.group(1)));
            speech.add(new Said(bare(mark.group(1)), mark.group(2)));
        }
        mark.appendTail(text);
        return new MarkedSpeech(new Case(line, text.toString(), new ArrayList<>(), List.of()), speech);
    }

    /** Without signs at either end. */
    static String bare(String words) {
        return words.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}\\p{M}]+$", "");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
