package org.marsad.extract.tika.worker;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.marsad.extract.tika.protocol.ExtractedText;
import org.marsad.extract.tika.protocol.Mark;

/**
 * Measures what is left of real pages when the asides are taken away against their articles. Run as a program on a folder of
 * pages with {@code ground-truth.json} it prints the figures.
 *
 * <p>The pages are in two halves by the last digit of their shortened name: one to look at when the rules are worked on, one only
 * to measure.
 */
class BoilerplateFiguresTest {

    private static final Path DATA = Path.of(System.getProperty("marsad.shared", "shared"), "boilerplate/aeb-ar-dev");

    private static final int HALVING_DIGIT = 7;

    private record Page(ExtractedText extracted, String article) {
    }

    /** A way to make an article of a page. */
    private enum Way {
        ALL((page, mark) -> false),
        WITHOUT_ASIDES((page, mark) -> mark.kind() == Mark.Kind.ASIDE),
        WITHOUT_ASIDES_AND_TITLE((page, mark) -> mark.kind() == Mark.Kind.ASIDE || mark.kind() == Mark.Kind.HEADING
                && page.title().equals(page.text().substring(mark.begin(), mark.end()).replace('\n', ' ')));

        private final BiFunction<ExtractedText, Mark, Boolean> drops;

        Way(BiFunction<ExtractedText, Mark, Boolean> drops) {
            this.drops = drops;
        }

        private Shingles measure(Page page) {
            char[] text = page.extracted.text().toCharArray();
            page.extracted.marks().stream().filter(mark -> drops.apply(page.extracted, mark))
                    .forEach(mark -> Arrays.fill(text, mark.begin(), mark.end(), '\n'));
            return Shingles.of(new String(text), page.article);
        }
    }

    public static void main(String... arguments) throws IOException, UnreadableException {
        print(pages(Path.of(arguments[0])), System.out);
    }

    @Test
    void articlesAreFoundInPagesThatWereLookedAtAndInOthers() throws IOException, UnreadableException {
        Assumptions.assumeTrue(Files.exists(DATA), "no pages in " + DATA);
        Map<String, Page> pages = pages(DATA);
        print(pages, System.out);
        for (boolean looked : new boolean[] {true, false}) {
            double f1 = figure(pages, half(looked), Way.WITHOUT_ASIDES_AND_TITLE);
            assertTrue(f1 >= 0.95, () -> "F1 of the pages " + (looked ? "looked at" : "kept apart") + " is only " + f1);
        }
    }

    private static void print(Map<String, Page> pages, PrintStream out) {
        out.printf("%-26s%12s%12s%12s%n", "F1, " + pages.size() + " pages", "looked at", "kept apart", "all");
        for (Way way : Way.values()) {
            out.printf(Locale.ROOT, "%-26s%12.3f%12.3f%12.3f%n", way.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    figure(pages, half(true), way), figure(pages, half(false), way), figure(pages, page -> true, way));
        }
    }

    private static Predicate<String> half(boolean looked) {
        return name -> name.charAt(HALVING_DIGIT) % 2 == 0 == looked;
    }

    private static double figure(Map<String, Page> pages, Predicate<String> half, Way way) {
        List<Shingles> documents = pages.entrySet().stream().filter(page -> half.test(page.getKey()))
                .map(page -> way.measure(page.getValue())).toList();
        return Shingles.f1(documents);
    }

    private static Map<String, Page> pages(Path data) throws IOException, UnreadableException {
        Map<String, Page> pages = new TreeMap<>();
        for (Map.Entry<String, String> article : articles(data.resolve("ground-truth.json")).entrySet()) {
            Path file = data.resolve("html").resolve(article.getKey() + ".html.gz");
            try (InputStream page = new GZIPInputStream(Files.newInputStream(file))) {
                ExtractedText extracted = Documents.read(Documents.of("text/html", page.readAllBytes()));
                pages.put(article.getKey(), new Page(extracted, article.getValue()));
            }
        }
        return pages;
    }

    private static Map<String, String> articles(Path truth) throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(truth, StandardCharsets.UTF_8))) {
            Map<String, String> articles = new TreeMap<>();
            JsonObject pages = reader.readObject();
            pages.keySet().forEach(name -> articles.put(name, pages.getJsonObject(name).getString("articleBody")));
            return articles;
        }
    }
}
