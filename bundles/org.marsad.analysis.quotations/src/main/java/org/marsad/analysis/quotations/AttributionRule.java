package org.marsad.analysis.quotations;

import java.util.Optional;
import java.util.Set;

/**
 * Speech by a preposition: «وحسب مصدر أمني، فقد …», «…، وفق المصدر ذاته.», «…، حسب ما أفاد به بلاغ». What is said is the rest of the
 * sentence: behind the words where they open it, else before them.
 */
final class AttributionRule {

    private static final double CONFIDENCE = 0.7;
    private static final int OPENING = 3;
    private static final int LEAST = 4;
    private static final int LEAST_BEHIND_FA = 3;
    private static final int MOST_SPEAKER = 20;
    /** Between the speaker and «، فإن» may stand where it was said. */
    private static final int MOST_ABOUT = 14;
    /** «كما أكد أن» says more of the same, but «حسب ما أفاد به» says whose words they are whatever follows. */
    private static final Set<String> ALWAYS = Set.of("ما", "حسبما", "لما");

    private final Passage passage;
    private final Tokens tokens;
    private final ClauseReader clauses;
    private final SpeakerReader speakers;
    private final LeadReader leads;
    private final Memory memory;
    private final NamedReader named;

    AttributionRule(Passage passage, ClauseReader clauses, LeadReader leads, SpeakerReader speakers, Memory memory) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.clauses = clauses;
        this.leads = leads;
        this.speakers = speakers;
        this.memory = memory;
        this.named = new NamedReader(passage, speakers, memory);
    }

    /**
     * What came of a cue.
     *
     * @param utterance what is said, if it is not part of something that was found before
     * @param next      the token to go on with
     */
    record Result(Optional<Utterance> utterance, int next) {
    }

    /** What the cue says; empty if nobody is there who could speak. */
    Optional<Result> find(Cue cue, QuotationReader.Paragraph paragraph, Optional<Utterance> last) {
        Optional<Attribution> who = who(cue, paragraph);
        if (who.isEmpty()) {
            return Optional.empty();
        }
        int behind = who.get().behind();
        int sentence = clauses.sentenceBegin(cue.first(), paragraph.first());
        int end = clauses.sentenceEnd(behind, paragraph.end());
        int fa = behind;
        while (fa < Math.min(end, behind + MOST_ABOUT) && !(tokens.isComma(fa) && isFa(fa + 1))) {
            fa++;
        }
        int from = tokens.isComma(fa) && isFa(fa + 1) ? fa + 1 : tokens.isComma(behind) || tokens.isSign(behind, ":") ? behind + 1 : behind;
        boolean opens = cue.first() - sentence < OPENING;
        if (opens) {
            return opening(cue, who.get(), from, end);
        }
        if (isInserted(cue.first(), sentence, behind, end)) {
            return opening(cue, who.get(), from, end);
        }
        boolean said = last.filter(utterance -> utterance.end() > tokens.begin(sentence)).isPresent();
        int until = cue.first();
        while (until > sentence && !tokens.isWord(until - 1) && passage.quotedAt(until - 1).isEmpty()) {
            until--;
        }
        if (said || tokens.words(sentence, until) < LEAST) {
            return Optional.of(new Result(Optional.empty(), behind));
        }
        return Optional.of(new Result(Optional.of(utterance(cue, who.get(), sentence, until)), behind));
    }

    /** Between commas behind the first words of a clause, the rest of which is said: «وتعود الوقائع، حسب المحضر، إلى ليلة الأحد». */
    private boolean isInserted(int cue, int sentence, int behind, int end) {
        int at = cue - 1;
        if (!tokens.isComma(at) || !tokens.isComma(behind) || tokens.words(behind, end) < LEAST) {
            return false;
        }
        while (at > sentence && !tokens.isComma(at - 1)) {
            at--;
        }
        return tokens.words(at, cue) < LEAST;
    }

    private Optional<Result> opening(Cue cue, Attribution who, int from, int end) {
        Optional<Quoted> quoted = passage.quotedAt(isFa(from) ? from + 1 : from)
                .filter(stretch -> !passage.isTitle(stretch)).filter(stretch -> stretch.words() >= LEAST);
        if (quoted.isPresent()) {
            return Optional.of(new Result(Optional.of(new Utterance(quoted.get().begin(), quoted.get().end(), true, who.speaker(),
                    Optional.of(cue), who.venue(), "attribution", CONFIDENCE)), quoted.get().behind()));
        }
        int to = from < end ? clauses.clauseEnd(from, end, false) : from;
        return Optional.of(tokens.words(from, to) < (isFa(from) ? LEAST_BEHIND_FA : LEAST) ? new Result(Optional.empty(), from)
                : new Result(Optional.of(utterance(cue, who, from, to)), to));
    }

    private Utterance utterance(Cue cue, Attribution who, int first, int end) {
        return new Utterance(tokens.begin(first), tokens.end(end - 1), false, who.speaker(), Optional.of(cue), who.venue(), "attribution",
                CONFIDENCE);
    }

    /** Who is behind the cue, if it is somebody who can speak. */
    Optional<Attribution> who(Cue cue, QuotationReader.Paragraph paragraph) {
        if (cue.is(Use.HIS)) {
            return memory.last(paragraph.number())
                    .map(speaker -> new Attribution(Optional.of(speaker.again("")), "", true, cue.last() + 1));
        }
        int first = cue.last() + 1;
        if (cue.is(Use.AS)) {
            Optional<Cue> verb = passage.lexicon().cue(tokens, first);
            // «كما جدد المجلس ثلث أعضائه»: also, and not as
            boolean leading = verb.filter(of -> of.is(Use.OPINION)).isPresent()
                    || verb.flatMap(of -> leads.read(of, paragraph.end())).isPresent();
            if (!passage.lexicon().isVerb(tokens.word(first)) || leading && !ALWAYS.contains(tokens.word(cue.last()))) {
                return Optional.empty();
            }
            first++;
            first += tokens.word(first).matches("به|بذلك|ذلك|عنه|اليه|عليه|بها|عنها|اليها|عليها") ? 1 : 0;
        }
        int limit = Math.min(clauses.sentenceEnd(first, paragraph.end()), first + MOST_SPEAKER);
        int end = first;
        while (end < limit && !passage.lexicon().isThat(tokens, end) && !isFa(end) && !isVerb(end, first)) {
            end++;
        }
        Attribution who = speakers.read(first, end, memory, paragraph.number());
        int behind = behindRelative(who.behind(), limit);
        if (cue.is(Use.ATTRIBUTION) && passage.is(Use.DATA, first) && behind > first) {
            return Optional.of(new Attribution(who.speaker(), who.venue(), true, behind));
        }
        boolean empty = who.speaker().filter(speaker -> speaker.carried() && speaker.written().isEmpty()).isPresent();
        Optional<Speaker> subject = empty && cue.is(Use.AS)
                ? named.asFor(clauses.sentenceBegin(cue.first(), paragraph.first()), cue.first(), paragraph.number()) : Optional.empty();
        if (subject.isPresent()) {
            return Optional.of(new Attribution(subject, who.venue(), true, behind));
        }
        return who.sure() && (!empty || cue.is(Use.AS)) && !passage.is(Use.SILENT, first)
                ? Optional.of(new Attribution(who.speaker(), who.venue(), true, behind)) : Optional.empty();
    }

    /** The token behind words about a source: «بيان حصلت الجريدة على نسخة منه،», «معطيات توصلنا بها،»; they end with the next comma. */
    private int behindRelative(int token, int limit) {
        if (passage.length(Use.OBTAINED, token) == 0) {
            return token;
        }
        int at = token;
        while (at < limit && !tokens.isComma(at)) {
            at++;
        }
        return at < limit ? at : token;
    }

    /** A word that looks like a verb in the imperfect behind the words for the speaker: no name, no noun with the article. */
    private boolean isVerb(int token, int first) {
        String word = tokens.word(token);
        return token > first && word.length() > 3 && (word.startsWith("ي") || word.startsWith("ت")) && !passage.isName(token)
                && tokens.isDefinite(token - 1) && !passage.isSpeaker(token);
    }

    /** «فإن» and «فقد» open what is said. */
    private boolean isFa(int token) {
        String word = tokens.word(token);
        return word.startsWith("فان") || word.equals("فقد");
    }
}
