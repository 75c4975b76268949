package org.marsad.analysis.quotations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.net.URI;
import org.marsad.api.document.Value;
import org.marsad.testkit.In;
import org.marsad.text.arabic.ArabicNormalizer;

/**
 * A text of our own in the style of the press and what is said in it, from {@code speech.cases}: a line {@code > text} (⏎ ends a
 * paragraph), lines {@code @ type words} for what other analyzers have found, and lines {@code = kind | words | feature=value | …}.
 *
 * @param line     where it begins
 * @param text     the text
 * @param mentions type and words, in order
 * @param expected what is to be found, part by part
 */
record Case(int line, String text, List<String[]> mentions, List<String[]> expected) {

    static List<Case> all() {
        List<Case> all = new ArrayList<>();
        try (InputStream in = Case.class.getResourceAsStream("speech.cases");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.startsWith("> ")) {
                    all.add(new Case(number, line.substring(2).replace("⏎", "\n"), new ArrayList<>(), new ArrayList<>()));
                } else if (line.startsWith("@ ")) {
                    all.get(all.size() - 1).mentions().add(line.substring(2).split(" ", 2));
                } else if (line.startsWith("= ")) {
                    all.get(all.size() - 1).expected().add(Arrays.stream(line.substring(2).split("\\|")).map(String::strip)
                            .toArray(String[]::new));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    throw new IllegalStateException("speech.cases, line " + number + ": neither text nor finding: " + line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** The text as the analyzer is shown it. */
    In document() {
        In document = In.text(text).normalizedBy(new ArabicNormalizer());
        for (String[] mention : mentions) {
            document = mention[0].startsWith("structure.") ? document.mention(mention[0], mention[1])
                    : document.mention("entity." + mention[0].replace("outlet", "organization"), mention[1], features(mention));
        }
        return document;
    }

    private static Map<String, Value> features(String[] mention) {
        Value link = new Value.Link(link(mention[1]));
        return mention[0].equals("outlet") ? Map.of("link", link, "kind", new Value.Text("outlet")) : Map.of("link", link);
    }

    /** The link a mention of these words has in a case. */
    static URI link(String words) {
        return URI.create("urn:test:" + words.replace(' ', '-'));
    }

    @Override
    public String toString() {
        return "line " + line + ": " + text;
    }
}
