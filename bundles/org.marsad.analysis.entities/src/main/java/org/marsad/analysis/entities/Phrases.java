package org.marsad.analysis.entities;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the words that complete a name, such as what a ministry is for. A reading gives the last token, or {@link #NOTHING}. */
final class Phrases {

    /** There is no such phrase. */
    static final int NOTHING = -1;

    private static final Pattern GLUED_TO_ARTICLE = Pattern.compile("[وفبك]ال.+");
    private static final Set<String> TOWNS = Set.of("بمدينه", "باقليم", "بعماله");
    private static final int MOST_DEFINITE = 3;
    private static final int MOST_INDEFINITE = 2;
    private static final int SHORTEST_NOUN = 3;

    private final Passage passage;
    private final Tokens tokens;

    Phrases(Passage passage) {
        this.passage = passage;
        this.tokens = passage.tokens();
    }

    /** A definite noun or adjective: with its article, nothing glued before it, and not one of the words that never belong to names. */
    boolean isDefinite(int token) {
        return tokens.goesOn(token) && tokens.isDefinite(token, false) && !isStop(token);
    }

    /** A word behind ل: «للأمن», or a name or a noun glued to it. */
    boolean isBehindLam(int token) {
        String word = tokens.word(token);
        return tokens.goesOn(token) && word.length() > 4 && word.startsWith("لل") && !isStop(token);
    }

    /** Whether the word is one that never belongs to a name. */
    boolean isStop(int token) {
        return passage.isAny(token, Role.WORD) && !passage.isAny(token, Role.ADJECTIVE, Role.NATIONALITY, Role.FIELD);
    }

    /** Definite words one after the other, or a chain that ends in them; at least one. */
    int nouns(int token) {
        int first = token;
        while (first - token < MOST_INDEFINITE && isIndefiniteNoun(first)) {
            first++;
        }
        return isDefinite(first) ? definites(first) : NOTHING;
    }

    /** Definite words, as many as follow each other. */
    int definites(int token) {
        int last = token;
        while (last - token + 1 < MOST_DEFINITE && isDefinite(last + 1) && !passage.isAny(last + 1, Role.TITLE, Role.GIVEN)) {
            last++;
        }
        return last;
    }

    /** What an office is for: «للأمن الوطني», «لمراقبة التراب الوطني». */
    int purpose(int token) {
        if (isBehindLam(token)) {
            return definites(token);
        }
        Optional<Mark> name = passage.marks(token).stream().filter(mark -> mark.glued() && isBehind(mark, 'ل')
                && (mark.is(Role.PLACE) || mark.is(Role.ORGANIZATION))).findFirst();
        if (name.isPresent() && tokens.goesOn(token)) {
            return name.get().last();
        }
        String word = tokens.word(token);
        boolean noun = tokens.goesOn(token) && word.length() > SHORTEST_NOUN + 1 && word.startsWith("ل") && !isStop(token);
        return noun && isDefinite(token + 1) ? definites(token + 1) : NOTHING;
    }

    /** A place behind «ب» or with nothing before it. */
    int place(int token) {
        return tokens.goesOn(token) ? passage.mark(token, Role.PLACE).filter(mark -> !mark.glued() || isBehind(mark, 'ب')).map(Mark::last)
                .orElse(NOTHING) : NOTHING;
    }

    /** A place behind «ب», «بمدينة» or «بإقليم», or with nothing before it. */
    int placeOrTown(int token) {
        int place = place(token);
        return place != NOTHING || !tokens.goesOn(token) || !TOWNS.contains(tokens.word(token)) || !tokens.goesOn(token + 1) ? place
                : passage.bare(token + 1, Role.PLACE).map(Mark::last).orElse(NOTHING);
    }

    /** Whether the last of the particles before a name is this one, and the only one. */
    boolean isBehind(Mark mark, char particle) {
        return mark.begin() - 1 == tokens.begin(mark.first()) && passage.text().charAt(mark.begin() - 1) == particle;
    }

    /** A noun in construct, as far as its form and the lists tell. */
    boolean isIndefiniteNoun(int token) {
        return tokens.goesOn(token) && !tokens.isDefinite(token, true) && !tokens.isNumber(token) && !isVerbOrJoined(token)
                && tokens.word(token).length() >= SHORTEST_NOUN && (passage.bare(token, Role.FIELD).isPresent()
                        || !passage.isAny(token, Role.WORD, Role.PLACE, Role.TITLE, Role.GIVEN, Role.HEAD, Role.CUE))
                && !isGluedToArticle(token);
    }

    /** «يدرسون», «وأعرق»: with what begins so, names do not go on unless institutions are for it, as «وقاية» is. */
    private boolean isVerbOrJoined(int token) {
        char first = tokens.first(token);
        return (first == 'ي' || first == 'و') && tokens.end(token) - tokens.begin(token) > SHORTEST_NOUN
                && passage.bare(token, Role.FIELD).isEmpty();
    }

    /** «والأمن», «بالرباط»: not the beginning of anything. */
    private boolean isGluedToArticle(int token) {
        return GLUED_TO_ARTICLE.matcher(tokens.word(token)).matches();
    }
}
