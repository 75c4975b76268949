package org.marsad.analysis.quotations;

import java.util.Optional;

/** Speech in a headline: «فلان: …», «وزير الصحة: …», with or without marks around what is said. */
final class HeadlineRule {

    private static final double CONFIDENCE = 0.6;
    private static final int MOST_NAME = 9;
    /** Words before the colon of which no other analyzer says that they are a name. */
    private static final int MOST_UNKNOWN = 4;
    private static final int LEAST_SAID = 3;
    private static final int MOST_SAID = 30;

    private final Passage passage;
    private final Tokens tokens;
    private final SpeakerReader speakers;
    private final Memory memory;

    HeadlineRule(Passage passage, SpeakerReader speakers, Memory memory) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.speakers = speakers;
        this.memory = memory;
    }

    /** What a headline says; empty if the paragraph is none, or nobody is named before its colon. */
    Optional<Utterance> find(QuotationReader.Paragraph paragraph) {
        if (!passage.isHeadline(paragraph.number())) {
            return Optional.empty();
        }
        int first = paragraph.first();
        int colon = first;
        while (colon < Math.min(paragraph.end(), first + MOST_NAME) && !tokens.isSign(colon, ":")) {
            colon++;
        }
        int behind = colon;
        int end = paragraph.end();
        while (end > colon + 1 && !tokens.isWord(end - 1)) {
            end--;
        }
        int name = colon;
        for (int token = first + 1; token < colon; token++) {
            // «مصدر لـ«الغد»: …»: to whom it was said is no part of the speaker.
            name = tokens.word(token).equals("ل") && passage.quotedAt(token + 1).filter(outlet -> outlet.behind() == behind).isPresent()
                    ? token : name;
        }
        int words = tokens.words(colon + 1, end);
        if (colon == first || !tokens.isSign(colon, ":") || words < LEAST_SAID || words > MOST_SAID || !isSomebody(first, name)
                || passage.quotedAt(colon + 1).isPresent()) {
            return Optional.empty();
        }
        Speaker speaker = speakers.speaker(first, name, memory, paragraph.number());
        return Optional.of(new Utterance(tokens.begin(colon + 1), tokens.end(end - 1), true, Optional.of(speaker), Optional.empty(), "",
                "headline", CONFIDENCE));
    }

    /** A name, what somebody is, or the last part of a name that the text gives in full; only words stand before the colon. */
    private boolean isSomebody(int first, int colon) {
        return tokens.words(first, colon) == colon - first && !passage.is(Use.SOURCE, first) && !passage.is(Use.TITLE, first)
                && (passage.isName(first) || passage.is(Use.ROLE, first) || passage.is(Use.UNNAMED, first)
                        || passage.is(Use.BODY, first) && colon > first + 1
                        || colon - first <= MOST_UNKNOWN && speaksLater(first, colon));
    }

    /** Whether the last word before the colon is met again as the end of a person's name, or close behind a verb that says. */
    private boolean speaksLater(int first, int colon) {
        String last = tokens.word(colon - 1);
        if (passage.names().all().stream().anyMatch(name -> name.person()
                && tokens.word(tokens.from(name.end()) - 1).equals(last))) {
            return true;
        }
        // Of a country or a town, too, much is said.
        for (int token = colon + 1; token < tokens.size() && !passage.isPlace(first); token++) {
            if (tokens.word(token).equals(last) && (isVerb(token - 1) || isVerb(token - 2))) {
                return true;
            }
        }
        return false;
    }

    private boolean isVerb(int token) {
        return passage.lexicon().cue(tokens, token).filter(Cue::isFiniteVerb).isPresent();
    }
}
