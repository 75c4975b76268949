package org.marsad.extract.tika.worker;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many pieces of Arabic text of several lengths are decoded exactly when nobody says in which charset they are. Every other
 * text is only measured; the others may be looked at.
 */
final class CharsetFigures {

    private static final List<String> CHARSETS = List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256", "ISO-8859-6",
            "x-MacArabic", "IBM864");
    private static final List<Integer> LENGTHS = List.of(12, 20, 40, 120, 400);
    private static final int MOST_PIECES = 4000;

    /** A share and of how many. */
    record Figure(int right, int all) {

        double share() {
            return all == 0 ? 0 : (double) right / all;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.4f of %d", share(), all);
        }
    }

    private final CharsetChooser chooser = new CharsetChooser();

    /** The figures by charset, length and half: {@code seen} or {@code held}. */
    static Map<String, Figure> arabic(Path folder) throws IOException {
        List<String> texts = Pieces.documents(folder);
        Map<String, Figure> figures = new TreeMap<>();
        for (int length : LENGTHS) {
            for (int half = 0; half < 2; half++) {
                List<String> pieces = new ArrayList<>();
                for (int at = half; at < texts.size(); at += 2) {
                    pieces.addAll(Pieces.cut(texts.get(at), length));
                }
                List<String> some = every(pieces, Math.max(1, pieces.size() / MOST_PIECES));
                for (String charset : CHARSETS) {
                    figures.put(key(charset, length, half), new CharsetFigures().measure(some, charset));
                }
            }
        }
        return figures;
    }

    /** The share of pieces in windows-1252 that are not damaged. */
    static Figure western(List<String> sentences) {
        return new CharsetFigures().measure(sentences, "windows-1252");
    }

    static String key(String charset, int length, int half) {
        return String.format("%-13s %3d %s", charset, length, half == 0 ? "seen" : "held");
    }

    private static List<String> every(List<String> pieces, int step) {
        List<String> some = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at += step) {
            some.add(pieces.get(at));
        }
        return some;
    }

    private Figure measure(List<String> pieces, String charset) {
        int right = 0;
        int all = 0;
        for (String piece : pieces) {
            Optional<byte[]> bytes = encode(piece, charset);
            if (bytes.isPresent()) {
                all++;
                right += same(piece, bytes.get()) ? 1 : 0;
            }
        }
        return new Figure(right, all);
    }

    private static Optional<byte[]> encode(String piece, String charset) {
        if (charset.equals(DosArabic.CHARSET.name())) {
            return DosArabic.bytes(piece);
        }
        Charset target = Charset.forName(charset);
        return target.newEncoder().canEncode(piece) ? Optional.of(piece.getBytes(target)) : Optional.empty();
    }

    private boolean same(String piece, byte[] bytes) {
        Document document = Documents.of("text/plain", bytes);
        try {
            String decoded = chooser.choose(document, Optional::empty).decode(document);
            return piece.equals(decoded) || form(piece).equals(form(decoded));
        } catch (UnreadableException e) {
            throw new IllegalStateException("nobody has stated a charset", e);
        }
    }

    /** Forms of letters are no damage. */
    private static String form(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Prints the figures of folders. */
    public static void main(String[] folders) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String folder : folders) {
            arabic(Path.of(folder)).forEach((key, figure) -> {
                if (figure.all() > 0) {
                    out.println(key + "  " + figure);
                }
            });
            for (Map.Entry<String, List<String>> language : Pieces.sentences(Path.of(folder)).entrySet()) {
                if (StandardCharsets.ISO_8859_1.newEncoder().canEncode(language.getValue().get(0))) {
                    out.println("windows-1252 " + language.getKey() + "  " + western(language.getValue()));
                }
            }
        }
    }
}
