package org.marsad.analysis.quotations;

import java.util.Optional;
import java.util.Set;

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
    private static final int MOST_LONE = 4;
    private static final int MOST_UTTERANCE = 6;
    private static final int MOST_MANNER = 3;
    private static final int MOST_ABOUT = 24;
    private static final String IT = "ها";
    private static final Set<String> WORDS = Set.of("عباره", "جمله", "كلمات", "كلمه");
    /** Verbs and nouns that say something only behind «هكذا» or «كان هذا». */
    private static final Set<String> SPEAKS = Set.of("تحدث", "تحدثت", "يتحدث", "تتحدث", "تكلم", "تكلمت", "جواب", "تعليق",
            "كلمات", "كلام");
    private static final Set<String> ANSWERS = Set.of("ج", "جواب", "الجواب");

    private final Passage passage;
    private final Tokens tokens;
    private final ClauseReader clauses;
    private final LeadReader leads;
    private final SpeakerReader speakers;
    private final AttributionRule attributions;
    private final Memory memory;
    private final NamedReader named;
    private final Meant meant;
    private final TextReader texts;
    private final PartReader parts;

    BesideRule(Passage passage, ClauseReader clauses, LeadReader leads, SpeakerReader speakers, NamedReader named, Meant meant,
            TextReader texts, Memory memory) {
        this.texts = texts;
        this.meant = meant;
        this.passage = passage;
        this.tokens = passage.tokens();
        this.clauses = clauses;
        this.leads = leads;
        this.speakers = speakers;
        this.attributions = new AttributionRule(passage, clauses, leads, speakers, memory);
        this.memory = memory;
        this.named = named;
        this.parts = new PartReader(passage);
    }

    /** What a stretch in quotation marks says; empty if it is a name or a term. */
    Optional<Utterance> find(Quoted quoted, QuotationReader.Paragraph paragraph, Optional<Utterance> last) {
        Optional<Utterance> called = called(quoted, paragraph);
        if (called.isPresent() || passage.isTitle(quoted)) {
            return called;
        }
        boolean opens = quoted.first() == clauses.sentenceBegin(quoted.first(), paragraph.first());
        Optional<Utterance> behind = quoted.words() >= LEAST_BEHIND || opens ? behind(quoted, paragraph, opens) : Optional.empty();
        return behind.or(() -> opens ? thus(quoted, paragraph) : Optional.empty()).or(() -> named(quoted, paragraph))
                .or(() -> lone(quoted, paragraph)).or(() -> continued(quoted, paragraph, last));
    }

    /** «وندد بما سماه "…"», «ووصفها ب"…"»: words of whoever is the subject of the verb. */
    private Optional<Utterance> called(Quoted quoted, QuotationReader.Paragraph paragraph) {
        int verb = parts.called(quoted);
        if (verb < paragraph.first()) {
            return Optional.empty();
        }
        int before = quoted.first() - 1;
        int end = tokens.word(before).equals("ب") || passage.lexicon().isThat(tokens, before) ? before : quoted.first();
        Optional<Speaker> speaker = named.named(verb + 1, end, paragraph.number())
                .or(() -> named.inSentence(verb, paragraph, clauses.sentenceBegin(verb, paragraph.first())));
        return speaker.map(who -> new Utterance(quoted.begin(), quoted.end(), true, speaker, Optional.empty(), "", "called",
                closed(NAMED, quoted)));
    }

    /** «"…". بهذه الكلمات خاطب فلان», «"…"… هكذا تحدث فلان», «"…". يقولها فلان». */
    private Optional<Utterance> thus(Quoted quoted, QuotationReader.Paragraph paragraph) {
        int at = quoted.behind();
        while (at < paragraph.end() && !tokens.isWord(at) && passage.quotedAt(at).isEmpty()) {
            at++;
        }
        at += WORDS.contains(tokens.word(at)) ? 1 : 0;
        int length = passage.length(Use.THUS, at);
        int verb = at + length;
        boolean it = length == 0 && tokens.word(verb).endsWith(IT) && passage.lexicon().isVerb(tokens.word(verb));
        Optional<Speaker> again = named.repeating(at, Math.min(clauses.sentenceEnd(at, paragraph.end()), at + MOST_SPEAKER), paragraph);
        if (again.isPresent()) {
            return again.map(speaker -> thus(quoted, speaker));
        }
        if (verb + 1 >= paragraph.end() || !it && (length == 0
                || !tokens.word(at).startsWith("ب") && !isSaying(tokens.word(verb)))) {
            return Optional.empty();
        }
        int end = clauses.sentenceEnd(verb + 1, paragraph.end());
        return named.named(verb + 1, Math.min(end, verb + 1 + MOST_SPEAKER), paragraph.number())
                .map(speaker -> thus(quoted, speaker));
    }

    private static Utterance thus(Quoted quoted, Speaker speaker) {
        return new Utterance(quoted.begin(), quoted.end(), true, Optional.of(speaker), Optional.empty(), "", "cue-behind",
                closed(BEHIND, quoted));
    }

    private boolean isSaying(String word) {
        return passage.lexicon().isVerb(word) || SPEAKS.contains(word);
    }

    /** A paragraph that is a few words, a colon and speech, as in headlines: «فلان: "…"»; or an answer: «ج: "…"». */
    private Optional<Utterance> lone(Quoted quoted, QuotationReader.Paragraph paragraph) {
        int colon = quoted.first() - 1;
        int first = paragraph.first();
        int words = colon - first;
        if (!tokens.isSign(colon, ":") || words == 0 || words > MOST_LONE || words != tokens.words(first, colon)
                || quoted.words() < LEAST_BEHIND && !PartReader.isVerbAhead(tokens.word(quoted.first() + 1))
                || tokens.words(quoted.behind(), paragraph.end()) > 0) {
            return Optional.empty();
        }
        for (int token = first; token < colon; token++) {
            if (passage.is(Use.TITLE, token) || passage.is(Use.LABEL, token) || passage.is(Use.SILENT, token)
                    || passage.is(Use.DATA, token) || passage.is(Use.MATTER, token)) {
                return Optional.empty();
            }
        }
        Optional<Speaker> speaker = ANSWERS.contains(tokens.word(first)) ? Optional.empty()
                : Optional.of(speakers.speaker(first, colon, memory, paragraph.number()));
        return Optional.of(new Utterance(quoted.begin(), quoted.end(), true, speaker, Optional.empty(), "", "name-colon",
                closed(CONTINUED, quoted)));
    }

    private Optional<Utterance> behind(Quoted quoted, QuotationReader.Paragraph paragraph, boolean opens) {
        int at = quoted.behind();
        at += tokens.isSign(at, "،,-–") ? 1 : 0;
        at += passage.length(Use.FILLER, at);
        at = behindManner(at);
        Optional<Cue> cue = passage.lexicon().cue(tokens, at).filter(found -> found.glued() == 0);
        if (cue.isEmpty() || at >= paragraph.end()) {
            return Optional.empty();
        }
        Optional<Attribution> who = cue.get().isFiniteVerb() ? subject(cue.get(), paragraph, opens)
                : cue.get().is(Use.ATTRIBUTION) || cue.get().is(Use.AS) || cue.get().is(Use.HIS) ? attributions.who(cue.get(), paragraph)
                : Optional.empty();
        return who.map(attribution -> new Utterance(quoted.begin(), quoted.end(), true, attribution.speaker(), cue, attribution.venue(),
                "cue-behind", closed(BEHIND, quoted)));
    }

    /** The verb behind words that tell how somebody speaks: «"…"، بصوت مرتجف تقول فلانة»; the token itself if there are none. */
    private int behindManner(int token) {
        for (int at = token + 1; tokens.word(token).startsWith("ب") && at <= token + MOST_MANNER && tokens.isWord(at); at++) {
            if (passage.lexicon().cue(tokens, at).filter(cue -> cue.is(Entry.Form.IMPERFECT) && cue.glued() == 0).isPresent()) {
                return at;
            }
        }
        return token;
    }

    /** Who is the subject of a verb behind speech, unless the verb leads to other speech behind a colon or «أن». */
    private Optional<Attribution> subject(Cue cue, QuotationReader.Paragraph paragraph, boolean opens) {
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
        boolean nobody = who.speaker().filter(speaker -> !speaker.carried() || !speaker.written().isEmpty()).isEmpty();
        if (nobody) {
            Optional<Speaker> speaker = meant.by(cue, paragraph, clauses.sentenceBegin(cue.first(), paragraph.first()));
            who = new Attribution(speaker, who.venue(), speaker.isPresent(), who.behind());
        }
        boolean named = opens && cue.is(Entry.Form.IMPERFECT) && who.speaker().filter(speaker -> !speaker.carried()).isPresent();
        return cue.isWeak() && !who.sure() && !named ? Optional.empty() : Optional.of(who);
    }

    /** «فلان: "…"» at the beginning of a sentence, or a sentence about somebody before a colon: «لم يخف فلان استياءه: "…"». */
    private Optional<Utterance> named(Quoted quoted, QuotationReader.Paragraph paragraph) {
        int colon = quoted.first() - 1;
        int sentence = tokens.isSign(colon, ":") ? clauses.sentenceBegin(colon, paragraph.first()) : colon;
        if (colon <= sentence) {
            return Optional.empty();
        }
        Optional<Speaker> speaker = texts.isInIt(colon - 1) ? texts.author(colon - 1, paragraph)
                : uttered(sentence, colon, paragraph).or(() -> texts.sender(sentence, colon, paragraph));
        if (speaker.isPresent()) {
            return speaker.map(author -> new Utterance(quoted.begin(), quoted.end(), true, Optional.of(author), Optional.empty(), "",
                    "name-colon", closed(NAMED, quoted)));
        }
        if (colon - sentence <= MOST_NAME && speakers.canSpeak(sentence, colon)) {
            int first = sentence;
            while (!passage.isSpeaker(first)) {
                first++;
            }
            speaker = Optional.of(speakers.speaker(first, colon, memory, paragraph.number()));
        } else if (quoted.words() >= LEAST_BEHIND && colon - sentence <= MOST_ABOUT
                && !passage.is(Use.SILENT, sentence + 1)) {
            speaker = named.ofVerb(sentence, colon, paragraph).or(() -> named.firstOf(sentence, colon, paragraph));
        }
        Optional<Speaker> who = speaker;
        return speaker.map(named -> new Utterance(quoted.begin(), quoted.end(), true, who, Optional.empty(), "", "name-colon",
                closed(NAMED, quoted)));
    }

    /** «فجاء ردها مقتضبا: "…"», «كان جواب الوزير: "…"»: whose noun for what is said stands close before a colon. */
    private Optional<Speaker> uttered(int sentence, int colon, QuotationReader.Paragraph paragraph) {
        for (int token = colon - 1; token >= Math.max(sentence, colon - MOST_UTTERANCE); token--) {
            if (passage.is(Use.UTTERANCE, token) && !tokens.isDefinite(token)) {
                String written = passage.words(token, token + 1);
                boolean his = written.endsWith("ه");
                if (his || written.endsWith("ها") || written.endsWith("هم")) {
                    Gender gender = his ? Gender.MASCULINE : written.endsWith("ها") ? Gender.FEMININE : Gender.UNKNOWN;
                    return meant.at(token, gender, Meant.Kind.REPLIES, paragraph, sentence);
                }
                return passage.isSpeaker(token + 1) ? named.named(token + 1, colon, paragraph.number()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Directly behind other speech, or a paragraph of its own behind one in which somebody spoke. */
    private Optional<Utterance> continued(Quoted quoted, QuotationReader.Paragraph paragraph, Optional<Utterance> last) {
        boolean follows = last.filter(Utterance::direct).filter(before -> before.end() <= quoted.begin()
                && tokens.words(tokens.from(before.end()), quoted.first()) == 0
                && !passage.text().substring(before.end(), quoted.begin()).contains("\n")).isPresent();
        boolean ends = quoted.behind() >= paragraph.end() || tokens.endsSentence(quoted.behind());
        boolean alone = ends && (quoted.first() == paragraph.first() || tokens.endsSentence(quoted.first() - 1)
                && last.filter(before -> before.begin() >= tokens.begin(paragraph.first())).isPresent());
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
