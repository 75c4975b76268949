package org.marsad.text.arabic;

import java.util.ArrayList;
import java.util.List;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.WordCounts;
import org.marsad.api.text.WordCut;

/**
 * Takes particles and pronouns off a written word. Every way to read the word is weighed by how often its word proper occurs as a
 * word of its own; the word as written is a way like the others.
 */
final class WordCutter {

    /** A reading with a particle may be so many times rarer than the word as written: half of all words carry one. */
    private static final double PARTICLE = 10;
    private static final double SECOND_PARTICLE = 1 / 1.5;
    private static final double PRONOUN = 3;
    /** ي and ك end many words by themselves. */
    private static final double DOUBTFUL_PRONOUN = 0.05;
    private static final double SHORT_WORD = 0.3;
    private static final int SHORT = 3;
    private static final int SHORTEST = 2;

    private static final List<List<String>> PARTICLES = List.of(List.of(), List.of("و"), List.of("ف"), List.of("ب"), List.of("ل"),
            List.of("ك"), List.of("س"), List.of("و", "ب"), List.of("و", "ل"), List.of("و", "ك"), List.of("و", "س"), List.of("ف", "ب"),
            List.of("ف", "ل"), List.of("ف", "ك"), List.of("ف", "س"));
    private static final List<String> PRONOUNS = List.of("", "ها", "هم", "هن", "هما", "نا", "ه", "ي", "ني", "ك", "كم", "كما");
    private static final List<String> DOUBTFUL = List.of("ي", "ني", "ك");
    private static final String ARTICLE = "ال";

    private final NormalForm gentle = new NormalForm(Rule.GENTLE);

    WordCut cut(String word, WordCounts counts) {
        NormalizedText form = gentle.normalize(word);
        String letters = form.text();
        Reading best = new Reading(counts.count(letters), List.of(), "");
        for (List<String> particles : PARTICLES) {
            String front = String.join("", particles);
            for (String pronoun : PRONOUNS) {
                int length = letters.length() - front.length() - pronoun.length();
                if (length >= SHORTEST && length < letters.length() && letters.startsWith(front) && letters.endsWith(pronoun)) {
                    String left = letters.substring(front.length(), front.length() + length);
                    Reading reading = new Reading(weight(particles, left, pronoun, counts), particles, pronoun);
                    best = reading.weight > best.weight ? reading : best;
                }
            }
        }
        return parts(word, form, best);
    }

    private record Reading(double weight, List<String> particles, String pronoun) {}

    private static double weight(List<String> particles, String left, String pronoun, WordCounts counts) {
        String last = particles.isEmpty() ? "" : particles.get(particles.size() - 1);
        if (last.equals("س") && "يتنأ".indexOf(left.charAt(0)) < 0 || !pronoun.isEmpty() && left.startsWith(ARTICLE)) {
            return 0;
        }
        double weight = counts.count(left);
        if (last.equals("ل") && left.startsWith("ل")) {
            weight = Math.max(weight, Math.max(counts.count("ا" + left), counts.count(ARTICLE + left)));
        }
        if (!pronoun.isEmpty()) {
            weight = Math.max(weight, counts.count(withoutPronoun(left))) * PRONOUN;
        }
        for (int i = 0; i < particles.size(); i++) {
            weight *= i == 0 ? PARTICLE : SECOND_PARTICLE;
        }
        return weight * (left.length() < SHORT ? SHORT_WORD : 1) * (DOUBTFUL.contains(pronoun) ? DOUBTFUL_PRONOUN : 1);
    }

    /** How a word is written that has lost its pronoun. */
    private static String withoutPronoun(String left) {
        String stem = left.substring(0, left.length() - 1);
        return switch (left.charAt(left.length() - 1)) {
            case 'ت' -> stem + "ة";
            case 'ا' -> stem + "ى";
            case 'ئ', 'ؤ' -> stem + "ء";
            default -> left;
        };
    }

    /** The parts as written, or the whole word where a border would go through one written character. */
    private static WordCut parts(String word, NormalizedText form, Reading reading) {
        List<String> before = new ArrayList<>();
        int at = 0;
        int begin = 0;
        for (String particle : reading.particles) {
            at += particle.length();
            int border = border(form, at);
            before.add(word.substring(begin, border));
            begin = border;
        }
        int end = border(form, form.text().length() - reading.pronoun.length());
        List<String> after = reading.pronoun.isEmpty() ? List.of() : List.of(word.substring(end));
        boolean isSplit = before.contains("") || after.contains("") || begin >= end;
        return isSplit ? WordCut.whole(word) : new WordCut(before, word.substring(begin, end), after);
    }

    private static int border(NormalizedText form, int at) {
        return at == form.text().length() ? form.offsets().originalLength() : form.offsets().toOriginal(at, at + 1).begin();
    }
}
