package org.marsad.analysis.quotations;

/** Tells to whom a verb speaks, where that one stands behind it without a preposition. */
final class ListenerReader {

    /** «الحاضرين», «المواطنين», «الصحفيين»: no subject. */
    private static final String ACCUSATIVE_PLURAL = "ال(م.{3,}|.ا..|.{3,}ي)ين";

    private final Passage passage;
    private final Tokens tokens;

    ListenerReader(Passage passage) {
        this.passage = passage;
        this.tokens = passage.tokens();
    }

    /**
     * The token with which those begin to whom a verb speaks, behind its subject if it has one: a plural in the accusative («خاطب
     * الحاضرين»), a noun for somebody behind another («خاطب الوزير الوالية», «سأل رئيس الفريق وزيرة المالية»).
     */
    int begin(Cue cue, int first, int end) {
        if (cue.is(Entry.Form.PARTICIPLE) || !passage.isName(first) && (isPossessed(first)
                && !tokens.isDefinite(first + 1) && !tokens.isComma(first + 1) && !passage.isPerson(first + 1)
                || tokens.word(first).matches(ACCUSATIVE_PLURAL))) {
            return first;
        }
        for (int token = first + 1; token < end && tokens.isWord(token); token++) {
            boolean behindNoun = tokens.isDefinite(token - 1) || passage.isInName(token - 1);
            boolean adjective = tokens.isDefinite(token) && (tokens.word(token).endsWith("ي") || isFeminine(token - 1) == isFeminine(token)
                    && tokens.word(token - 1).endsWith("ي"));
            boolean somebody = passage.is(Use.ROLE, token) || passage.is(Use.BODY, token)
                    || tokens.word(token).matches(ACCUSATIVE_PLURAL) || isPossessed(token);
            if (behindNoun && somebody && !adjective && !passage.isInName(token)) {
                return token;
            }
        }
        return end;
    }

    private boolean isFeminine(int token) {
        return passage.text().charAt(tokens.end(token) - 1) == 'ة';
    }

    /** «رعاياها», as written. */
    boolean isPossessed(int token) {
        String word = tokens.word(token);
        return passage.text().charAt(tokens.end(token) - 1) == 'ه' || word.endsWith("ها") || word.endsWith("هم");
    }
}
