package org.marsad.analysis.dates;

import java.util.Optional;

/** Reads which year is meant, told by its number or from the day of the document: «سنة 2024», «2024», «السنة الجارية», «العام الماضي». */
final class YearPhraseReader {

    private static final WordSet JOINING = Spelling.foldAll("من في ل");
    private static final WordSet LAST = Cues.of("last");
    private static final WordSet NEXT = Cues.of("next");
    private static final WordSet THIS = Cues.of("this");
    private static final WordSet THIS_BEFORE = Cues.of("this-before");

    private final Tokens tokens;
    private final YearReader years;

    YearPhraseReader(Tokens tokens, YearReader years) {
        this.tokens = tokens;
        this.years = years;
    }

    /**
     * A year.
     *
     * @param year     its number, or the years from that of the document
     * @param relative whether it is told from the day of the document
     * @param end      where it ends in the text
     * @param next     the token after it
     */
    record YearPhrase(int year, boolean relative, int end, int next) {

        /** Its number in a document that speaks then; empty if it cannot be told. */
        Optional<Integer> in(Optional<DocumentTime> reference) {
            return relative ? reference.map(then -> then.day().getYear() + year) : Optional.of(year);
        }

        String basis() {
            return relative ? Meaning.RELATIVE : Meaning.WRITTEN;
        }
    }

    /** The year at {@code token}, or behind «من» or «في» there. */
    Optional<YearPhrase> read(int token) {
        int at = tokens.isOneOf(token, JOINING) ? token + 1 : token;
        return relative(at).or(() -> absolute(at));
    }

    /** The same; «من السنة» with nothing behind it is the year of the document. */
    Optional<YearPhrase> readOrThis(int token) {
        return read(token).or(() -> {
            int at = tokens.isOneOf(token, JOINING) ? token + 1 : token;
            boolean bare = tokens.isOneOf(at, Cues.YEAR_NOUN) && tokens.word(at).startsWith("ال") && !tokens.word(at + 1).startsWith("ال");
            return bare ? Optional.of(new YearPhrase(0, true, tokens.end(at), at + 1)) : Optional.empty();
        });
    }

    private Optional<YearPhrase> absolute(int token) {
        Optional<YearReader.Year> year = tokens.isOneOfWithParticles(token, Cues.YEAR_NOUN) ? years.behindNoun(token)
                : years.year(token).or(() -> tokens.isParticles(token) ? years.year(token + 1) : Optional.empty());
        return year.filter(found -> !Cues.isCounted(tokens, found.next()))
                .map(found -> new YearPhrase(found.year(), false, found.end(), found.next()));
    }

    private Optional<YearPhrase> relative(int token) {
        boolean thisBefore = tokens.isOneOfWithParticles(token, THIS_BEFORE);
        int noun = thisBefore ? token + 1 : token;
        if (!tokens.isOneOfWithParticles(noun, Cues.YEAR_NOUN) || tokens.isNumber(noun + 1) || tokens.isNumber(noun + 2)) {
            return Optional.empty();
        }
        int adjective = noun + 1;
        if (tokens.isOneOf(adjective, LAST)) {
            return Optional.of(new YearPhrase(-1, true, tokens.end(adjective), adjective + 1));
        }
        if (tokens.isOneOf(adjective, NEXT)) {
            return Optional.of(new YearPhrase(1, true, tokens.end(adjective), adjective + 1));
        }
        if (tokens.isOneOf(adjective, THIS)) {
            return Optional.of(new YearPhrase(0, true, tokens.end(adjective), adjective + 1));
        }
        return thisBefore ? Optional.of(new YearPhrase(0, true, tokens.end(noun), noun + 1)) : Optional.empty();
    }
}
