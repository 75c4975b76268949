package org.marsad.text.arabic;

import java.util.ArrayList;
import java.util.List;
import org.marsad.api.text.WordCounts;

/**
 * What speaks for a way to read a word: how often its word proper occurs, in one of the spellings it has when nothing is glued to
 * it. Where the counts know nothing of it, the shape of the word has to do. All that can be said without counts is said once.
 *
 * <p>The weights are round figures. They were chosen on words of the Universal Dependencies treebank PUD; halving or doubling any of
 * them changes fewer than three words in a thousand.
 */
final class Evidence {

    /** A word is left whole if it occurs so many times more often than its rest does alone: particles are cheap. */
    private static final double PARTICLE = 10;
    private static final double SECOND_PARTICLE = 2 / 3.0;
    private static final double PRONOUN = 3;
    /** Many words end in kaf. */
    private static final double KAF = 0.02;
    private static final double SHORT_REST = 0.3;
    private static final int SHORT = 3;

    /** The weight of words that do not occur: as written, by their shape, and with no more than و in front. */
    private static final double NOT_SEEN = 0.1;
    private static final double BY_SHAPE = 0.5;
    private static final double BY_WAW = 0.2;

    private static final String ARTICLE = "ال";
    private static final String FIRST_OF_VERBS = "يتنأ";
    private static final String ALEF_WITH_HAMZA = "أإآ";
    /** Verbal nouns and past verbs of the stems VII, VIII and X begin with an alef that words seldom have within. */
    private static final String NOT_SECOND_OF_DERIVED_STEM = "ايوآأإ";
    private static final int SHORTEST_DERIVED_STEM = 5;
    /** Pronouns that few words end with that have none. */
    private static final List<String> PLAIN_PRONOUNS = List.of("ها", "هما", "هم");

    private final CutReading reading;
    /** How the word proper is written when nothing is glued to it. */
    private final String[] spellings;
    /** The word proper with an article it has not, or without the one it has: a noun may occur with it only, or without it only. */
    private final String[] withOtherArticle;
    private final double byShape;
    /** What the weight is multiplied with, one after the other. */
    private final double[] factors;

    /** For a reading in which something is cut off and which grammar allows. */
    Evidence(CutReading reading) {
        this.reading = reading;
        List<String> spellings = spellings(reading);
        this.spellings = spellings.toArray(String[]::new);
        withOtherArticle = withOtherArticle(reading, spellings).toArray(String[]::new);
        byShape = byShape(reading);
        factors = new double[] {reading.word().length() < SHORT ? SHORT_REST : 1, ofParticles(reading.particles().length()),
                reading.pronoun().isEmpty() ? 1 : PRONOUN, reading.pronoun().equals("ك") ? KAF : 1};
    }

    /** Whether grammar allows a reading in which something is cut off. */
    static boolean isAllowed(CutReading reading) {
        boolean isVerb = FIRST_OF_VERBS.indexOf(reading.word().charAt(0)) >= 0;
        boolean hasPronoun = !reading.pronoun().isEmpty();
        return (reading.lastParticle() != 'س' || isVerb) && !(hasPronoun && reading.word().startsWith(ARTICLE));
    }

    CutReading reading() {
        return reading;
    }

    /** For leaving the word as it is written. An alef that carries tanwin is an ending the word need not have. */
    static double ofWhole(String letters, boolean hasTanwin, WordCounts counts) {
        long seen = counts.count(letters);
        if (hasTanwin && letters.length() > 1) {
            seen = Math.max(seen, counts.count(withoutTanwin(letters)));
        }
        return Math.max(seen, NOT_SEEN);
    }

    /** A word without the alef that carries tanwin. */
    static String withoutTanwin(String letters) {
        return letters.isEmpty() ? letters : letters.substring(0, letters.length() - 1);
    }

    /** Of how many words it matters whether they occur. */
    int words() {
        return spellings.length + withOtherArticle.length;
    }

    /** Writes their hashes from a place on; gives the place behind them. */
    int hash(int[] hashes, int from) {
        int to = from;
        for (String spelling : spellings) {
            hashes[to++] = spelling.hashCode();
        }
        for (String other : withOtherArticle) {
            hashes[to++] = other.hashCode();
        }
        return to;
    }

    /** For the reading; with these counts. */
    double weight(WordCounts counts) {
        double weight = most(spellings, counts);
        if (weight == 0) {
            weight = Math.max(most(withOtherArticle, counts), byShape);
        }
        for (double factor : factors) {
            weight *= factor;
        }
        return weight;
    }

    private static long most(String[] words, WordCounts counts) {
        long most = 0;
        for (String word : words) {
            most = Math.max(most, counts.count(word));
        }
        return most;
    }

    private static double ofParticles(int particles) {
        return particles == 0 ? 1 : PARTICLE * Math.pow(SECOND_PARTICLE, particles - 1.0);
    }

    private static List<String> withOtherArticle(CutReading reading, List<String> spellings) {
        List<String> others = new ArrayList<>();
        if (reading.word().startsWith(ARTICLE)) {
            others.add(reading.word().substring(ARTICLE.length()));
        } else {
            spellings.forEach(spelling -> others.add(ARTICLE + spelling));
        }
        if (reading.hasArticle()) {
            others.add(reading.word().substring(1));
        }
        others.removeIf(String::isEmpty);
        return others;
    }

    private static List<String> spellings(CutReading reading) {
        String word = reading.word();
        List<String> spellings = new ArrayList<>(List.of(word));
        if (reading.lastParticle() == 'ل' && word.startsWith("ل")) {
            spellings.add("ا" + word);
            spellings.add(ARTICLE + word);
        }
        if (!reading.pronoun().isEmpty()) {
            String stem = word.substring(0, word.length() - 1);
            switch (word.charAt(word.length() - 1)) {
                case 'ت' -> spellings.add(stem + "ة");
                case 'ا' -> spellings.add(stem + "ى");
                case 'ئ', 'ؤ' -> spellings.add(stem + "ء");
                default -> { }
            }
        }
        return spellings;
    }

    private static double byShape(CutReading reading) {
        String word = reading.word();
        if (reading.particles().isEmpty()) {
            return PLAIN_PRONOUNS.contains(reading.pronoun()) && word.length() >= SHORT ? BY_SHAPE : 0;
        }
        boolean isVerb = reading.lastParticle() == 'س';
        boolean isPlain = word.length() > SHORT && (isVerb || reading.hasArticle() && word.length() > SHORT + (word.startsWith("ا") ? 1 : 0)
                || ALEF_WITH_HAMZA.indexOf(word.charAt(0)) >= 0);
        if (isPlain || !isVerb && isDerivedStem(word)) {
            return BY_SHAPE;
        }
        return reading.particles().equals("و") && word.length() >= SHORT ? BY_WAW : 0;
    }

    private static boolean isDerivedStem(String word) {
        if (word.charAt(0) != 'ا' || word.codePointCount(0, word.length()) < SHORTEST_DERIVED_STEM) {
            return false;
        }
        char second = word.charAt(1);
        return second == 'ن' || word.charAt(2) == 'ت' && NOT_SECOND_OF_DERIVED_STEM.indexOf(second) < 0;
    }
}
