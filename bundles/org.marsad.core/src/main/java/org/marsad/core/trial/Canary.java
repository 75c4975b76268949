package org.marsad.core.trial;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.DocumentText;

/**
 * A text that brings out what is wrong with those who read it.
 *
 * @param name     what is peculiar about it
 * @param language its language
 * @param text     the text; some are no well-formed Unicode
 */
record Canary(String name, String language, String text) {

    /** Letters of the text without a space. */
    private static final int LONG = 100_000;

    private static final int MANY_LINES = 5_000;

    /** All there are, the simplest first. */
    static final List<Canary> ALL = List.copyOf(load());

    /** The first of them that is a plain piece of news. */
    static final Canary NEWS = ALL.stream().filter(canary -> canary.name().equals("a piece of news")).findFirst().orElseThrow();

    /** The text as an extractor would hand it over. */
    DocumentText document() {
        return new DocumentText("", text, language, "UTF-8", Map.of(), List.of());
    }

    /** Stands for the text where a document is asked for. */
    DocumentId id() {
        return DocumentId.of((name + text).getBytes(StandardCharsets.UTF_16BE));
    }

    /** The name in quotation marks, as messages say it. */
    String quoted() {
        return "'" + name + "'";
    }

    private static List<Canary> load() {
        Properties written = new Properties();
        try (Reader in = new InputStreamReader(Canary.class.getResourceAsStream("canaries.properties"), StandardCharsets.UTF_8)) {
            written.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Canary> all = new ArrayList<>();
        for (String key : new TreeSet<>(written.stringPropertyNames())) {
            String[] parts = key.split("\\.", 3); // number.language.name
            all.add(new Canary(parts[2], parts[1], written.getProperty(key)));
        }
        all.add(new Canary("100,000 letters without a space", "ar", "\u0645\u0631\u0635\u062f".repeat(LONG / 4)));
        all.add(new Canary("many empty lines", DocumentText.UNKNOWN_LANGUAGE, "\n \n\n".repeat(MANY_LINES / 3)));
        return all;
    }
}
