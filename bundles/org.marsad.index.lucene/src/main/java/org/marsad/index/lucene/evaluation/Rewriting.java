package org.marsad.index.lucene.evaluation;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Other ways in which people and programs write the same question. Each should find what the question as it is finds. */
enum Rewriting {

    HAMZA("hamza dropped", text -> letters(text, Map.of('أ', "ا", 'إ', "ا", 'آ', "ا", 'ؤ', "و", 'ئ', "ي", 'ء', ""))),
    MARBUTA("ة and ى dropped", text -> letters(text, Map.of('ة', "ه", 'ى', "ي"))),
    PERSIAN("Persian letters", text -> letters(text, Map.of('ك', "ک", 'ي', "ی", 'ى', "ی", 'ه', "ہ"))),
    PRESENTATION("presentation forms", text -> letters(text, Forms.ISOLATED)),
    MARKS("marks and tatweel", text -> Patterns.LETTER.matcher(text).replaceAll("$0\u064E\u0640")),
    DIRECTION("marks of direction", text -> "\u202B" + text.replace(" ", "\u200F ") + "\u202C"),
    WASLA("alef wasla", text -> text.replace("ال", "\u0671ل")),
    FINAL_YEH("final ي as ى", text -> Patterns.FINAL_YEH.matcher(text).replaceAll("ى"));

    private final String label;
    private final UnaryOperator<String> rule;

    Rewriting(String label, UnaryOperator<String> rule) {
        this.label = label;
        this.rule = rule;
    }

    /** What is done, for a person. */
    String label() {
        return label;
    }

    /** The question written so. */
    String rewrite(String question) {
        return rule.apply(question);
    }

    private static String letters(String text, Map<Character, String> others) {
        StringBuilder rewritten = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            rewritten.append(others.getOrDefault(text.charAt(i), String.valueOf(text.charAt(i))));
        }
        return rewritten.toString();
    }

    private static final class Patterns {
        /** Not the last one of a word: a tatweel joins two letters. */
        private static final Pattern LETTER = Pattern.compile("[\u0628-\u064A](?=[\u0621-\u064A])");
        private static final Pattern FINAL_YEH = Pattern.compile("ي(?![\\p{L}\\p{M}])");
    }

    private static final class Forms {

        private static final int FIRST = 0xFE80;
        private static final int LAST = 0xFEF4;
        private static final Map<Character, String> ISOLATED = isolated();

        /** The first form of each letter is the one it has by itself. */
        private static Map<Character, String> isolated() {
            Map<Character, String> forms = new HashMap<>();
            for (int form = FIRST; form <= LAST; form++) {
                String letter = Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC);
                if (letter.length() == 1) {
                    forms.putIfAbsent(letter.charAt(0), Character.toString(form));
                }
            }
            return forms;
        }
    }
}
