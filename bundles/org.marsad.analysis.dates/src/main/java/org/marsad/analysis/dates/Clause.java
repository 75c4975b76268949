package org.marsad.analysis.dates;


/** When what is told around a place in a line is: «سيلعب الفريق يوم السبت», «المقررة يوم الأحد», «كان قد صدر في دجنبر». */
final class Clause {

    private static final int FAR = 12;
    private static final int LEAST_LETTERS = 5;
    private static final String STOPS = ".؟!؛:…";
    private static final WordSet AHEAD = Cues.of("still-ahead");
    private static final WordSet PAST = Cues.of("past");
    private static final WordSet NO_VERB = Cues.of("no-future-verb");

    private final Tokens tokens;

    Clause(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Whether the words before {@code token} say that what is told there is still to come. */
    boolean isAhead(int token) {
        return tense(token) > 0;
    }

    /**
     * What the words before {@code token}, back to a stop, say of what is told there: 1 if it is still to come, -1 if it has been, 0 if
     * they do not say. The nearest one that says anything decides.
     */
    int tense(int token) {
        for (int at = token - 1; at >= 0 && at >= token - FAR && !tokens.isSign(at, STOPS); at--) {
            if (tokens.isOneOfWithParticles(at, AHEAD) || isFutureVerb(tokens.word(at))) {
                return 1;
            }
            if (tokens.isOneOfWithParticles(at, PAST)) {
                return -1;
            }
        }
        return 0;
    }

    /** A verb with the sin of what will be: «سيلعب», «وستنظم». */
    private static boolean isFutureVerb(String written) {
        boolean joined = written.startsWith("و") || written.startsWith("ف");
        String word = joined ? written.substring(1) : written;
        return word.length() >= LEAST_LETTERS && word.charAt(0) == 'س' && "يتن".indexOf(word.charAt(1)) >= 0 && !word.endsWith("ه")
                && !NO_VERB.contains(word);
    }
}
