package org.marsad.extract.tika.worker;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.marsad.extract.tika.protocol.ExtractedText;

/**
 * How well PDF is read: every {@code pdf/TEXT.PRODUCER.pdf} of a folder beside {@code src/TEXT.txt}, which it was made from.
 *
 * <p>{@code java … PdfFigures FOLDER} prints a table. Words count as right if they stand in the right order too (longest common
 * subsequence); the error rate is the edit distance by the length of the source. White space of any kind is one space, and
 * compatibility forms are their letters.
 */
final class PdfFigures {

    /** The text that was looked at while the reader was written; all others were only measured. */
    private static final String LOOKED_AT = "udhr";

    /**
     * What came of a file.
     *
     * @param words      share of the words of the source, in order
     * @param characters error rate
     * @param flagged    why there is no text, or empty
     */
    record Figure(double words, double characters, String flagged) {

        boolean isFlagged() {
            return !flagged.isEmpty();
        }
    }

    private PdfFigures() {
    }

    /** Prints the figures of the folders given. */
    public static void main(String[] folders) throws IOException {
        for (String folder : folders) {
            Map<String, Figure> figures = of(Path.of(folder));
            print(figures, System.out);
        }
    }

    /** The figures of a folder by TEXT.PRODUCER. */
    static Map<String, Figure> of(Path folder) throws IOException {
        Map<String, Figure> figures = new TreeMap<>();
        for (Path source : files(folder.resolve("src"), ".txt")) {
            String text = source.getFileName().toString().replace(".txt", "");
            String expected = folded(Files.readString(source));
            for (Path pdf : files(folder.resolve("pdf"), ".pdf")) {
                String name = pdf.getFileName().toString().replace(".pdf", "");
                if (name.startsWith(text + ".")) {
                    figures.put(name, figure(expected, Files.readAllBytes(pdf)));
                }
            }
        }
        return figures;
    }

    private static Figure figure(String expected, byte[] pdf) {
        try {
            ExtractedText read = Documents.read(Documents.of("application/pdf", pdf));
            String actual = folded(read.text());
            String[] words = expected.split(" ");
            return new Figure((double) common(words, actual.split(" ")) / words.length,
                    (double) distance(expected, actual) / expected.length(), "");
        } catch (UnreadableException e) {
            return new Figure(0, 1, e.getMessage());
        }
    }

    private static void print(Map<String, Figure> figures, PrintStream out) {
        out.println("file                        words   cer    flagged");
        figures.forEach((name, figure) -> out.printf("%-26s  %5.3f  %5.3f  %s%n", name, figure.words(), figure.characters(),
                figure.flagged()));
        summary("looked at", figures, name -> name.startsWith(LOOKED_AT + "."), out);
        summary("only measured", figures, name -> !name.startsWith(LOOKED_AT + "."), out);
        summary("all", figures, name -> true, out);
    }

    private static void summary(String title, Map<String, Figure> figures, Predicate<String> chosen, PrintStream out) {
        List<Figure> read = figures.entrySet().stream().filter(entry -> chosen.test(entry.getKey())).map(Map.Entry::getValue)
                .filter(figure -> !figure.isFlagged()).toList();
        out.printf("%-14s %3d read: words %.3f (least %.3f), error rate %.4f%n", title, read.size(),
                read.stream().mapToDouble(Figure::words).average().orElse(0),
                read.stream().mapToDouble(Figure::words).min().orElse(0),
                read.stream().mapToDouble(Figure::characters).average().orElse(0));
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending)).sorted().toList();
        }
    }

    private static String folded(String text) {
        String compatible = Normalizer.normalize(text,
                Normalizer.Form.NFKC);
        return compatible.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    private static int common(String[] left, String[] right) {
        int[] before = new int[right.length + 1];
        for (String word : left) {
            int[] row = new int[right.length + 1];
            for (int at = 1; at <= right.length; at++) {
                row[at] = word.equals(right[at - 1]) ? before[at - 1] + 1 : Math.max(before[at], row[at - 1]);
            }
            before = row;
        }
        return before[right.length];
    }

    private static int distance(String left, String right) {
        int[] before = new int[right.length() + 1];
        Arrays.setAll(before, at -> at);
        for (int row = 1; row <= left.length(); row++) {
            int[] now = new int[right.length() + 1];
            now[0] = row;
            for (int at = 1; at <= right.length(); at++) {
                int change = before[at - 1] + (left.charAt(row - 1) == right.charAt(at - 1) ? 0 : 1);
                now[at] = Math.min(change, 1 + Math.min(before[at], now[at - 1]));
            }
            before = now;
        }
        return before[right.length()];
    }
}
