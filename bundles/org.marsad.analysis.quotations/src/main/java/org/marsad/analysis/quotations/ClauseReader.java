package org.marsad.analysis.quotations;

import java.util.Optional;
import java.util.Set;

/** Finds where sentences begin and end, and where what somebody says in a clause is over. */
final class ClauseReader {

    private static final int MOST_BACK = 64;
    private static final int LONGEST = 500;
    private static final Set<String> OPENERS = Set.of("كما", "فيما", "حيث", "بينما", "وقد", "قبل", "اذ", "ثم", "حين");
    /** Behind «في». */
    private static final String WHILE = "حين";
    private static final Set<String> BEFORE_VERB = Set.of("قبل", "بعد", "دون");
    private static final Set<String> ASIDES = Set.of("وذلك", "وهو", "وهي", "وهم", "مما", "الامر", "الشيء", "اذ",
            "حيث", "بينما", "فيما");

    private final Passage passage;
    private final Tokens tokens;
    private final LeadReader leads;

    ClauseReader(Passage passage, LeadReader leads) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.leads = leads;
    }

    /**
     * The token that ends the sentence in which this one is, or {@code end}; of a very long one, the end of its first words. What stands
     * in quotation marks ends none.
     */
    int sentenceEnd(int token, int end) {
        int at = token;
        while (at < Math.min(end, token + LONGEST) && !tokens.endsSentence(at)) {
            at = passage.quotedAt(at).map(quoted -> Math.max(quoted.behind(), quoted.first() + 1)).orElse(at + 1);
        }
        return Math.min(at, end);
    }

    /** The first token of the sentence in which this one is, not before {@code first}. */
    int sentenceBegin(int token, int first) {
        int at = token;
        while (at > first && at > token - MOST_BACK && !tokens.endsSentence(at - 1)) {
            at--;
        }
        return at;
    }

    /** The token behind what is said from this one on: the sentence is over, or somebody is quoted anew. */
    int clauseEnd(int begin, int end, boolean noun) {
        int sentence = sentenceEnd(begin, end);
        int at = begin + 1;
        while (at < sentence) {
            Optional<Quoted> quoted = passage.quotedAt(at);
            if (quoted.isPresent()) {
                at = quoted.get().behind();
                continue;
            }
            if (noun && tokens.isComma(at) && ASIDES.contains(tokens.word(at + 1)) || at > begin + 1 && isNewTurn(at, sentence)) {
                return trimmed(begin, at);
            }
            at++;
        }
        return trimmed(begin, Math.min(at, sentence));
    }

    /** Whether a cue that leads to speech takes over: behind a comma or an opener, with a glued و, or as a participle. */
    private boolean isNewTurn(int token, int end) {
        Optional<Cue> cue = passage.lexicon().cue(tokens, token).filter(found -> !found.is(Use.ATTRIBUTION) && !found.is(Use.HIS)
                && !found.is(Use.AS));
        if (cue.isEmpty()) {
            return false;
        }
        boolean set = tokens.isComma(token - 1) || OPENERS.contains(tokens.word(token - 1)) || cue.get().glued() > 0
                || isBeforeVerb(token - 2);
        boolean participle = cue.get().is(Entry.Form.PARTICIPLE) || cue.get().is(Use.SAYING);
        return (set || participle) && leads.read(cue.get(), end).filter(lead -> !participle || tokens.isComma(token - 1)
                || lead.begin() - token <= 6).isPresent();
    }

    private int trimmed(int begin, int end) {
        int at = end;
        while (at > begin + 1 && (tokens.isSign(at - 1, "،,:-–") || OPENERS.contains(tokens.word(at - 1)) || isBeforeVerb(at - 2))) {
            at -= tokens.word(at - 1).equals(WHILE) && tokens.word(at - 2).equals("في") ? 2 : 1;
        }
        return at;
    }

    /** «قبل أن يستدرك», «دون أن يكشف». */
    private boolean isBeforeVerb(int token) {
        return BEFORE_VERB.contains(tokens.word(token)) && tokens.word(token + 1).equals("ان");
    }
}
