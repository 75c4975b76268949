package org.marsad.analysis.quotations;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the subject that stands before a verb, in its clause or its sentence. */
final class PrecedingReader {

    private static final int MOST_BEFORE = 14;
    /** «أما فلان، المدير العام لكذا بكذا، فأكد»: words about somebody may be many. */
    private static final int MOST_AS_FOR = 26;
    private static final int MOST_SUBJECT = 3;
    static final Set<String> AS_FOR = Set.of("اما", "واما");
    static final Set<String> WAS = Set.of("كان", "كانت", "وكان", "وكانت");
    private static final String BEFORE_NOW = "سبق";
    private static final char AT = 'ب';
    private static final int MOST_OF_CLAUSE = 4;
    private static final Set<String> BUT = Set.of("لكن", "ولكن", "بينما", "فيما", "بل", "حين", "لان");
    /** «أباها»: somebody's, as definite as with an article. */
    private static final String OWN = ".{2,}(ه|ها|هم|نا)";
    static final Set<String> RELATIVES = Set.of("الذي", "التي", "الذين");

    private final Passage passage;
    private final Tokens tokens;
    private final SpeakerReader speakers;
    private final NamedReader named;
    private final Memory memory;
    private final NounPhraseReader phrases;

    PrecedingReader(Passage passage, SpeakerReader speakers, NamedReader named, Memory memory) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.speakers = speakers;
        this.named = named;
        this.memory = memory;
        this.phrases = new NounPhraseReader(passage);
    }

    /** «الذي»: the subject of the verb behind it stands before it. */
    boolean isRelative(int token) {
        return RELATIVES.contains(tokens.word(token));
    }

    /** The subject of the sentence: who speaks in it already, else a person or body named in it, else who spoke just before. */
    Optional<Speaker> ofSentence(Cue cue, QuotationReader.Paragraph paragraph, int sentence) {
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
    Optional<Speaker> before(Cue cue, QuotationReader.Paragraph paragraph, int sentence) {
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
        if (cue.glued() > 0 || end <= sentence || named.asked(sentence, end) >= 0) {
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
            return Optional.of(speakers.speaker(first, Math.max(first + 1, phrases.end(first, last)),
                    memory, paragraph.number()));
        }
        if (last - first <= MOST_SUBJECT && last > first && tokens.word(first).startsWith("ال") && tokens.words(first, last) == last - first
                && !passage.is(Use.SILENT, first)) {
            return Optional.of(speakers.speaker(first, last, memory, paragraph.number()));
        }
        Optional<Speaker> ofClause = ofClause(sentence, last, paragraph);
        if (ofClause.isPresent()) {
            return ofClause;
        }
        return last > sentence ? endingAt(last, sentence).map(name -> name.person() ? name : ofApposition(name, last, sentence).orElse(name))
                .map(name -> NamedReader.speaker(passage, name)) : Optional.empty();
    }

    private Optional<Names.Name> endingAt(int last, int sentence) {
        return passage.names().endingAt(tokens.end(last - 1), tokens.begin(Math.max(sentence, last - MOST_BEFORE)));
    }

    /** «غير أن فلانة، رئيسة جمعية كذا، ترى»: the person of whom words between commas, which end with this body, say what they are. */
    private Optional<Names.Name> ofApposition(Names.Name body, int last, int sentence) {
        int comma = last - 1;
        while (comma > sentence && !tokens.isComma(comma)) {
            comma--;
        }
        return comma > sentence && tokens.begin(comma) < body.begin() ? endingAt(comma, sentence).filter(Names.Name::person)
                : Optional.empty();
    }

    /** «…، لكن الأخير قال», «…، فيما الوزير يؤكد»: the few words of a clause before its verb. */
    private Optional<Speaker> ofClause(int sentence, int end, QuotationReader.Paragraph paragraph) {
        int first = end;
        while (first > sentence && end - first < MOST_OF_CLAUSE && tokens.isWord(first - 1) && !BUT.contains(tokens.word(first - 1))) {
            first--;
        }
        boolean set = first > sentence && (tokens.isComma(first - 1) || BUT.contains(tokens.word(first - 1)));
        boolean somebody = passage.is(Use.ROLE, first) || passage.isPerson(first) || SpeakerReader.LATTER.contains(tokens.word(first));
        return set && first < end && somebody && (tokens.isDefinite(first) || passage.isPerson(first)
                || passage.words(first, first + 1).matches(OWN))
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
