package org.marsad.analysis.entities;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Outlets that no list has, by the words around them: to whom somebody spoke («في تصريح لأصداء الجنوب:»), and names that end in what such
 * names end in («الحوز بريس», «شمال نيوز»).
 */
final class PressRule implements Rule {

    private static final WordSet STATEMENTS = WordSet.of("تصريح", "تصريحات", "تصريحه", "تصريحها", "حديث", "حديثه", "حوار", "اتصال",
            "بتصريح",
            "تصريحا", "وتصريح");
    private static final WordSet ENDINGS = WordSet.of("بريس", "نيوز", "تيفي", "ميديا", "بوست", "انفو", "اونلاين");
    private static final Set<String> ADJECTIVES = Set.of("هاتفي", "صحفي", "خاص", "حصري", "سابق", "متلفز", "اذاعي", "مطول");
    private static final Pattern TO = Pattern.compile("ل[^ل].{2,}");
    private static final double CONFIDENCE = 0.75;
    /** Of the words looked for; with marks a word may be longer. */
    private static final int SHORTEST = 4;
    private static final int LONGEST = 12;
    private static final int MOST_WORDS = 3;
    private static final String PARTICLES = "لبوفك";

    @Override
    public void find(Passage passage, Consumer<Candidate> found) {
        Tokens tokens = passage.tokens();
        Set<String> names = null;
        for (int token = 1; token < tokens.size(); token++) {
            if (tokens.end(token) - tokens.begin(token) < SHORTEST || tokens.end(token) - tokens.begin(token) > LONGEST) {
                continue;
            }
            if (STATEMENTS.has(tokens, token)) {
                int to = ADJECTIVES.contains(tokens.word(token + 1)) ? token + 2 : token + 1;
                spokenTo(passage, to, found);
            } else if (ENDINGS.has(tokens, token) && tokens.goesOn(token) && isName(passage, token - 1)) {
                names = names == null ? names(tokens) : names;
                found.accept(outlet(passage, begin(tokens, token - 1, names), tokens.end(token)));
            }
        }
    }

    /** All up to the next sign, if it is short and has none of the words that are something else. */
    private static void spokenTo(Passage passage, int token, Consumer<Candidate> found) {
        Tokens tokens = passage.tokens();
        if (!tokens.goesOn(token) || !TO.matcher(tokens.word(token)).matches() || passage.isAny(token, Role.HEAD, Role.WORD, Role.FIELD,
                Role.TITLE, Role.ORGANIZATION)) {
            return;
        }
        int end = token + 1;
        while (end - token < MOST_WORDS && tokens.goesOn(end) && !passage.isAny(end, Role.WORD, Role.HEAD, Role.TITLE)) {
            end++;
        }
        if (tokens.isSign(end, ':') || tokens.isSign(end, '،') || tokens.isSign(end, '.')) {
            found.accept(outlet(passage, tokens.begin(token) + 1, tokens.end(end - 1)));
        }
    }

    /** All words before such an ending, with it; gathered once, since a text may have many. */
    private static Set<String> names(Tokens tokens) {
        Set<String> names = new HashSet<>();
        for (int token = 1; token < tokens.size(); token++) {
            if (ENDINGS.has(tokens, token)) {
                names.add(tokens.word(token - 1) + ' ' + tokens.word(token));
            }
        }
        return names;
    }

    /** Behind a particle, if the word stands without it elsewhere in the text. */
    private static int begin(Tokens tokens, int token, Set<String> names) {
        String word = tokens.word(token);
        boolean glued = PARTICLES.indexOf(word.charAt(0)) >= 0 && word.length() > 2
                && names.contains(word.substring(1) + ' ' + tokens.word(token + 1));
        return glued ? tokens.begin(token) + 1 : tokens.begin(token);
    }

    private static boolean isName(Passage passage, int token) {
        return passage.tokens().isWord(token) && !passage.isAny(token, Role.WORD, Role.HEAD, Role.TITLE)
                && !passage.tokens().isNumber(token);
    }

    private static Candidate outlet(Passage passage, int begin, int end) {
        return new Candidate(Role.ORGANIZATION, begin, end, passage.words(begin, end), "outlet", "byline", "", CONFIDENCE);
    }
}
