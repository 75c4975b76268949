package org.marsad.analysis.quotations;

import java.util.Optional;
import java.util.Set;

/** Finds the subject of a cue: behind it, before it, or who was speaking; and the venue, which may stand on either side. */
final class SubjectReader {

    private static final int MOST_BEFORE = 14;
    private static final Set<String> FROM = Set.of("عن", "من", "لدي");
    private static final Set<String> TO = Set.of("الي");
    private static final Set<String> OF_IT = Set.of("بانه", "بانها", "بانهم");
    private static final Set<String> TONGUE = Set.of("لسان", "بلسان");
    /** Behind these a verb has the subject of the clause before: «لا يتفق معها فلان، إذ يرى أن». */
    private static final Set<String> AS_HE = Set.of("اذ", "حيث");

    private final Passage passage;
    private final Tokens tokens;
    private final SpeakerReader speakers;
    private final VenueReader venues;
    private final NounPhraseReader phrases;
    private final Memory memory;
    private final PrecedingReader preceding;
    private final ListenerReader listeners;
    private final Meant meant;
    private final TextReader texts;
    private final GenderReader genders;

    SubjectReader(Passage passage, SpeakerReader speakers, NamedReader named, Meant meant, TextReader texts, Memory memory) {
        this.texts = texts;
        this.meant = meant;
        this.passage = passage;
        this.tokens = passage.tokens();
        this.speakers = speakers;
        this.venues = new VenueReader(passage);
        this.phrases = new NounPhraseReader(passage);
        this.memory = memory;
        this.preceding = new PrecedingReader(passage, speakers, named, memory);
        this.listeners = new ListenerReader(passage);
        this.genders = new GenderReader(passage);
    }

    /** Who says what a cue leads to. */
    Attribution of(Cue cue, Lead lead, QuotationReader.Paragraph paragraph, int sentence) {
        int first = cue.is(Use.RELAY) ? source(FROM, lead) : !lead.kind().isNominal() && VerbTraits.isAscribing(cue)
                ? source(TO, lead) : behindTongue(lead);
        int end = VerbTraits.isAddressing(cue) && lead.end() > first ? listeners.begin(cue, first, lead.end()) : lead.end();
        if (end == lead.end() && VerbTraits.needsListener(cue) && memory.turn(paragraph.number(), turn -> turn.token() >= sentence
                && turn.gender().agrees(cue.gender())).isPresent()) {
            end = first;
        }
        if (end < lead.end()) {
            memory.address(speakers.speaker(end, phrases.nounEnd(end, lead.end()), memory, paragraph.number()), cue.first());
        }
        Attribution behind = speakers.read(first, end, memory, paragraph.number());
        Optional<Speaker> author = texts.isInIt(cue.last() + 1) && (behind.speaker().isEmpty() || behind.speaker().get().carried())
                ? texts.author(cue.first(), paragraph) : Optional.empty();
        if (author.isPresent()) {
            return new Attribution(author, behind.venue(), true, behind.behind());
        }
        String venue = behind.venue().isEmpty() ? venues.find(sentence, cue.first()).map(VenueReader.Venue::words).orElse("")
                : behind.venue();
        boolean object = cue.isFiniteVerb() && (!behind.sure() && isObject(cue, first, lead) || isOwn(cue, first, lead)
                || VerbTraits.isAddressing(cue) && preceding.before(cue, paragraph, sentence).isPresent());
        if (object) {
            Optional<Speaker> subject = preceding.before(cue, paragraph, sentence).or(() -> meant.by(cue, paragraph, sentence));
            if (subject.isPresent()) {
                return new Attribution(subject, venue, true, behind.behind());
            }
        }
        boolean isNamed = behind.speaker().filter(speaker -> !speaker.carried() || !speaker.written().isEmpty()).isPresent();
        boolean participle = cue.is(Entry.Form.PARTICIPLE) || cue.is(Use.SAYING);
        // «كان فلان قد وصف النسخة بأنها»: what stands behind the verb cannot speak.
        Optional<Speaker> better = isNamed && !participle && !behind.sure() && cue.is(Use.OPINION)
                ? preceding.before(cue, paragraph, sentence) : Optional.empty();
        if (better.isPresent()) {
            return new Attribution(better, venue, true, behind.behind());
        }
        if (isNamed && (!participle || behind.sure())) {
            return new Attribution(behind.speaker(), venue, behind.sure(), behind.behind());
        }
        Optional<Speaker> other = participle ? preceding.ofSentence(cue, paragraph, sentence) : preceding.before(cue, paragraph, sentence);
        boolean goesOn = lead.quoted().isPresent() && tokens.word(cue.first() - 1).equals("ان");
        boolean open = !participle && !preceding.isRelative(cue.first() - 1) && (goesOn
                || !(cue.is(Use.OPINION) && cue.is(Entry.Form.IMPERFECT)) || AS_HE.contains(tokens.word(cue.first() - 1)));
        Optional<Speaker> speaker = other.isEmpty() && open ? isNamed ? behind.speaker() : meant.by(cue, paragraph, sentence)
                .or(behind::speaker) : other;
        return new Attribution(speaker, venue, speaker.isPresent(), behind.behind());
    }

    /** The subject behind a verb that leads to no speech here («انتقد النائب فلان التأخير»), if it can speak: who may be meant next. */
    Optional<Speaker> without(Cue cue, QuotationReader.Paragraph paragraph) {
        int first = cue.last() + 1;
        if (!cue.isFiniteVerb() || VerbTraits.isOpening(cue) || !passage.isSpeaker(first) && !(VerbTraits.isGesture(cue) && tokens.isDefinite(first))) {
            return Optional.empty();
        }
        if (VerbTraits.isMeeting(tokens.word(cue.first())) && genders.of(first) != Gender.FEMININE) {
            return Optional.empty();
        }
        int end = first;
        while (end < Math.min(paragraph.end(), first + MOST_BEFORE) && !tokens.endsSentence(end)) {
            end++;
        }
        int listener = VerbTraits.isAddressing(cue) ? listeners.begin(cue, first, end) : end;
        if (listener < end) {
            memory.address(speakers.speaker(listener, phrases.nounEnd(listener, end), memory, paragraph.number()), cue.first());
            end = listener;
        }
        int last = passage.isPerson(first) ? Math.min(end, phrases.behindName(first)) : end;
        return speakers.read(first, last, memory, paragraph.number()).speaker().filter(speaker -> !speaker.carried());
    }

    /** The token behind the preposition: «نقلت الوكالة عن مسؤول قوله إن», «علمت الجريدة من مصدر مطلع أن». */
    private int source(Set<String> prepositions, Lead lead) {
        int token = lead.first();
        while (token < lead.end() && !prepositions.contains(tokens.word(token))) {
            token++;
        }
        return token < lead.end() ? token + 1 : lead.first();
    }

    /** The token behind «على لسان», by which somebody speaks for another: «ردت طهران على لسان المتحدث بأن». */
    private int behindTongue(Lead lead) {
        for (int token = lead.first(); token + 1 < lead.end(); token++) {
            if (TONGUE.contains(tokens.word(token))) {
                return token + 1;
            }
        }
        return lead.first();
    }

    /** Whether a noun behind a verb, which cannot speak, is spoken to or of: «دعت رعاياها إلى "…"», «وصفت الخطوة بأنها "…"». */
    private boolean isObject(Cue cue, int first, Lead lead) {
        if (lead.end() <= first) {
            return false;
        }
        boolean needed = VerbTraits.isAddressing(cue) || cue.entry().prepositions().stream()
                .anyMatch(way -> way.startsWith(ObjectReader.OBJECT) && way.length() > 1);
        return needed || lead.end() == first + 1 && listeners.isPossessed(first) || OF_IT.contains(tokens.word(lead.begin()))
                || OF_IT.contains(tokens.word(lead.begin() - 1));
    }

    /** «وهو يستحضر حفيده»: behind a verb whose subject stands before it. */
    private boolean isOwn(Cue cue, int first, Lead lead) {
        return lead.end() > first && NamedReader.WHILE.contains(tokens.word(cue.first() - 1));
    }
}
