package org.marsad.analysis.quotations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a text from its beginning to its end for what is said in it, and remembers who speaks. For one text and one thread. */
final class QuotationReader {

    private static final double COLON_OR_THAT = 0.9;
    private static final double BESIDE = 0.85;
    private static final double CLAUSE = 0.8;
    private static final double WITHIN = 0.75;
    private static final double NOUN = 0.6;
    private static final double WITHOUT_SPEAKER = 0.8;
    private static final double UNCLOSED = 0.6;

    private final Passage passage;
    private final Tokens tokens;
    private final LeadReader leads;
    private final ClauseReader clauses;
    private final SpeakerReader speakers;
    private final AttributionRule attributions;
    private final BesideRule beside;
    private final HeadlineRule headlines;
    private final SubjectReader subjects;
    private final PartReader parts;
    private final NamedReader named;
    private final Memory memory = new Memory();
    private final List<Utterance> found = new ArrayList<>();

    QuotationReader(Passage passage) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.leads = new LeadReader(passage);
        this.clauses = new ClauseReader(passage, leads);
        this.speakers = new SpeakerReader(passage);
        this.named = new NamedReader(passage, speakers, memory);
        TextReader texts = new TextReader(passage, speakers, named, memory);
        Meant meant = new Meant(named, new TopicReader(passage, speakers, memory), memory);
        this.subjects = new SubjectReader(passage, speakers, named, meant, texts, memory);
        this.parts = new PartReader(passage);
        this.attributions = new AttributionRule(passage, clauses, leads, speakers, memory);
        this.headlines = new HeadlineRule(passage, speakers, memory);
        this.beside = new BesideRule(passage, clauses, leads, speakers, named, meant, texts, memory);
    }

    /** All that is said. */
    List<Utterance> read() throws InterruptedException {
        int paragraph = 0;
        int read = 0;
        for (int[] place : passage.paragraphs()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("called off between two paragraphs");
            }
            int first = Math.max(read, tokens.from(place[0]));
            read = Math.max(read, paragraph(new Paragraph(paragraph++, first, tokens.from(place[1]))));
        }
        return found;
    }

    /**
     * A paragraph.
     *
     * @param number its number, from 0
     * @param first  its first token
     * @param end    the token behind it
     */
    record Paragraph(int number, int first, int end) {
    }

    /** Reads a paragraph; gives the token behind what was read, which may be in a later one. */
    private int paragraph(Paragraph paragraph) throws InterruptedException {
        Optional<Utterance> headline = headlines.find(paragraph);
        if (headline.isPresent()) {
            add(headline.get(), paragraph.first(), paragraph);
            return paragraph.end();
        }
        int token = paragraph.first();
        int steps = 0;
        while (token < paragraph.end()) {
            if (++steps % 1024 == 0 && Thread.interrupted()) {
                throw new InterruptedException("called off within a paragraph");
            }
            Optional<Quoted> quoted = passage.quotedAt(token);
            if (quoted.isPresent()) {
                beside.find(quoted.get(), paragraph, last()).ifPresent(utterance -> add(utterance, quoted.get().first(), paragraph));
                token = Math.max(token + 1, quoted.get().behind());
                continue;
            }
            Optional<Cue> cue = passage.lexicon().cue(tokens, token);
            token = cue.isPresent() && !isBlocked(cue.get()) ? Math.max(token + 1, cue(cue.get(), paragraph)) : token + 1;
        }
        return token;
    }

    /** A name is no cue, and neither is «يذكر أن», with which the writer speaks, nor «لافتات تطالب ب». */
    private boolean isBlocked(Cue cue) {
        boolean written = cue.is(Entry.Form.IMPERFECT) && passage.is(Use.LABEL, cue.first() - 1)
                && passage.length(Use.FORMULA, cue.first() - 2) == 0;
        return written || passage.length(Use.FORMULA, cue.first()) > 0 || cue.glued() == 0 && passage.isName(cue.first())
                && !cue.is(Use.ATTRIBUTION);
    }

    private Optional<Utterance> last() {
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    /** What a cue leads to; gives the token to go on with. */
    private int cue(Cue cue, Paragraph paragraph) {
        if (cue.is(Use.ATTRIBUTION) || cue.is(Use.AS) || cue.is(Use.HIS)) {
            Optional<AttributionRule.Result> result = attributions.find(cue, paragraph, last());
            result.flatMap(AttributionRule.Result::utterance).ifPresent(utterance -> {
                add(utterance, cue.first(), paragraph);
                if (!utterance.direct()) {
                    parts(utterance, tokens.from(utterance.begin()), tokens.from(utterance.end()), paragraph);
                }
            });
            return result.map(AttributionRule.Result::next).orElse(cue.last() + 1);
        }
        Optional<Lead> lead = leads.read(cue, paragraph.end());
        if (lead.isEmpty()) {
            subjects.without(cue, paragraph).ifPresent(speaker -> memory.add(speaker, cue.first(), paragraph.number(),
                    Optional.of(cue)));
            return cue.last() + 1;
        }
        Attribution who = subjects.of(cue, lead.get(), paragraph, clauses.sentenceBegin(cue.first(), paragraph.first()));
        boolean nominal = lead.get().kind().isNominal();
        boolean needed = cue.isWeak() && !isText(cue, lead.get()) && !isPlace(lead.get()) || nominal
                || isNounQuoted(lead.get()) && !isPlace(lead.get());
        if (needed && !who.sure() || nominal && isFar(lead.get(), who) || isSilent(cue, lead.get(), who)) {
            return lead.get().quoted().map(Quoted::first).orElse(cue.last() + 1);
        }
        int next = said(cue, lead.get(), who, paragraph);
        Optional<Lead> more = leads.more(cue, lead.get(), next, paragraph.end());
        while (more.isPresent()) {
            next = said(cue, more.get(), who, paragraph);
            more = leads.more(cue, more.get(), next, paragraph.end());
        }
        return next;
    }

    private int said(Cue cue, Lead lead, Attribution who, Paragraph paragraph) {
        return lead.quoted().map(quoted -> direct(cue, lead, quoted, who, paragraph))
                .orElseGet(() -> indirect(cue, lead, who, paragraph));
    }

    /** A capital speaks for its government, in marks: «اعتبرت موسكو الخطوة: "…"»; but a town also has rain: «سجلت مراكش ارتفاعا». */
    private boolean isPlace(Lead lead) {
        return lead.end() > lead.first() && lead.quoted().isPresent() && passage.isPlace(lead.first());
    }

    /** Whether a preposition leads to words in marks. */
    private boolean isNounQuoted(Lead lead) {
        return lead.quoted().isPresent() && lead.end() < lead.begin() && !tokens.isSign(lead.begin() - 1, ":")
                && !passage.lexicon().isThat(tokens, lead.begin() - 1);
    }

    /** What something is said to be written in is a text, whatever it is called: «جاء في نص القرار أن», «ورد في ديباجته: "…"». */
    private boolean isText(Cue cue, Lead lead) {
        return cue.is(Use.PHRASE) && lead.end() > lead.first() && !passage.is(Use.SILENT, lead.first())
                && (lead.kind() == Lead.Kind.THAT || lead.quoted().isPresent() && lead.end() < lead.begin());
    }

    /** A preposition that is neither directly behind the verb nor behind words for speaker or venue belongs to something else. */
    private static boolean isFar(Lead lead, Attribution who) {
        boolean unnamed = who.speaker().filter(speaker -> !speaker.carried() || !speaker.written().isEmpty()).isEmpty();
        return unnamed && lead.begin() > lead.first() && who.venue().isEmpty();
    }

    private boolean isSilent(Cue cue, Lead lead, Attribution who) {
        return lead.end() > lead.first() && passage.is(Use.SILENT, lead.first()) && cue.isFiniteVerb() && !passage.isName(lead.first())
                && who.speaker().filter(speaker -> !passage.words(lead.first(), lead.end()).contains(speaker.words())).isEmpty();
    }

    private int direct(Cue cue, Lead lead, Quoted quoted, Attribution who, Paragraph paragraph) {
        boolean set = lead.end() < lead.begin();
        boolean colon = tokens.isSign(lead.begin() - 1, ":");
        boolean noun = isNounQuoted(lead);
        String rule = !set ? "cue-before" : colon ? "colon" : noun ? "noun-quoted" : "that-quoted";
        double confidence = (set && !noun ? COLON_OR_THAT : BESIDE) * (who.speaker().isPresent() ? 1 : WITHOUT_SPEAKER)
                * (quoted.closed() ? 1 : UNCLOSED);
        add(new Utterance(quoted.begin(), quoted.end(), true, who.speaker(), Optional.of(cue), who.venue(), rule, confidence), cue.first(),
                paragraph);
        return quoted.behind();
    }

    private int indirect(Cue cue, Lead lead, Attribution who, Paragraph paragraph) {
        boolean nominal = lead.kind().isNominal();
        int end = clauses.clauseEnd(lead.begin(), paragraph.end(), nominal);
        if (tokens.words(lead.begin(), end) < 2) {
            return lead.begin() + 1;
        }
        String rule = switch (lead.kind()) {
            case NOUN -> "noun";
            case MATTER -> "matter";
            case OBJECT -> "object";
            case COLON -> "colon-unquoted";
            default -> "clause";
        };
        double confidence = (nominal || lead.kind() == Lead.Kind.COLON ? NOUN : CLAUSE)
                * (who.speaker().isPresent() ? 1 : WITHOUT_SPEAKER);
        int begin = tokens.begin(lead.begin());
        Utterance clause = new Utterance(begin, tokens.end(end - 1), false, who.speaker(), Optional.of(cue), who.venue(), rule, confidence);
        int quotedWords = parts.within(lead.begin(), end).stream().mapToInt(Quoted::words).sum();
        if (tokens.words(lead.begin(), end) - quotedWords > 1) {
            add(clause, cue.first(), paragraph);
        }
        parts(clause, lead.begin(), end, paragraph);
        return end;
    }

    /** Adds the very words that are given within a clause. */
    private void parts(Utterance clause, int begin, int end, Paragraph paragraph) {
        for (Quoted quoted : parts.within(begin, end)) {
            int called = parts.called(quoted);
            Optional<Speaker> nested = called > begin ? named.sure(called + 1, quoted.first(), paragraph.number())
                    : nested(begin + 1, quoted.first(), paragraph);
            add(new Utterance(quoted.begin(), quoted.end(), true, nested.or(clause::speaker), clause.cue(), clause.venue(), "within-clause",
                    quoted.closed() ? WITHIN : WITHIN * UNCLOSED), begin, paragraph);
        }
    }

    /** Who says it within what another says: «أكد أن الوزيرة فلانة أبلغته بأن بغداد "جاهزة"». */
    private Optional<Speaker> nested(int begin, int quoted, Paragraph paragraph) {
        for (int token = quoted - 1; token > begin; token--) {
            Optional<Cue> cue = passage.lexicon().cue(tokens, token).filter(verb -> verb.isFiniteVerb() && !isBlocked(verb));
            Optional<Lead> lead = cue.flatMap(verb -> leads.read(verb, paragraph.end())).filter(to -> to.begin() <= quoted);
            if (lead.isPresent()) {
                Attribution who = subjects.of(cue.get(), lead.get(), paragraph, begin);
                boolean colon = tokens.isSign(quoted - 1, ":"); // «محادثة كتب فيها أحدهم: "…"»: whoever it is
                return who.sure() || colon ? who.speaker().filter(speaker -> !speaker.carried() || !speaker.written().isEmpty()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private void add(Utterance utterance, int token, Paragraph paragraph) {
        found.add(utterance);
        utterance.speaker().ifPresent(speaker -> memory.add(speaker, token, paragraph.number(), utterance.cue()));
    }
}
