package org.marsad.analysis.quotations;

import java.util.Optional;

/** Looks ahead in a sentence for what a verb may lead to farther on: «أن», a colon, other speech, another verb that says. */
final class LookAhead {

    private static final int MOST_WORDS = 48;
    private static final int MOST_BEFORE_COLON = 14;
    /** Fewer words in quotation marks are taken for a name where much may stand before them. */
    private static final int LEAST_QUOTED = 4;
    private static final int LEAST_BEHIND_COLON = 3;

    private final Passage passage;
    private final Tokens tokens;

    LookAhead(Passage passage) {
        this.passage = passage;
        this.tokens = passage.tokens();
    }

    /** Whether «أن», a colon or other speech follows in the same sentence, before another cue. */
    boolean leadsOn(int token, int end) {
        int at = token;
        while (at < Math.min(end, token + MOST_WORDS) && !tokens.endsSentence(at) && !isOtherCue(at)) {
            if (tokens.isSign(at, ":") || passage.lexicon().isThat(tokens, at)
                    || passage.quotedAt(at).filter(stretch -> !passage.isTitle(stretch) && stretch.words() >= LEAST_QUOTED).isPresent()) {
                return true;
            }
            at = passage.quotedAt(at).map(stretch -> Math.max(stretch.behind(), stretch.first() + 1)).orElse(at + 1);
        }
        return false;
    }

    /** Another cue takes over, but for «قائلا» and «وهو يبتسم», which go with the verb before them. */
    boolean isOtherCue(int token) {
        if (passage.isName(token) || NamedReader.WHILE.contains(tokens.word(token - 1))
                && passage.lexicon().cue(tokens, token).filter(VerbTraits::isGesture).isPresent()) {
            return false;
        }
        return passage.length(Use.JUDGED, token) > 0
                || passage.lexicon().cue(tokens, token).filter(cue -> cue.entry().use().isVerb() && !passage.isManner(cue)
                && !VerbTraits.isOpening(cue)).isPresent();
    }

    /** Speech behind a colon to which only words lead, without a cue or «أن»: «مشيرا إلى حقله: "…"», «سخر من القصة كلها: "…"». */
    Optional<Quoted> behindColon(int token, int end) {
        int at = token;
        while (at < Math.min(end, token + MOST_BEFORE_COLON) && tokens.isWord(at) && !passage.lexicon().isThat(tokens, at)
                && (at == token || !isOtherCue(at))) {
            at++;
        }
        return tokens.isSign(at, ":") ? passage.quotedAt(at + 1).filter(stretch -> !passage.isTitle(stretch)
                && (stretch.words() >= LEAST_BEHIND_COLON || stretch.words() > 1 && !tokens.isDefinite(stretch.first() + 1)
                && !passage.isName(stretch.first() + 1))) : Optional.empty();
    }

    /** «تقرير صادر عن المجلس أن»: the preposition belongs to the source. */
    boolean isThatAhead(int token, int end) {
        int at = token;
        while (at < Math.min(end, token + MOST_WORDS / 2) && tokens.isWord(at) && !isOtherCue(at)) {
            if (passage.lexicon().isThat(tokens, at)) {
                return true;
            }
            at++;
        }
        return false;
    }
}
