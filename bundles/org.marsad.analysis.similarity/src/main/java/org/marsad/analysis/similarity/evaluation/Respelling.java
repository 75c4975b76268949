package org.marsad.analysis.similarity.evaluation;

import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/** Writes words in another spelling that readers take for the same: what copying by hand, other keyboards and other programs do. */
final class Respelling {

    private static final String MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652";
    private static final String ARABIC_INDIC = "٠١٢٣٤٥٦٧٨٩";

    private static final List<BiFunction<String, Random, String>> WAYS = List.of(
            (word, random) -> word.replaceAll("[أإآ]", "ا").replace('ؤ', 'و').replace('ئ', 'ي'),
            (word, random) -> word.endsWith("ة") ? word.substring(0, word.length() - 1) + 'ه' : word,
            (word, random) -> word.endsWith("ي") ? word.substring(0, word.length() - 1) + 'ى' : word,
            (word, random) -> word.replace('ي', 'ی').replace('ك', 'ک'),
            Respelling::stretched, Respelling::marked,
            (word, random) -> word.chars().mapToObj(c -> c >= '0' && c <= '9' ? ARABIC_INDIC.charAt(c - '0') : (char) c)
                    .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append).toString(),
            (word, random) -> word.replaceAll("\\p{Mn}", ""),
            (word, random) -> "\u200f" + word);

    private Respelling() {
    }

    /** One word in another spelling; a word in which there is nothing to change stays. */
    static String of(String word, Random random) {
        return WAYS.get(random.nextInt(WAYS.size())).apply(word, random);
    }

    private static String stretched(String word, Random random) {
        int at = word.length() < 3 ? -1 : 1 + random.nextInt(word.length() - 2);
        boolean joins = at > 0 && isArabicLetter(word.charAt(at)) && isArabicLetter(word.charAt(at - 1));
        return joins ? word.substring(0, at) + "ـ".repeat(1 + random.nextInt(3)) + word.substring(at) : word;
    }

    private static String marked(String word, Random random) {
        StringBuilder marked = new StringBuilder();
        for (char c : word.toCharArray()) {
            marked.append(c);
            if (isArabicLetter(c) && random.nextInt(3) == 0) {
                marked.append(MARKS.charAt(random.nextInt(MARKS.length())));
            }
        }
        return marked.toString();
    }

    private static boolean isArabicLetter(char c) {
        return c >= 'ء' && c <= 'ي' && c != 'ـ';
    }
}
