package org.marsad.analysis.quotations;

import java.util.Optional;
import java.util.Set;

/** Reads where, or to whom, something is said: «في تصريح لهسبريس», «خلال ندوة صحفية», «لوكالة الأنباء». */
final class VenueReader {

    private static final int MOST_WORDS = 14;
    private static final int SHORTEST = 4;
    /** Names that look like a noun behind «ل». */
    private static final Set<String> NAMES = Set.of("لحسن", "لكبير", "لعربي");
    /** Parts of foreign names, behind which the name goes on. */
    private static final Set<String> PARTICLES = Set.of("دير", "فون", "فان", "دي", "دو", "دا", "ديل", "بن");

    /** «جيشه». */
    private static final String GOVERNED = "\\p{L}{3,}(ه|ها|هم)";

    private final Passage passage;
    private final Tokens tokens;

    VenueReader(Passage passage) {
        this.passage = passage;
        this.tokens = passage.tokens();
    }

    /**
     * Words for a venue.
     *
     * @param first  their first token
     * @param behind the token behind them
     * @param words  the words as written
     */
    record Venue(int first, int behind, String words) {
    }

    /** The first among these tokens. */
    Optional<Venue> find(int first, int end) {
        for (int token = first; token < end; token++) {
            int length = passage.length(Use.VENUE, token);
            if (length > 0) {
                return Optional.of(venue(token, token + length, end));
            }
            if (isToListener(token)) {
                int behind = token + (isGoverning(token) ? 2 : 1);
                return Optional.of(new Venue(token, behind, passage.words(token, behind)));
            }
            if (isToOutlet(token)) {
                return Optional.of(venue(token, token + 1, end));
            }
        }
        return Optional.empty();
    }

    /** «روى للجمهور كيف», «قالت لابنها»: directly behind a verb, and neither a newspaper nor a station. */
    private boolean isToListener(int token) {
        String word = tokens.word(token);
        if (!word.startsWith("ل") || passage.is(Use.OUTLET, token) || word.equals("ل") || NAMES.contains(word)
                || passage.names().isAnyIn(tokens.begin(token), tokens.begin(token) + 1)
                || passage.lexicon().cue(tokens, token - 1).filter(Cue::isFiniteVerb).isEmpty()) {
            return false;
        }
        String noun = passage.lexicon().noun(Use.ROLE, tokens, token);
        int begin = tokens.begin(token);
        boolean toPerson = passage.names().in(begin + 1, tokens.end(token)).stream().anyMatch(Names.Name::person);
        return toPerson || isPossessed(token) || word.startsWith("لل") && word.length() > SHORTEST
                || !noun.isEmpty() && noun.charAt(0) != 'ل';
    }

    /** «لقائد جيشه»: a noun without article or pronoun, and the one it governs. */
    private boolean isGoverning(int token) {
        return passage.is(Use.ROLE, token) && !tokens.isDefinite(token) && !isPossessed(token)
                && (tokens.isDefinite(token + 1) || passage.words(token + 1, token + 2).matches(GOVERNED)) && !passage.isName(token + 1);
    }

    private boolean isPossessed(int token) {
        String written = passage.words(token, token + 1);
        return tokens.isWord(token) && written.length() > SHORTEST
                && (written.endsWith("ه") || written.endsWith("ها") || written.endsWith("هم"));
    }

    /** «لهسبريس», «لجريدة الغد», «لـ«الغد»» behind «ل». */
    private boolean isToOutlet(int token) {
        String word = tokens.word(token);
        if (!word.startsWith("ل")) {
            return false;
        }
        int begin = tokens.begin(token);
        boolean named = passage.names().in(begin + 1, tokens.end(token)).stream().anyMatch(Names.Name::outlet);
        boolean told = word.length() > 3 && token > 0 && passage.names().in(tokens.begin(Math.max(0, token - 4)), begin).stream()
                .anyMatch(name -> name.person() && name.end() == tokens.end(token - 1)) && !PARTICLES.contains(tokens.word(token - 1));
        return named || told || passage.is(Use.OUTLET, token) && !passage.is(Use.OUTLET, token - 1)
                || word.equals("ل") && passage.quotedAt(token + 1).isPresent();
    }

    private Venue venue(int first, int from, int end) {
        boolean toName = tokens.word(first).equals("ل") && passage.quotedAt(from).isPresent();
        int to = toName ? Math.min(end, passage.quotedAt(from).get().behind()) : from;
        while (!toName && to < end && to - first < MOST_WORDS && !ends(to)) {
            to = passage.quotedAt(to).map(quoted -> Math.min(quoted.behind(), end)).orElse(to + 1);
        }
        String words = passage.words(first, to).strip();
        return new Venue(first, to, words.startsWith("و") ? words.substring(1) : words);
    }

    private boolean ends(int token) {
        if (passage.quotedAt(token).isPresent()) {
            return !passage.isTitle(passage.quotedAt(token).get());
        }
        if (!tokens.isWord(token)) {
            return true;
        }
        String word = tokens.word(token);
        return word.equals("الي") || word.equals("علي") || passage.lexicon().isThat(tokens, token)
                || passage.lexicon().cue(tokens, token).isPresent();
    }
}
