package org.marsad.text.arabic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.WordCounts;
import org.marsad.api.text.WordCut;

/**
 * Takes particles and pronouns off a written word. Every way to read the word is weighed ({@link Evidence}); to leave it whole is a
 * way like the others, and is what is done where nothing speaks for another.
 */
final class WordCutter {

    /** Conjunctions, prepositions and the س of the future, alone and in the chains they make. */
    private static final List<String> PARTICLES = List.of("", "و", "ف", "ب", "ل", "ك", "س", "وب", "ول", "وك", "وس", "فب", "فل", "فك", "فس");
    private static final String FIRST_OF_PARTICLES = "وفبلكس";

    /** Pronouns behind a noun or verb. Those of the first person look like other endings: behind particles only they are cut off. */
    private static final List<String> PRONOUNS = List.of("", "ها", "هم", "هن", "هما", "نا", "ه", "ك", "كم", "كما");
    private static final String OF_FIRST_PERSON = "ي";
    private static final String LAST_OF_PRONOUNS = "امنهكي";

    private static final List<String> NO_PARTICLES = List.of("");
    private static final List<String> NO_PRONOUN = List.of("");
    private static final int SHORTEST_WORD = 2;
    private static final char TANWIN = '\u064B';

    private final NormalForm gentle = new NormalForm(Rule.GENTLE);
    private final WholeWords wholeWords;
    private final RecentWords<WordReadings> recent = new RecentWords<>(this::readings);

    WordCutter(WholeWords wholeWords) {
        this.wholeWords = wholeWords;
    }

    WordCut cut(String word, WordCounts counts) {
        return mayHaveParts(gentle.textOf(word)) ? recent.of(word).cut(counts) : WordCut.whole(word);
    }

    /** Whether it begins or ends as words do to which something is glued; about half of all words do not, and counts are not asked. */
    private static boolean mayHaveParts(String letters) {
        return !letters.isEmpty() && (FIRST_OF_PARTICLES.indexOf(letters.charAt(0)) >= 0
                || LAST_OF_PRONOUNS.indexOf(letters.charAt(letters.length() - 1)) >= 0 && endsInPronoun(letters));
    }

    private static boolean endsInPronoun(String letters) {
        for (int i = 1; i < PRONOUNS.size(); i++) {
            if (letters.endsWith(PRONOUNS.get(i))) {
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
        for (String particles : particles(letters)) {
            for (String pronoun : hasTanwin ? NO_PRONOUN : PRONOUNS) {
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
        return others;
    }

    private List<String> particles(String letters) {
        boolean mayHave = !letters.isEmpty() && FIRST_OF_PARTICLES.indexOf(letters.charAt(0)) >= 0;
        if (!mayHave || wholeWords.containsStemOf(letters)) {
            return NO_PARTICLES;
        }
        return PARTICLES.stream().filter(letters::startsWith).filter(particles -> !isKnownBehindFirst(letters, particles)).toList();
    }

    private boolean isKnownBehindFirst(String letters, String particles) {
        return particles.length() > 1 && wholeWords.contains(letters.substring(1));
    }
}
