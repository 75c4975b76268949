package org.marsad.analysis.dates;

import java.util.Optional;

/** Tells years from other numbers. */
final class YearReader {

    /** A number alone, with a word before it or in a period, is a year only within a lifetime or two of now. */
    private static final int EARLIEST_BARE = 1800;
    private static final int LATEST_BARE = 2100;
    private static final int EARLIEST = 1000;
    private static final int LATEST = 2200;
    /** Years of the Hijri calendar that newspapers write without saying so; no Gregorian year is assumed among them. */
    private static final int EARLIEST_HIJRI = 1340;
    private static final int LATEST_HIJRI = 1460;
    private static final int YEAR_DIGITS = 4;
    /** Words from the noun of an event to its year, that noun included. */
    private static final int LONGEST_NAME = 5;

    private static final String JOINING_SIGNS = ".,٫٬:/-–—‐‑−";
    private static final String DECIMAL_SIGNS = ".,٫٬:";
    private static final String COMMAS = "،,";

    private final Tokens tokens;

    YearReader(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * A year that was read.
     *
     * @param year the year
     * @param end  where it ends in the text, «م» included
     * @param next the token after it
     */
    record Year(int year, int end, int next) {}

    /** The year behind a month, if one follows: «2024», «، 2024», «من سنة 2024», «لعام 2024م». */
    Optional<Year> behindMonth(int token) {
        boolean comma = tokens.isSign(token, COMMAS);
        int at = comma ? token + 1 : token;
        at = tokens.isOneOf(at, Cues.OF) ? at + 1 : at;
        if (tokens.isOneOfWithParticles(at, Cues.YEAR_NOUN)) {
            return behindNoun(at);
        }
        return year(at).filter(year -> !Cues.isCounted(tokens, year.next()) && !(comma && tokens.isWord(year.next())));
    }

    /** The year behind the noun at {@code token}: «سنة 2025», «العام الماضي 2024». */
    Optional<Year> behindNoun(int token) {
        int at = tokens.isOneOf(token + 1, Cues.YEAR_ADJECTIVE) ? token + 2 : token + 1;
        return year(at);
    }

    /** The number at {@code token} as a year, wherever a year is all that it can be. */
    Optional<Year> year(int token) {
        int year = tokens.number(token);
        boolean gregorian = tokens.isOneOf(token + 1, Cues.GREGORIAN);
        boolean plausible = isPlausible(year) || gregorian && year >= EARLIEST_HIJRI && year <= LATEST_HIJRI;
        if (tokens.digits(token) != YEAR_DIGITS || !plausible || tokens.isOneOf(token + 1, Cues.HIJRI)
                || isJoinedAfter(token, DECIMAL_SIGNS)) {
            return Optional.empty();
        }
        int last = gregorian ? token + 1 : token;
        return Optional.of(new Year(year, tokens.end(last), last + 1));
    }

    /** The number at {@code token} as a year, where no word says that it is one. */
    Optional<Year> bare(int token) {
        return year(token).filter(year -> year.year() >= EARLIEST_BARE && year.year() <= LATEST_BARE
                && !isPartOfAWord(token) && !Cues.isCounted(tokens, year.next()));
    }

    /** Whether the words around the bare year at {@code token} leave no doubt that it is one. */
    boolean isClear(int token) {
        boolean whole = !isJoined(token, token);
        boolean marked = tokens.isGlued(token + 1) && tokens.isOneOf(token + 1, Cues.GREGORIAN);
        boolean bracketed = tokens.isSign(token - 1, "(") && tokens.isSign(token + 1, ")");
        boolean round = tokens.number(token) % 100 == 0;
        boolean fits = bracketed || tokens.isOneOfWithParticles(token - 1, Cues.YEAR_CONTEXT) || isOfEvent(token);
        return whole && (marked || isBehindNouns(token) || !round && fits);
    }

    /** «كأس إفريقيا للأمم 2025», «أجندة 2063 للاتحاد الإفريقي», but not «استقبل المعرض 1950 زائرا». */
    private boolean isOfEvent(int token) {
        boolean counting = tokens.isWord(token + 1) && !tokens.isOneOf(token + 1, Cues.YEAR_FOLLOW)
                && !hasArticleBehindParticle(tokens.word(token + 1));
        int at = token - 1;
        while (!counting && at >= token - LONGEST_NAME && tokens.isWord(at)) {
            if (tokens.isOneOfWithParticles(at, Cues.YEAR_EVENT)) {
                return true;
            }
            at--;
        }
        return false;
    }

    private static boolean hasArticleBehindParticle(String word) {
        return word.startsWith("لل") || word.startsWith("بال") || word.startsWith("وال");
    }

    /** Whether a plural or dual of «سنة» or «عام» announces the number and those that follow: «أعوام: 1958، 1962». */
    boolean isBehindNouns(int token) {
        int before = tokens.isSign(token - 1, ":") ? token - 2 : token - 1;
        return tokens.isOneOfWithParticles(before, Cues.YEAR_NOUNS);
    }

    /** Whether a date may lie in this year, written so, without being suspected of the Hijri calendar. */
    static boolean isPlausible(int year) {
        return year >= EARLIEST && year <= LATEST && (year < EARLIEST_HIJRI || year > LATEST_HIJRI);
    }

    /** Whether the tokens {@code [first, last]} are joined to another number by a sign, as in telephone numbers. */
    boolean isJoined(int first, int last) {
        return isJoinedBefore(first, JOINING_SIGNS) || isJoinedAfter(last, JOINING_SIGNS);
    }

    /** Whether the number is the tail of a longer one, of a word or of a sum: «1.24», «كوفيد-19», «$20». */
    boolean isPartOfAWord(int token) {
        boolean letters = tokens.isGlued(token) && tokens.isWord(token - 1) && !tokens.isParticles(token - 1)
                && !tokens.isOneOfWithParticles(token - 1, Cues.PREPOSITIONS);
        boolean hyphenated = tokens.isGlued(token) && tokens.isSign(token - 1, "-‐‑") && tokens.isGlued(token - 1)
                && tokens.isWord(token - 2);
        boolean sum = tokens.isGlued(token) && tokens.isSign(token - 1, "$€£+#");
        return letters || hyphenated || sum || isJoinedBefore(token, DECIMAL_SIGNS);
    }

    private boolean isJoinedBefore(int token, String signs) {
        return tokens.isGlued(token) && tokens.isSign(token - 1, signs) && tokens.isGlued(token - 1)
                && tokens.isNumber(token - 2);
    }

    private boolean isJoinedAfter(int token, String signs) {
        return tokens.isGlued(token + 1) && tokens.isSign(token + 1, signs) && tokens.isGlued(token + 2)
                && tokens.isNumber(token + 2);
    }
}
