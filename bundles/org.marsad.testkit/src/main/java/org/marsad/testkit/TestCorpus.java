package org.marsad.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Metadata;
import org.marsad.api.document.Value;

/**
 * Ten short press texts from several Arab countries, written for this kit: with dates, names, figures, quotations, vowel marks, and
 * the lines that sites add. As texts, as files, and as entries of a catalogue.
 */
public final class TestCorpus {

    private static final List<Article> ARTICLES = rows("articles.tsv").stream()
            .map(row -> new Article(row[0], row[1], row[2], row[3], row[4], resource(row[0] + ".txt"))).toList();

    private TestCorpus() {
    }

    /**
     * One article.
     *
     * @param name     its name in this corpus, in ASCII
     * @param title    the title it states, or empty
     * @param site     the site it states, or empty
     * @param issued   the day of publication it states, ISO 8601, or empty
     * @param language a BCP 47 tag, or {@code und}
     * @param text     its text, lines ended by a line feed
     */
    public record Article(String name, String title, String site, String issued, String language, String text) {

        /** As the catalogue would have it, with some of what analyzers may have found in it. */
        public Entry entry() {
            EntryBuilder entry = Entries.entry(name).title(title).text(text).language(language);
            if (!site.isEmpty()) {
                entry.metadata(Metadata.PUBLISHER, site);
            }
            if (!issued.isEmpty()) {
                entry.metadata(Metadata.ISSUED, issued);
            }
            for (String[] row : rows("annotations.tsv")) {
                if (row[0].equals(name)) {
                    entry.annotation(row[1], row[2], row[3], features(row[2], row[4]));
                }
            }
            return entry.build();
        }

        /** As an analyzer would be shown it: {@link In} with all that the article states. */
        public In document() {
            In document = In.text(text).title(title).language(language);
            In ofSite = site.isEmpty() ? document : document.metadata(Metadata.PUBLISHER, site);
            return issued.isEmpty() ? ofSite : ofSite.metadata(Metadata.ISSUED, issued);
        }

        private static Map<String, Value> features(String type, String value) {
            if (value.isEmpty()) {
                return Map.of();
            }
            return Map.of("value", type.equals("time.date") ? new Value.Time(value) : new Value.Text(value));
        }
    }

    /** All articles, by name. */
    public static List<Article> articles() {
        return ARTICLES;
    }

    /**
     * The article of that name.
     *
     * @throws IllegalArgumentException if there is none; the message names those there are
     */
    public static Article article(String name) {
        return ARTICLES.stream().filter(article -> article.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no article '" + name + "'; there are "
                        + String.join(", ", ARTICLES.stream().map(Article::name).toList())));
    }

    /** The texts of all articles. */
    public static List<String> texts() {
        return ARTICLES.stream().map(Article::text).toList();
    }

    /** The articles as a catalogue would have them, ordered by id as an exporter gets them. */
    public static List<Entry> entries() {
        return ARTICLES.stream().map(Article::entry).sorted(Comparator.comparing(Entry::id)).toList();
    }

    /**
     * Writes each article to a file {@code NAME.txt}, in UTF-8.
     *
     * @return the files, by name
     * @throws IOException if the folder cannot be written to
     */
    public static List<Path> writeTo(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Article article : ARTICLES) {
            files.add(Files.writeString(folder.resolve(article.name() + ".txt"), article.text()));
        }
        return files;
    }

    private static List<String[]> rows(String table) {
        return resource(table).lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1)).toList();
    }

    private static String resource(String name) {
        try (InputStream in = TestCorpus.class.getResourceAsStream("corpus/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("corpus/" + name, e);
        }
    }
}
