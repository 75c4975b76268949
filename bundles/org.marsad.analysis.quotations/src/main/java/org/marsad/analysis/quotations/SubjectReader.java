package org.marsad.analysis.quotations;

import java.util.List;
import java.util.Optional;

/** Finds the subject of a cue: behind it, before it, or who was speaking; and the venue, which may stand on either side. */
final class SubjectReader {

    private static final int MOST_BEFORE = 14;

    private final Passage passage;
    private final Tokens tokens;
    private final SpeakerReader speakers;
    private final VenueReader venues;
    private final Memory memory;

    SubjectReader(Passage passage, SpeakerReader speakers, Memory memory) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.speakers = speakers;
        this.venues = new VenueReader(passage);
        this.memory = memory;
    }

    /** Who says what a cue leads to. */
    Attribution of(Cue cue, Lead lead, QuotationReader.Paragraph paragraph, int sentence) {
        Attribution behind = speakers.read(lead.first(), lead.end(), memory, paragraph.number());
        String venue = behind.venue().isEmpty() ? venues.find(sentence, cue.first()).map(VenueReader.Venue::words).orElse("")
                : behind.venue();
        boolean named = behind.speaker().filter(speaker -> !speaker.carried() || !speaker.written().isEmpty()).isPresent();
        boolean participle = cue.is(Entry.Form.PARTICIPLE) || cue.is(Use.SAYING);
        if (named && (!participle || behind.sure())) {
            return new Attribution(behind.speaker(), venue, behind.sure(), behind.behind());
        }
        Optional<Speaker> other = participle ? ofSentence(cue, paragraph, sentence) : before(cue, paragraph, sentence);
        Optional<Speaker> speaker = other.isPresent() || participle ? other : behind.speaker();
        return new Attribution(speaker, venue, speaker.isPresent(), behind.behind());
    }

    /** The subject of the sentence: who speaks in it already, else a person or body named in it, else who spoke just before. */
    private Optional<Speaker> ofSentence(Cue cue, QuotationReader.Paragraph paragraph, int sentence) {
        Optional<Speaker> speaking = memory.since(sentence).map(speaker -> speaker.again(""));
        if (speaking.isPresent()) {
            return speaking;
        }
        List<Names.Name> names = passage.names().in(tokens.begin(sentence), tokens.begin(cue.first()));
        Optional<Names.Name> name = names.stream().filter(Names.Name::person).findFirst().or(() -> names.stream().findFirst());
        if (name.isPresent()) {
            return Optional.of(named(name.get()));
        }
        Optional<Speaker> role = role(sentence, cue.first(), paragraph);
        return role.isPresent() ? role : memory.last(paragraph.number(), 1).map(speaker -> speaker.again(""));
    }

    /** Words for a role or a source behind the first words of a sentence: «وجدد الوزير الدعوة …، مؤكدا أن». */
    private Optional<Speaker> role(int sentence, int cue, QuotationReader.Paragraph paragraph) {
        for (int token = sentence; token < Math.min(cue, sentence + 3); token++) {
            if (speakers.canSpeak(token, token + 1)) {
                Attribution read = speakers.read(token, cue, memory, paragraph.number());
                return read.speaker().filter(speaker -> !speaker.words().isEmpty());
            }
        }
        return Optional.empty();
    }

    /** The subject before a verb: «المدير العام، فلان، أكد أن», «الوزير الذي أكد أن». */
    private Optional<Speaker> before(Cue cue, QuotationReader.Paragraph paragraph, int sentence) {
        int end = cue.first();
        if (QuotationReader.isRelative(tokens.word(end - 1))) {
            List<Names.Name> names = passage.names().in(tokens.begin(sentence), tokens.begin(end - 1));
            return names.isEmpty() ? Optional.empty() : Optional.of(named(names.get(names.size() - 1)));
        }
        if (cue.glued() > 0 || end <= sentence) {
            return Optional.empty();
        }
        int last = tokens.isComma(end - 1) ? end - 1 : end;
        int first = sentence;
        while (first < last && passage.length(Use.FILLER, first) > 0) {
            first += passage.length(Use.FILLER, first);
            first += tokens.isComma(first) ? 1 : 0;
        }
        if (last - first <= MOST_BEFORE && last > first && passage.isSpeaker(first) && tokens.isWord(last - 1)) {
            return Optional.of(speakers.speaker(first, last, memory, paragraph.number()));
        }
        return last > sentence ? passage.names().endingAt(tokens.end(last - 1), tokens.begin(Math.max(sentence, last - MOST_BEFORE)))
                .map(this::named) : Optional.empty();
    }

    private Speaker named(Names.Name name) {
        return new Speaker(passage.text().substring(name.begin(), name.end()), "", name.link(), false, "", false);
    }
}
