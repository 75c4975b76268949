package org.marsad.analysis.quotations;

import java.util.Optional;

/**
 * Tells whom the sentences before a place are about: the subject of the nearest that has one, behind its verb or before it, that agrees
 * in gender with the verb that has none of its own («تحتفظ أمه بالورقة. تقول: "…"»). What is said in quotation marks is not looked at.
 */
final class TopicReader {

    /** In tokens. */
    private static final int MOST_BACK = 120;
    /** So near to the beginning of a sentence, or to a comma, its subject stands. */
    private static final int NEAR = 4;
    private static final String GLUED = "لك";
    private final Passage passage;
    private final Tokens tokens;
    private final SpeakerReader speakers;
    private final Memory memory;
    private final NounPhraseReader phrases;
    private final GenderReader genders;

    TopicReader(Passage passage, SpeakerReader speakers, Memory memory) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.speakers = speakers;
        this.memory = memory;
        this.phrases = new NounPhraseReader(passage);
        this.genders = new GenderReader(passage);
    }

    /**
     * Whom the sentences before a token are about.
     *
     * @param since  a token before; only sentences that begin behind it count
     * @param gender that of the verb
     */
    Optional<Speaker> before(int token, int since, Gender gender, QuotationReader.Paragraph paragraph) {
        int first = Math.max(begin(paragraph), Math.max(since, token - MOST_BACK));
        boolean open = first > since; // else the sentence is that of whoever spoke there
        int near = first;
        int found = -1;
        int body = -1;
        int oblique = -1;
        for (int at = first; at < token; at++) {
            if (at > first && isNewSentence(at)) {
                open = true;
                near = at;
            }
            Optional<Quoted> quoted = passage.quotedAt(at);
            if (quoted.isPresent() && quoted.get().behind() > at + 1) {
                at = quoted.get().behind() - 1;
                continue;
            }
            near = tokens.isComma(at) ? at + 1 : near;
            oblique = open && since < 0 && isPerson(at) && !passage.isVerb(at) && genders.of(at).agrees(gender) ? at : oblique;
            if (open && (at - near < NEAR || PrecedingReader.WAS.contains(tokens.word(at - 1))) && isSubject(at)) {
                boolean somebody = isPerson(at);
                if (somebody && genders.of(at).agrees(gender)) {
                    found = at;
                    open = false;
                } else if (!somebody && passage.isSpeaker(at)) {
                    body = at;
                }
            }
            at = passage.isPerson(at) ? phrases.behindName(at) - 1 : at; // a surname is nobody else
        }
        int topic = found >= 0 ? found : body >= 0 && gender != Gender.MASCULINE ? body : oblique;
        return topic < 0 ? Optional.empty()
                : Optional.of(speakers.speaker(topic, phrases.nounEnd(topic, token), memory, paragraph.number()).again(""));
    }

    /** The first token of the paragraph before this one, or of this one if it is the first. */
    private int begin(QuotationReader.Paragraph paragraph) {
        return tokens.from(passage.paragraphs().get(Math.max(0, paragraph.number() - 1))[0]);
    }

    private boolean isNewSentence(int token) {
        if (tokens.endsSentence(token - 1)) {
            return true;
        }
        for (int at = tokens.end(token - 1); at < tokens.begin(token); at++) {
            if (passage.text().charAt(at) == '\n') {
                return true;
            }
        }
        return false;
    }

    private boolean isSubject(int token) {
        return tokens.isWord(token) && passage.isSpeaker(token) && !speakers.isGlued(token, GLUED) && !passage.isVerb(token)
                && !NamedReader.PREPOSITIONS.contains(tokens.word(token - 1)) && !NamedReader.PREPOSITIONS.contains(tokens.word(token));
    }

    private boolean isPerson(int token) {
        return passage.isPerson(token) || passage.is(Use.ROLE, token) || passage.is(Use.UNNAMED, token);
    }
}
