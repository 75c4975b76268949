package org.marsad.analysis.quotations;

import java.util.Optional;

/**
 * Who is meant by a verb without a subject: who spoke in its sentence, who is named in it, whom the sentences since the last speech are
 * about, or who spoke last. Whoever is meant agrees with the verb in gender; a question is answered by somebody else.
 */
final class Meant {

    private final NamedReader named;
    private final TopicReader topics;
    private final Memory memory;

    Meant(NamedReader named, TopicReader topics, Memory memory) {
        this.named = named;
        this.topics = topics;
        this.memory = memory;
    }

    /**
     * Who says what a verb leads to.
     *
     * @param sentence the first token of its sentence
     */
    Optional<Speaker> by(Cue cue, QuotationReader.Paragraph paragraph, int sentence) {
        Kind kind = VerbTraits.isContinuing(cue) ? Kind.CONTINUES : VerbTraits.isReplying(cue) ? Kind.REPLIES : Kind.SAYS;
        return at(cue.first(), cue.gender(), kind, paragraph, sentence);
    }

    /** What a verb tells of the talk it is part of. */
    enum Kind {
        /** Somebody who was speaking says more. */
        CONTINUES,
        /** Somebody answers. */
        REPLIES,
        /** Neither. */
        SAYS
    }

    /** Who is meant by a word of a gender at a token. */
    Optional<Speaker> at(int token, Gender gender, Kind kind, QuotationReader.Paragraph paragraph, int sentence) {
        int number = paragraph.number();
        boolean continuing = kind == Kind.CONTINUES;
        Optional<Memory.Turn> last = memory.turn(number, turn -> true);
        Optional<Speaker> asked = last.filter(turn -> !continuing && number - turn.paragraph() <= 1
                && (turn.asks() || kind == Kind.REPLIES && memory.listener(turn).isPresent()))
                .flatMap(turn -> other(turn, gender, paragraph));
        boolean spoke = last.filter(turn -> turn.token() >= sentence).isPresent();
        if (asked.isPresent() && spoke) {
            return asked;
        }
        if (spoke && last.get().gender().agrees(gender)) {
            return last.map(turn -> turn.speaker().again(""));
        }
        int about = named.asked(sentence, token);
        if (!spoke && about >= 0) {
            return named.subject(about + 1, token, number).or(() -> topics.before(sentence, last.map(Memory.Turn::token).orElse(-1), gender,
                    paragraph)).or(() -> last.map(turn -> turn.speaker().again("")));
        }
        Optional<Speaker> here = spoke || token - sentence < 2 ? Optional.empty() : named.asFor(sentence, token, number)
                .or(() -> named.role(sentence, token, gender, paragraph));
        if (here.isPresent() || asked.isPresent()) {
            return here.or(() -> asked);
        }
        Optional<Memory.Turn> turn = memory.turn(number, each -> each.gender().agrees(gender));
        Optional<Speaker> speaking = turn.map(each -> each.speaker().again(""));
        return continuing && speaking.isPresent() ? speaking
                : topics.before(token, turn.map(Memory.Turn::token).orElse(-1), gender, paragraph).or(() -> speaking);
    }

    /** Who answers somebody: who was spoken to, who spoke before, else whom the sentences before the question are about. */
    private Optional<Speaker> other(Memory.Turn question, Gender gender, QuotationReader.Paragraph paragraph) {
        Optional<Speaker> listener = memory.listener(question).map(speaker -> speaker.again(""));
        return listener.isPresent() ? listener : memory.turn(paragraph.number(),
                turn -> !Memory.isSame(turn.speaker(), question.speaker()) && turn.gender().agrees(gender))
                .map(turn -> turn.speaker().again(""))
                .or(() -> topics.before(question.token(), -1, gender, paragraph)
                        .filter(speaker -> !Memory.isSame(speaker, question.speaker())));
    }
}
