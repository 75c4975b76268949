package org.marsad.analysis.similarity.roles;

import java.util.List;
import java.util.Set;
import org.marsad.analysis.similarity.roles.Cue.Construction;

/**
 * The preposition that governs a name, with nouns such as «مدينة» between them.
 *
 * @param construction {@code IN}, {@code FROM}, {@code TO}, or {@code AT} if there is none
 * @param begin        where preposition and nouns begin
 * @param isGlued      whether the preposition is glued to the name
 */
record Governor(Construction construction, int begin, boolean isGlued) {

    private static final Set<String> IN = Set.of("في", "ب", "داخل");
    private static final Set<String> TO = Set.of("الي", "نحو", "صوب", "تجاه", "باتجاه", "ل");
    private static final Set<String> FROM = Set.of("من");
    private static final Set<String> GLUED = Set.of("ب", "ل", "ك", "و", "ف");
    private static final int MOST_NOUNS = 2;

    /** Of what stands before a name. */
    static Governor of(List<String> before, WordClasses classes) {
        int end = before.size();
        boolean isGlued = end > 0 && GLUED.contains(before.get(end - 1));
        for (int nouns = 0; end > 0; nouns++) {
            String token = before.get(end - 1);
            if (preposition(token) != Construction.AT) {
                return new Governor(preposition(token), end - 1, isGlued);
            }
            if (nouns == MOST_NOUNS || !classes.hasNoun(WordClass.PLACE_NOUN, token)) {
                break;
            }
            end--;
            if (!classes.has(WordClass.PLACE_NOUN, WordForms.withoutArticle(token))) {
                return new Governor(preposition(token.substring(0, 1)), end, isGlued);
            }
        }
        return new Governor(Construction.AT, end, isGlued);
    }

    private static Construction preposition(String token) {
        if (IN.contains(token)) {
            return Construction.IN;
        }
        if (TO.contains(token)) {
            return Construction.TO;
        }
        return FROM.contains(token) ? Construction.FROM : Construction.AT;
    }
}
