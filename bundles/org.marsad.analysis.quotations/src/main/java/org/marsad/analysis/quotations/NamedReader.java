package org.marsad.analysis.quotations;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds who is named in a sentence where nobody stands directly beside the words that tell of speech. */
final class NamedReader {

    static final Set<String> WHILE = Set.of("وهو", "وهي", "وهم", "وهما", "وهن");
    /** A noun behind one of these is no subject. */
    static final Set<String> PREPOSITIONS = Set.of("في", "من", "الي", "علي", "عن", "مع", "بين", "لدي", "امام", "خلال", "بعد", "قبل",
            "عقب", "ضد", "حول", "نحو", "عند", "تجاه", "داخل", "باسم", "بشان", "بخصوص", "منذ", "حتي", "رغم", "وفق", "حسب");
    private static final String GLUED = "بلك";
    private static final Set<String> REPEATED = Set.of("قولها", "ترديدها", "تكرارها");
    private static final String ASKED = "[وف]?سئلت?";
    private static final int MOST_BEFORE = 14;
    private static final int MOST_BACK = 6;
    /** So near to its beginning, or to a comma, the subject of a sentence stands. */
    private static final int NEAR = 4;
    private static final int MOST_ANTECEDENT = 6;
    private static final int MOST_APPOSITION = 30;

    private final Passage passage;
    private final Tokens tokens;
    private final SpeakerReader speakers;
    private final Memory memory;
    private final NounPhraseReader phrases;
    private final GenderReader genders;

    NamedReader(Passage passage, SpeakerReader speakers, Memory memory) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.speakers = speakers;
        this.memory = memory;
        this.phrases = new NounPhraseReader(passage);
        this.genders = new GenderReader(passage);
    }

    /** Who says words to which no cue leads: who spoke in the sentence, else who is named in it before a token, else who spoke last. */
    Optional<Speaker> inSentence(int token, QuotationReader.Paragraph paragraph, int sentence) {
        return memory.since(sentence).map(speaker -> speaker.again(""))
                .or(() -> asFor(sentence, token, paragraph.number())).or(() -> role(sentence, token, paragraph))
                .or(() -> nearest(sentence, token, paragraph)).or(() -> firstOf(sentence, token, paragraph))
                .or(() -> memory.last(paragraph.number(), 1).map(speaker -> speaker.again("")));
    }

    /** The token of «سئل» among these; -1 if there is none. Who is named behind it is whom somebody was asked about. */
    int asked(int first, int end) {
        for (int token = first; token < end; token++) {
            if (tokens.word(token).matches(ASKED)) {
                return token;
            }
        }
        return -1;
    }

    /** Who is directly behind a verb, with what belongs to the noun or name. */
    Optional<Speaker> subject(int token, int end, int paragraph) {
        return token < end && passage.isSpeaker(token) ? Optional.of(speakers.speaker(token, phrases.nounEnd(token, end), memory,
                paragraph)) : Optional.empty();
    }

    /** Who does not tire of words told before: «"…". لا يتردد فلان في قولها». */
    Optional<Speaker> repeating(int first, int end, QuotationReader.Paragraph paragraph) {
        for (int token = first + 1; token < end; token++) {
            if (REPEATED.contains(tokens.word(token)) && PREPOSITIONS.contains(tokens.word(token - 1))) {
                return role(first, token, paragraph);
            }
        }
        return Optional.empty();
    }

    /** «أما فلان فأهدى الجائزة إلى بلده»: whom a sentence that opens so is about. */
    Optional<Speaker> asFor(int sentence, int end, int paragraph) {
        if (!PrecedingReader.AS_FOR.contains(tokens.word(sentence))) {
            return Optional.empty();
        }
        for (int token = sentence + 2; token < Math.min(end, sentence + MOST_APPOSITION); token++) {
            String word = tokens.word(token);
            if (word.startsWith("ف") && !PREPOSITIONS.contains(word) && !passage.isSpeaker(token) && !passage.isPlace(token)) {
                return Optional.of(speakers.speaker(sentence + 1, tokens.isComma(token - 1) ? token - 1 : token, memory, paragraph));
            }
        }
        return Optional.empty();
    }

    /** The subject behind a verb with which a sentence begins: «يحكي سالم، وهو عامل، كيف سقط الجدار». */
    Optional<Speaker> ofVerb(int first, int end, QuotationReader.Paragraph paragraph) {
        return passage.lexicon().cue(tokens, first).filter(Cue::isFiniteVerb)
                .flatMap(cue -> named(cue.last() + 1, end, paragraph.number()));
    }

    /** The noun for somebody nearest before a token, behind a verb or comma: «ترفض الحكومة ما تسميه». */
    private Optional<Speaker> nearest(int first, int end, QuotationReader.Paragraph paragraph) {
        for (int token = end - 1; token >= Math.max(first, end - MOST_BEFORE); token--) {
            if (passage.isSpeaker(token) && !PREPOSITIONS.contains(tokens.word(token - 1)) && !speakers.isGlued(token, GLUED)
                    && (tokens.isDefinite(token) || passage.isName(token))) {
                int last = token + 1;
                while (last < end && tokens.isDefinite(last)) {
                    last++;
                }
                last = Math.max(last, phrases.nounEnd(token, end));
                int noun = passage.isSpeaker(token - 1) && !tokens.isDefinite(token - 1) ? token - 1 : token;
                return Optional.of(speakers.speaker(noun, last, memory, paragraph.number()));
            }
        }
        return Optional.empty();
    }

    /** Who is named by these tokens, if anybody is and can be. */
    Optional<Speaker> named(int first, int end, int paragraph) {
        return first < end ? speakers.read(first, end, memory, paragraph).speaker()
                .filter(speaker -> !speaker.carried() || !speaker.written().isEmpty()) : Optional.empty();
    }

    /** Who is named by these tokens, if they can speak: «اعتبرها آخرون "…"». */
    Optional<Speaker> sure(int first, int end, int paragraph) {
        return first < end ? Optional.of(speakers.read(first, end, memory, paragraph)).filter(Attribution::sure)
                .flatMap(Attribution::speaker).filter(speaker -> !speaker.carried() || !speaker.written().isEmpty()) : Optional.empty();
    }

    /** The first person named by these tokens of a sentence, else the first role or source that is behind no preposition, else a body. */
    Optional<Speaker> firstOf(int first, int end, QuotationReader.Paragraph paragraph) {
        List<Names.Name> names = passage.names().in(tokens.begin(first), tokens.begin(end));
        return names.stream().filter(Names.Name::person).findFirst().map(this::named).or(() -> role(first, end, paragraph))
                .or(() -> names.stream().findFirst().map(this::named));
    }

    /** Words for a role or a source, in a sentence: «وجدد الوزير الدعوة …، مؤكدا أن», «وفي كلمته، هاجم رئيس الفريق الحكومة قائلا إنها». */
    Optional<Speaker> role(int sentence, int cue, QuotationReader.Paragraph paragraph) {
        return role(sentence, cue, Gender.UNKNOWN, paragraph);
    }

    /** The same, of those who agree in gender with a verb. What is said in quotation marks is not looked at. */
    Optional<Speaker> role(int sentence, int cue, Gender gender, QuotationReader.Paragraph paragraph) {
        int near = sentence;
        for (int token = sentence; token < cue; token++) {
            Optional<Quoted> quoted = passage.quotedAt(token).filter(stretch -> stretch.behind() <= cue && !passage.isTitle(stretch));
            if (quoted.isPresent()) {
                token = Math.max(token, quoted.get().behind() - 1);
                near = token + 1;
                continue;
            }
            near = tokens.isComma(token) ? token + 1 : near;
            boolean free = token - near < NEAR && !PREPOSITIONS.contains(tokens.word(token - 1)) && !speakers.isGlued(token, GLUED)
                    && !WHILE.contains(tokens.word(token - 1));
            boolean name = free && passage.isName(token);
            boolean somebody = name || free && tokens.isWord(token) && speakers.canSpeak(token, token + 1);
            if (somebody && !passage.isVerb(token) && genders.of(token).agrees(gender)) {
                int end = name ? phrases.behindName(token) : phrases.nounEnd(token, cue);
                return Optional.of(speakers.speaker(token, end, memory, paragraph.number()));
            }
        }
        return Optional.empty();
    }

    /** «الناطقة باسم كذا، في ردها على سؤال، قالت»: somebody opens the sentence, and more words stand between commas before the verb. */
    Optional<Speaker> apposed(int sentence, int end, QuotationReader.Paragraph paragraph) {
        if (!tokens.isComma(end - 1) || end - sentence > MOST_APPOSITION || !passage.isSpeaker(sentence)
                || speakers.isGlued(sentence, GLUED)) {
            return Optional.empty();
        }
        return named(sentence, end - 1, paragraph.number());
    }

    /** The noun for somebody close before «الذي», of which the words behind it tell: «إلى الشاهد الثالث، الذي صرح بأن». */
    Optional<Speaker> antecedent(int sentence, int relative, QuotationReader.Paragraph paragraph) {
        int end = tokens.isComma(relative - 1) ? relative - 1 : relative;
        for (int token = end - 1; token >= Math.max(sentence, end - MOST_ANTECEDENT) && tokens.isWord(token); token--) {
            if (passage.isSpeaker(token)) {
                return named(token, end, paragraph.number());
            }
        }
        return Optional.empty();
    }

    /** «سيدة تصرخ: "…"»: a noun for somebody, without article, of which the verb tells. */
    Optional<Speaker> beforeVerb(Cue cue, int sentence, QuotationReader.Paragraph paragraph) {
        int end = cue.first();
        int first = cue.is(Entry.Form.IMPERFECT) ? Math.max(sentence, end - MOST_BACK) : end;
        for (int token = end - 1; token >= first && tokens.isWord(token); token--) {
            boolean own = token < end - 1 && passage.words(token, token + 1).matches(".*(ه|ها|هم)");
            if (passage.is(Use.ROLE, token) && !tokens.isDefinite(token) && !own && !speakers.isGlued(token, GLUED)) {
                return named(token, end, paragraph.number());
            }
        }
        return Optional.empty();
    }

    private Speaker named(Names.Name name) {
        return speaker(passage, name);
    }

    /** The one of a name. */
    static Speaker speaker(Passage passage, Names.Name name) {
        return new Speaker(passage.text().substring(name.begin(), name.end()), "", name.link(), false, "", false);
    }
}
