package org.marsad.bench.corpus;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/**
 * A corpus of press documents: of twenty twelve are web pages, five plain texts (one of five in windows-1256, the others
 * in UTF-8) and three PDF. Each document depends on the seed and its own number alone: a larger corpus begins with the
 * smaller one, and every document differs from every other.
 */
public final class Corpus {

    /** How a document is published. */
    enum Form {
        HTML, TXT, PDF
    }

    private static final int PERIOD = 20;
    private static final int TEXTS_PER_PERIOD = 5;
    private static final int PER_FOLDER = 1_000;
    private static final Charset WINDOWS = Charset.forName("windows-1256");

    private final long seed;

    /** A corpus; the same seed makes the same documents. */
    public Corpus(long seed) {
        this.seed = seed;
    }

    /**
     * Writes the first {@code documents} documents, a thousand to a folder.
     *
     * @throws IOException if one cannot be written
     */
    public void write(Path folder, int documents) throws IOException {
        for (int number = 0; number < documents; number++) {
            Path file = folder.resolve(name(number));
            Files.createDirectories(file.getParent());
            Files.write(file, bytes(number));
        }
    }

    /** Where a document lies within the corpus. */
    public static String name(int number) {
        String ending = form(number).name().toLowerCase(Locale.ROOT);
        return String.format(Locale.ROOT, "%04d/doc-%07d.%s", number / PER_FOLDER, number, ending);
    }

    /** The content of a document. */
    byte[] bytes(int number) throws IOException {
        Random random = new Random(seed * 31 + number * 0x9E3779B97F4A7C15L);
        Reporter reporter = new Reporter(random);
        return switch (form(number)) {
            case HTML -> WebPage.of(reporter.article(number, 6, 14), reporter, random).getBytes(StandardCharsets.UTF_8);
            case TXT -> text(reporter.article(number, 4, 16)).getBytes(charset(number));
            case PDF -> PrintedReport.of(reporter.article(number, 4, 16));
        };
    }

    /** Spread over the period, so that any stretch of the corpus has nearly the same mixture. */
    static Form form(int number) {
        return switch (number % PERIOD) {
            case 1, 5, 9, 13, 17 -> Form.TXT;
            case 3, 10, 16 -> Form.PDF;
            default -> Form.HTML;
        };
    }

    /** The charset of a plain text. */
    static Charset charset(int number) {
        int text = number / PERIOD * TEXTS_PER_PERIOD + number % PERIOD / 4;
        return text % 5 == 2 ? WINDOWS : StandardCharsets.UTF_8;
    }

    private static String text(Article article) {
        return article.title() + "\n\n" + article.author() + "\n" + article.place() + "، " + article.dateLine() + "\n\n"
                + String.join("\n\n", article.paragraphs()) + "\n";
    }
}
