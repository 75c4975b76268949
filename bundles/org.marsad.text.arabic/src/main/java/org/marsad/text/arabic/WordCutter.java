package org.marsad.text.arabic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.PreparedWord;
import org.marsad.api.text.RecentWords;
import org.marsad.api.text.WordCounts;
import org.marsad.api.text.WordCut;

/**
 * Takes particles and pronouns off a written word. Every way to read the word is weighed ({@link Evidence}); to leave it whole is a
 * way like the others, and is what is done where nothing speaks for another.
 */
final class WordCutter {

    /** Conjunctions, prepositions and the س of the future, alone and in the chains they make. */
    private static final String[] PARTICLES = {"", "و", "ف", "ب", "ل", "ك", "س", "وب", "ول", "وك", "وس", "فب", "فل", "فك", "فس"};
    private static final String FIRST_OF_PARTICLES = "وفبلكس";

    /** Pronouns behind a noun or verb. Those of the first person look like other endings: behind particles only they are cut off. */
    private static final String[] PRONOUNS = {"", "ها", "هم", "هن", "هما", "نا", "ه", "ك", "كم", "كما"};
    private static final String OF_FIRST_PERSON = "ي";
    private static final String LAST_OF_PRONOUNS = "امنهكي";

    private static final String[] NO_PRONOUN = {""};
    private static final int WORDS_KEPT = 1 << 12;
    private static final int SHORTEST_WORD = 2;
    private static final char TANWIN = '\u064B';

    private final NormalForm gentle = new NormalForm(Rule.GENTLE);
    private final WholeWords wholeWords;
    private final RecentWords<WordReadings> recent = new RecentWords<>(WORDS_KEPT, this::readings);

    WordCutter(WholeWords wholeWords) {
        this.wholeWords = wholeWords;
    }

    WordCut cut(String word, WordCounts counts) {
        return mayHaveParts(gentle.textOf(word)) ? recent.of(word).cut(counts) : WordCut.whole(word);
    }

    /** The word with all that is the same whatever is counted; not kept here. */
    PreparedWord prepare(String word) {
        if (mayHaveParts(gentle.textOf(word))) {
            return readings(word);
        }
        return WordReadings.whole(word);
    }

    /** Whether it begins or ends as words do to which something is glued; about half of all words do not, and counts are not asked. */
    private static boolean mayHaveParts(String letters) {
        return !letters.isEmpty() && (FIRST_OF_PARTICLES.indexOf(letters.charAt(0)) >= 0
                || LAST_OF_PRONOUNS.indexOf(letters.charAt(letters.length() - 1)) >= 0 && endsInPronoun(letters));
    }

    private static boolean endsInPronoun(String letters) {
        for (int i = 1; i < PRONOUNS.length; i++) {
            if (letters.endsWith(PRONOUNS[i])) {
                return true;
            }
        }
        return letters.endsWith(OF_FIRST_PERSON);
    }

    private WordReadings readings(String word) {
        NormalizedText form = gentle.normalize(word);
        Optional<CutReading> certain = ParticlesWithPronoun.read(form.text());
        if (certain.isPresent()) {
            return WordReadings.certain(word, form, certain.get());
        }
        boolean hasTanwin = word.indexOf(TANWIN) >= 0;
        return WordReadings.of(word, form, hasTanwin, others(form.text(), hasTanwin));
    }

    /** The ways to read a word in which something is cut off. */
    private List<Evidence> others(String letters, boolean hasTanwin) {
        List<Evidence> others = new ArrayList<>();
        int particles = isWithoutParticles(letters) ? 1 : PARTICLES.length;
        for (int i = 0; i < particles; i++) {
            if (letters.startsWith(PARTICLES[i]) && !isKnownBehindFirst(letters, PARTICLES[i])) {
                addOthers(letters, PARTICLES[i], hasTanwin ? NO_PRONOUN : PRONOUNS, others);
            }
        }
        return others;
    }

    /** Whether only no particles are in front, the first of all. */
    private boolean isWithoutParticles(String letters) {
        return letters.isEmpty() || FIRST_OF_PARTICLES.indexOf(letters.charAt(0)) < 0 || wholeWords.containsStemOf(letters);
    }

    private static void addOthers(String letters, String particles, String[] pronouns, List<Evidence> others) {
        for (String pronoun : pronouns) {
            int end = letters.length() - pronoun.length();
            boolean isCut = end - particles.length() < letters.length();
            if (isCut && end - particles.length() >= SHORTEST_WORD && letters.endsWith(pronoun)) {
                CutReading reading = new CutReading(particles, letters.substring(particles.length(), end), pronoun);
                if (Evidence.isAllowed(reading)) {
                    others.add(new Evidence(reading));
                }
            }
        }
    }

    private boolean isKnownBehindFirst(String letters, String particles) {
        return particles.length() > 1 && wholeWords.contains(letters.substring(1));
    }
}
