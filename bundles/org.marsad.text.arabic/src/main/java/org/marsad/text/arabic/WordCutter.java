package org.marsad.text.arabic;

import java.util.ArrayList;
import java.util.List;
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

    /** Pronouns behind a noun or verb. Those of the first person look like other endings: behind particles only they are cut off. */
    private static final List<String> PRONOUNS = List.of("", "ها", "هم", "هن", "هما", "نا", "ه", "ك", "كم", "كما");

    private static final int SHORTEST_WORD = 2;
    private static final char TANWIN = '\u064B';

    private final NormalForm gentle = new NormalForm(Rule.GENTLE);
    private final WholeWords wholeWords;

    WordCutter(WholeWords wholeWords) {
        this.wholeWords = wholeWords;
    }

    WordCut cut(String word, WordCounts counts) {
        NormalizedText form = gentle.normalize(word);
        boolean hasTanwin = word.indexOf(TANWIN) >= 0;
        CutReading best = ParticlesWithPronoun.read(form.text())
                .orElseGet(() -> weighed(form.text(), new Evidence(counts), hasTanwin));
        return parts(word, form, best);
    }

    private CutReading weighed(String letters, Evidence evidence, boolean hasTanwin) {
        CutReading best = CutReading.whole(letters);
        double weight = evidence.ofWhole(letters, hasTanwin);
        boolean isKnown = wholeWords.containsStemOf(letters);
        for (String particles : PARTICLES) {
            if (!letters.startsWith(particles) || !particles.isEmpty() && (isKnown || isKnownBehindFirst(letters, particles))) {
                continue;
            }
            for (String pronoun : hasTanwin ? List.of("") : PRONOUNS) {
                int end = letters.length() - pronoun.length();
                boolean isCut = end - particles.length() < letters.length();
                if (isCut && end - particles.length() >= SHORTEST_WORD && letters.endsWith(pronoun)) {
                    CutReading reading = new CutReading(particles, letters.substring(particles.length(), end), pronoun);
                    double another = evidence.of(reading);
                    if (another > weight) {
                        best = reading;
                        weight = another;
                    }
                }
            }
        }
        return best;
    }

    private boolean isKnownBehindFirst(String letters, String particles) {
        return particles.length() > 1 && wholeWords.contains(letters.substring(1));
    }

    /** The parts as written, or the whole word where a border would go through one written character. */
    private static WordCut parts(String word, NormalizedText form, CutReading reading) {
        List<String> before = new ArrayList<>();
        int begin = 0;
        for (int at = 1; at <= reading.particles().length(); at++) {
            int border = border(form, at);
            before.add(word.substring(begin, border));
            begin = border;
        }
        int end = border(form, form.text().length() - reading.pronoun().length());
        List<String> after = reading.pronoun().isEmpty() ? List.of() : List.of(word.substring(end));
        boolean isSplit = before.contains("") || after.contains("") || begin >= end;
        return isSplit ? WordCut.whole(word) : new WordCut(before, word.substring(begin, end), after);
    }

    private static int border(NormalizedText form, int at) {
        return at == form.text().length() ? form.offsets().originalLength() : form.offsets().toOriginal(at, at + 1).begin();
    }
}
