package org.marsad.extract.tika.worker;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** For which languages sentences are taken. Every other sentence is only measured; the others may be looked at. */
final class LanguageFigures {

    private LanguageFigures() {
    }

    /** The number of sentences by what they are taken for. */
    static Map<String, Integer> taken(List<String> sentences, int half) {
        Map<String, Integer> taken = new TreeMap<>();
        for (int at = half; at < sentences.size(); at += 2) {
            taken.merge(Languages.guess(sentences.get(at)).language(), 1, Integer::sum);
        }
        return taken;
    }

    /** The share of sentences that are taken for one of the languages. */
    static double share(Map<String, Integer> taken, String... languages) {
        int right = 0;
        for (String language : languages) {
            right += taken.getOrDefault(language, 0);
        }
        return (double) right / taken.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Prints the figures of folders; with {@code --errors} the wrong ones of the half that may be looked at. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean errors = List.of(arguments).contains("--errors");
        for (String folder : arguments) {
            for (Map.Entry<String, List<String>> language : Pieces.sentences(Path.of(folder)).entrySet()) {
                for (int half = 0; half < 2; half++) {
                    Map<String, Integer> taken = taken(language.getValue(), half);
                    out.printf("%-4s %s  %.4f  %s%n", language.getKey(), half == 0 ? "seen" : "held",
                            share(taken, language.getKey()), taken);
                }
                if (errors) {
                    print(out, language.getKey(), language.getValue());
                }
            }
        }
    }

    private static void print(PrintStream out, String language, List<String> sentences) {
        for (int at = 0; at < sentences.size(); at += 2) {
            LanguageGuess guess = Languages.guess(sentences.get(at));
            if (!guess.language().equals(language)) {
                out.println("    " + guess + " " + sentences.get(at));
            }
        }
    }
}
