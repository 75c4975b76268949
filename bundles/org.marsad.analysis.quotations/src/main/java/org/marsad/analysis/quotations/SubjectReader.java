package org.marsad.analysis.quotations;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the subject of a cue: behind it, before it, or who was speaking; and the venue, which may stand on either side. */
final class SubjectReader {

    private static final int MOST_BEFORE = 14;
    /** «أما فلان، المدير العام لكذا بكذا، فأكد»: words about somebody may be many. */
    private static final int MOST_AS_FOR = 26;
    private static final int MOST_SUBJECT = 3;
    private static final Set<String> AS_FOR = Set.of("اما", "واما");
    private static final Set<String> WAS = Set.of("كان", "كانت", "وكان", "وكانت");
    private static final Set<String> FROM = Set.of("عن", "من", "لدي");
    private static final Set<String> TO = Set.of("الي");
    private static final Set<String> OF_IT = Set.of("بانه", "بانها", "بانهم");
    private static final Set<String> TONGUE = Set.of("لسان", "بلسان");
    private static final String BEFORE_NOW = "سبق";
    private static final char AT = 'ب';
    /** «الحاضرين», «المواطنين», «الصحفيين»: no subject. */
    private static final String ACCUSATIVE_PLURAL = "ال(م.{3,}|.ا..|.{3,}ي)ين";
    private static final int MOST_OF_CLAUSE = 4;
    private static final Set<String> BUT = Set.of("لكن", "ولكن", "بينما", "فيما", "بل", "حين");
    /** Behind these a verb has the subject of the clause before: «لا يتفق معها فلان، إذ يرى أن». */
    private static final Set<String> AS_HE = Set.of("اذ", "حيث");
    static final Set<String> RELATIVES = Set.of("الذي", "التي", "الذين");

    private final Passage passage;
    private final Tokens tokens;
    private final SpeakerReader speakers;
    private final VenueReader venues;
    private final NounPhraseReader phrases;
    private final Memory memory;
    private final NamedReader named;
    private final Meant meant;
    private final TextReader texts;

    SubjectReader(Passage passage, SpeakerReader speakers, NamedReader named, Meant meant, TextReader texts, Memory memory) {
        this.texts = texts;
        this.meant = meant;
        this.passage = passage;
        this.tokens = passage.tokens();
        this.speakers = speakers;
        this.venues = new VenueReader(passage);
        this.phrases = new NounPhraseReader(passage);
        this.memory = memory;
        this.named = named;
    }

    /** Who says what a cue leads to. */
    Attribution of(Cue cue, Lead lead, QuotationReader.Paragraph paragraph, int sentence) {
        int first = cue.is(Use.RELAY) ? source(FROM, lead) : !lead.kind().isNominal() && VerbTraits.isAscribing(cue)
                ? source(TO, lead) : behindTongue(lead);
        int end = VerbTraits.isAddressing(cue) && lead.end() > first ? listener(cue, first, lead.end()) : lead.end();
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
                || VerbTraits.isAddressing(cue) && before(cue, paragraph, sentence).isPresent());
        if (object) {
            Optional<Speaker> subject = before(cue, paragraph, sentence).or(() -> meant.by(cue, paragraph, sentence));
            if (subject.isPresent()) {
                return new Attribution(subject, venue, true, behind.behind());
            }
        }
        boolean isNamed = behind.speaker().filter(speaker -> !speaker.carried() || !speaker.written().isEmpty()).isPresent();
        boolean participle = cue.is(Entry.Form.PARTICIPLE) || cue.is(Use.SAYING);
        // «كان فلان قد وصف النسخة بأنها»: what stands behind the verb cannot speak.
        Optional<Speaker> better = isNamed && !participle && !behind.sure() && cue.is(Use.OPINION) ? before(cue, paragraph, sentence)
                : Optional.empty();
        if (better.isPresent()) {
            return new Attribution(better, venue, true, behind.behind());
        }
        if (isNamed && (!participle || behind.sure())) {
            return new Attribution(behind.speaker(), venue, behind.sure(), behind.behind());
        }
        Optional<Speaker> other = participle ? ofSentence(cue, paragraph, sentence) : before(cue, paragraph, sentence);
        boolean goesOn = lead.quoted().isPresent() && tokens.word(cue.first() - 1).equals("ان");
        boolean open = !participle && !isRelative(cue.first() - 1) && (goesOn || !(cue.is(Use.OPINION) && cue.is(Entry.Form.IMPERFECT))
                || AS_HE.contains(tokens.word(cue.first() - 1)));
        Optional<Speaker> speaker = other.isEmpty() && open ? isNamed ? behind.speaker() : meant.by(cue, paragraph, sentence)
                .or(behind::speaker) : other;
        return new Attribution(speaker, venue, speaker.isPresent(), behind.behind());
    }

    /** The subject behind a verb that leads to no speech here («انتقد النائب فلان التأخير»), if it can speak: who may be meant next. */
    Optional<Speaker> without(Cue cue, QuotationReader.Paragraph paragraph) {
        int first = cue.last() + 1;
        if (!cue.isFiniteVerb() || !passage.isSpeaker(first) && !(VerbTraits.isGesture(cue) && tokens.isDefinite(first))) {
            return Optional.empty();
        }
        int end = first;
        while (end < Math.min(paragraph.end(), first + MOST_BEFORE) && !tokens.endsSentence(end)) {
            end++;
        }
        int listener = VerbTraits.isAddressing(cue) ? listener(cue, first, end) : end;
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

    /**
     * The token with which those begin to whom a verb speaks, behind its subject if it has one: a plural in the accusative («خاطب
     * الحاضرين»), a noun for somebody behind another («خاطب الوزير الوالية», «سأل رئيس الفريق وزيرة المالية»).
     */
    private int listener(Cue cue, int first, int end) {
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
        return needed || lead.end() == first + 1 && isPossessed(first) || OF_IT.contains(tokens.word(lead.begin()))
                || OF_IT.contains(tokens.word(lead.begin() - 1));
    }

    /** «رعاياها», as written. */
    private boolean isPossessed(int token) {
        String word = tokens.word(token);
        return passage.text().charAt(tokens.end(token) - 1) == 'ه' || word.endsWith("ها") || word.endsWith("هم");
    }

    /** «وهو يستحضر حفيده»: behind a verb whose subject stands before it. */
    private boolean isOwn(Cue cue, int first, Lead lead) {
        return lead.end() > first && NamedReader.WHILE.contains(tokens.word(cue.first() - 1));
    }

    private boolean isRelative(int token) {
        return RELATIVES.contains(tokens.word(token));
    }

    /** The subject of the sentence: who speaks in it already, else a person or body named in it, else who spoke just before. */
    private Optional<Speaker> ofSentence(Cue cue, QuotationReader.Paragraph paragraph, int sentence) {
        int clause = cue.first();
        while (clause > sentence && !tokens.isComma(clause - 1) && passage.quotedAt(clause).isEmpty()) {
            clause--;
        }
        Optional<Speaker> here = clause > sentence && memory.since(clause).isEmpty()
                ? named.role(clause, cue.first(), cue.gender(), paragraph) : Optional.empty();
        Optional<Speaker> speaking = here.or(() -> memory.since(sentence).map(speaker -> speaker.again("")));
        if (speaking.isPresent()) {
            return speaking;
        }
        return named.firstOf(sentence, cue.first(), paragraph)
                .or(() -> memory.last(paragraph.number(), 1).map(speaker -> speaker.again("")));
    }

    /** The subject before a verb: «المدير العام، فلان، أكد أن», «أما فلان، فيؤكد أن», «كان فلان قد أكد أن», «الوزير الذي أكد أن». */
    private Optional<Speaker> before(Cue cue, QuotationReader.Paragraph paragraph, int sentence) {
        int end = cue.first();
        if (isRelative(end - 1)) {
            List<Names.Name> names = passage.names().in(tokens.begin(sentence), tokens.begin(end - 1));
            return names.isEmpty() ? memory.since(sentence).map(speaker -> speaker.again(""))
                    .or(() -> named.antecedent(sentence, end - 1, paragraph))
                    : Optional.of(NamedReader.speaker(passage, meant(names)));
        }
        if (NamedReader.WHILE.contains(tokens.word(end - 1))) {
            return ofSentence(cue, paragraph, sentence);
        }
        int endOfName = tokens.isComma(end - 1) ? end - 1 : end;
        if (cue.glued() > 0 && AS_FOR.contains(tokens.word(sentence)) && end - sentence <= MOST_AS_FOR && endOfName - sentence > 1) {
            return Optional.of(speakers.speaker(sentence + 1, endOfName, memory, paragraph.number()));
        }
        if (cue.glued() > 0 || end <= sentence) {
            return Optional.empty();
        }
        if (tokens.word(end - 1).equals("ان") && tokens.word(sentence).endsWith(BEFORE_NOW) && end - sentence > 2) {
            return Optional.of(speakers.speaker(sentence + 1, end - 1, memory, paragraph.number()));
        }
        Optional<Speaker> apposed = named.apposed(sentence, end, paragraph).or(() -> named.beforeVerb(cue, sentence, paragraph));
        if (apposed.isPresent()) {
            return apposed;
        }
        boolean past = tokens.word(end - 1).equals("قد");
        int last = past || tokens.isComma(end - 1) ? end - 1 : end;
        int first = sentence;
        while (first < last && passage.length(Use.FILLER, first) > 0) {
            first += passage.length(Use.FILLER, first);
            first += tokens.isComma(first) ? 1 : 0;
        }
        boolean was = last > first + 1 && last - first <= MOST_BEFORE && WAS.contains(tokens.word(first));
        if (was && (past || cue.is(Entry.Form.IMPERFECT) && speakers.canSpeak(first + 1, last))) {
            return Optional.of(speakers.speaker(first + 1, last, memory, paragraph.number()));
        }
        if (last - first <= MOST_BEFORE && last > first && passage.isSpeaker(first) && tokens.isWord(last - 1)) {
            return Optional.of(speakers.speaker(first, last, memory, paragraph.number()));
        }
        if (last - first <= MOST_SUBJECT && last > first && tokens.word(first).startsWith("ال") && tokens.words(first, last) == last - first
                && !passage.is(Use.SILENT, first)) {
            return Optional.of(speakers.speaker(first, last, memory, paragraph.number()));
        }
        Optional<Speaker> ofClause = ofClause(sentence, last, paragraph);
        if (ofClause.isPresent()) {
            return ofClause;
        }
        return last > sentence ? passage.names().endingAt(tokens.end(last - 1), tokens.begin(Math.max(sentence, last - MOST_BEFORE)))
                .map(name -> NamedReader.speaker(passage, name)) : Optional.empty();
    }

    /** «…، لكن الأخير قال», «…، فيما الوزير يؤكد»: the few words of a clause before its verb. */
    private Optional<Speaker> ofClause(int sentence, int end, QuotationReader.Paragraph paragraph) {
        int first = end;
        while (first > sentence && end - first < MOST_OF_CLAUSE && tokens.isWord(first - 1) && !BUT.contains(tokens.word(first - 1))) {
            first--;
        }
        boolean set = first > sentence && (tokens.isComma(first - 1) || BUT.contains(tokens.word(first - 1)));
        boolean somebody = passage.is(Use.ROLE, first) || passage.isPerson(first) || SpeakerReader.LATTER.contains(tokens.word(first));
        return set && first < end && somebody && (tokens.isDefinite(first) || passage.isPerson(first))
                ? Optional.of(speakers.speaker(first, end, memory, paragraph.number())) : Optional.empty();
    }

    /** Whom «التي» means: the last name, but not the body somebody is at, «فلانة، الخبيرة بالشركة، التي ترى», if a person is named. */
    private Names.Name meant(List<Names.Name> names) {
        Names.Name last = names.get(names.size() - 1);
        if (last.person() || last.begin() == 0 || passage.text().charAt(last.begin() - 1) != AT) {
            return last;
        }
        for (int i = names.size() - 1; i >= 0; i--) {
            if (names.get(i).person()) {
                return names.get(i);
            }
        }
        return last;
    }
}
