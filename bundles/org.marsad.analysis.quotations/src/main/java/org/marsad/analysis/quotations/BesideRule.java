package org.marsad.analysis.quotations;

import java.util.Optional;

/**
 * Speech in quotation marks to which no cue has led so far: the cue stands behind it («"…"، يقول فلان», «"…"، وفق المصدر ذاته»), a name
 * and a colon before it, or it goes on where somebody was speaking.
 */
final class BesideRule {

    private static final double BEHIND = 0.85;
    private static final double NAMED = 0.8;
    private static final double CONTINUED = 0.6;
    private static final double UNCLOSED = 0.6;
    private static final int LEAST_BEHIND = 3;
    private static final int LEAST_CONTINUED = 5;
    private static final int MOST_NAME = 14;
    private static final int MOST_SPEAKER = 24;

    private final Passage passage;
    private final Tokens tokens;
    private final ClauseReader clauses;
    private final LeadReader leads;
    private final SpeakerReader speakers;
    private final AttributionRule attributions;
    private final Memory memory;

    BesideRule(Passage passage, ClauseReader clauses, LeadReader leads, SpeakerReader speakers, Memory memory) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.clauses = clauses;
        this.leads = leads;
        this.speakers = speakers;
        this.attributions = new AttributionRule(passage, clauses, leads, speakers, memory);
        this.memory = memory;
    }

    /** What a stretch in quotation marks says; empty if it is a name or a term. */
    Optional<Utterance> find(Quoted quoted, QuotationReader.Paragraph paragraph, Optional<Utterance> last) {
        if (passage.isTitle(quoted)) {
            return Optional.empty();
        }
        Optional<Utterance> behind = quoted.words() >= LEAST_BEHIND ? behind(quoted, paragraph) : Optional.empty();
        return behind.or(() -> named(quoted, paragraph)).or(() -> continued(quoted, paragraph, last));
    }

    private Optional<Utterance> behind(Quoted quoted, QuotationReader.Paragraph paragraph) {
        int at = quoted.behind();
        at += tokens.isSign(at, "،,-–") ? 1 : 0;
        at += passage.length(Use.FILLER, at);
        Optional<Cue> cue = passage.lexicon().cue(tokens, at).filter(found -> found.glued() == 0);
        if (cue.isEmpty() || at >= paragraph.end()) {
            return Optional.empty();
        }
        Optional<Attribution> who = cue.get().isFiniteVerb() ? subject(cue.get(), paragraph)
                : cue.get().is(Use.ATTRIBUTION) || cue.get().is(Use.AS) || cue.get().is(Use.HIS) ? attributions.who(cue.get(), paragraph)
                : Optional.empty();
        return who.map(attribution -> new Utterance(quoted.begin(), quoted.end(), true, attribution.speaker(), cue, attribution.venue(),
                "cue-behind", closed(BEHIND, quoted)));
    }

    /** Who is the subject of a verb behind speech, unless the verb leads to other speech behind a colon or «أن». */
    private Optional<Attribution> subject(Cue cue, QuotationReader.Paragraph paragraph) {
        Optional<Lead> next = leads.read(cue, paragraph.end());
        if (next.filter(lead -> lead.kind() != Lead.Kind.QUOTED || lead.end() < lead.begin()).isPresent()) {
            return Optional.empty();
        }
        int first = cue.last() + 1;
        int limit = Math.min(clauses.sentenceEnd(first, paragraph.end()), first + MOST_SPEAKER);
        int end = first;
        while (end < limit && passage.quotedAt(end).isEmpty()) {
            end++;
        }
        Attribution who = speakers.read(first, end, memory, paragraph.number());
        return cue.isWeak() && !who.sure() ? Optional.empty() : Optional.of(who);
    }

    /** «فلان: "…"» at the beginning of a paragraph. */
    private Optional<Utterance> named(Quoted quoted, QuotationReader.Paragraph paragraph) {
        int colon = quoted.first() - 1;
        if (!tokens.isSign(colon, ":") || colon <= paragraph.first() || colon - paragraph.first() > MOST_NAME
                || !speakers.canSpeak(paragraph.first(), colon)) {
            return Optional.empty();
        }
        int first = paragraph.first();
        while (!passage.isSpeaker(first)) {
            first++;
        }
        Speaker speaker = speakers.speaker(first, colon, memory, paragraph.number());
        return Optional.of(new Utterance(quoted.begin(), quoted.end(), true, Optional.of(speaker), Optional.empty(), "", "name-colon",
                closed(NAMED, quoted)));
    }

    /** Directly behind other speech, or a paragraph of its own behind one in which somebody spoke. */
    private Optional<Utterance> continued(Quoted quoted, QuotationReader.Paragraph paragraph, Optional<Utterance> last) {
        boolean follows = last.filter(Utterance::direct).filter(before -> before.end() <= quoted.begin()
                && tokens.words(tokens.from(before.end()), quoted.first()) == 0
                && !passage.text().substring(before.end(), quoted.begin()).contains("\n")).isPresent();
        boolean alone = quoted.first() == paragraph.first() && (quoted.behind() >= paragraph.end() || tokens.endsSentence(quoted.behind()));
        if (quoted.words() < LEAST_CONTINUED || !follows && !alone) {
            return Optional.empty();
        }
        return memory.last(paragraph.number(), 1).map(speaker -> new Utterance(quoted.begin(), quoted.end(), true,
                Optional.of(speaker.again("")), Optional.empty(), "", "continued", closed(CONTINUED, quoted)));
    }

    private static double closed(double confidence, Quoted quoted) {
        return quoted.closed() ? confidence : confidence * UNCLOSED;
    }
}
