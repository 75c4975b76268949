package org.marsad.analysis.quotations;

import java.util.Optional;
import java.util.Set;

/** Looks behind a cue for the speech it leads to, past the words for speaker and venue. */
final class LeadReader {

    private static final int MOST_WORDS = 48;
    /** A few words in quotation marks behind words that are none of a cue are a term. */
    private static final int LEAST_QUOTED = 4;
    /** Behind these «أن» opens no speech: «قبل أن», «يمكن أن». */
    private static final Set<String> NO_THAT = Set.of("قبل", "بعد", "دون", "بدون", "يمكن", "يجب", "ينبغي", "شرط", "شريطه", "منذ", "غير", "بيد",
            "رغم", "مع", "خشيه", "بمجرد", "يتعين", "يمكنه", "يمكنها", "لابد", "قرر", "قررت");

    private static final Set<String> BEFORE_THAT = Set.of("من", "علي", "الي", "عن", "في");

    private static final Set<String> NEGATIONS = Set.of("لم", "ولم", "فلم", "لن", "ولن", "لا", "ولا");

    /** With these something is told of the speaker, between commas: «قال لي صياد، وهو يشير إلى البحر، "…"». */
    private static final Set<String> WHILE = Set.of("وهو", "وهي", "وهم", "وهما", "وهن");
    private static final int MOST_WHILE = 16;

    /** Behind these a noun for what is stressed belongs to something else: «حول أهمية». */
    private static final Set<String> PREPOSITIONS = Set.of("حول", "في", "عن", "من", "علي", "الي", "مع", "بين", "خلال", "نظرا", "بسبب");

    /** «علق ورقة كتب عليها "…"»: what is written on something is not what the verb before it says. */
    private static final String WRITTEN = "كتب";

    private final Passage passage;
    private final Tokens tokens;
    private final ObjectReader objects;
    private final LookAhead ahead;

    LeadReader(Passage passage) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.objects = new ObjectReader(passage);
        this.ahead = new LookAhead(passage);
    }

    /** What the cue leads to before this token, which ends the paragraph; empty if nothing. */
    Optional<Lead> read(Cue cue, int end) {
        if (cue.isFiniteVerb() && NEGATIONS.contains(tokens.word(cue.first() - 1))) {
            return VerbTraits.isDenying(cue) ? lead(cue, end).filter(lead -> lead.quoted().isPresent()) : Optional.empty();
        }
        return lead(cue, end).or(() -> objects.read(cue, end))
                .filter(lead -> !cue.is(Use.QUOTING) || lead.kind() == Lead.Kind.QUOTED || lead.kind() == Lead.Kind.COLON
                || VerbTraits.isReplying(cue) && lead.kind() == Lead.Kind.THAT
                || lead.begin() > lead.first() && passage.lexicon().cue(tokens, lead.begin() - 1).filter(last -> last.is(Use.SAYING))
                        .isPresent());
    }

    private Optional<Lead> lead(Cue cue, int end) {
        int first = cue.last() + 1;
        boolean participle = cue.is(Entry.Form.PARTICIPLE) || cue.is(Use.SAYING);
        int token = first;
        while (token < Math.min(end, first + MOST_WORDS)) {
            Optional<Quoted> quoted = passage.quotedAt(token);
            if (quoted.isPresent()) {
                if (VerbTraits.isOpening(cue)) {
                    return Optional.empty();
                }
                if (isSpeech(cue, quoted.get(), token == first || isSaying(token - 1), end)) {
                    return Optional.of(new Lead(Lead.Kind.QUOTED, first, token, token, quoted));
                }
                token = quoted.get().behind();
                continue;
            }
            if (tokens.isSign(token, ":")) {
                return colon(first, token, end).filter(lead -> lead.quoted().isPresent() || !VerbTraits.isOpening(cue));
            }
            if (passage.lexicon().isThat(tokens, token) && !NO_THAT.contains(tokens.word(token - 1))) {
                return Optional.of(that(cue, first, token));
            }
            if (passage.length(Use.FORMULA, token) > 0) {
                if (tokens.word(token).startsWith(WRITTEN)) {
                    return Optional.empty();
                }
                token += passage.length(Use.FORMULA, token);
                continue;
            }
            int behind = behindWhile(token, end);
            if (behind > token) {
                token = behind;
                continue;
            }
            if (tokens.endsSentence(token) || ahead.isOtherCue(token)) {
                return Optional.empty();
            }
            Optional<Quoted> behindPreposition = behindPreposition(cue, token);
            if (behindPreposition.isPresent()) {
                return Optional.of(new Lead(Lead.Kind.QUOTED, first, token, token + 1, behindPreposition));
            }
            boolean nominal = (!participle || token == first) && !cue.is(Use.QUOTING);
            if (nominal && isPreposition(cue, token, end) && !(passage.is(Use.SOURCE, first) && ahead.isThatAhead(token, end))) {
                Optional<Quoted> farther = ahead.behindColon(token, end);
                return Optional.of(farther.isPresent() ? new Lead(Lead.Kind.QUOTED, first, token, farther.get().first(), farther)
                        : new Lead(Lead.Kind.NOUN, first, token, token, Optional.empty()));
            }
            if (nominal && cue.is(Use.VERB) && passage.is(Use.MATTER, token)
                    && (passage.lexicon().isThat(tokens, token + 1) || !ahead.isThatAhead(token, end))
                    && !tokens.isDefinite(token) && !passage.isName(token)
                    && !PREPOSITIONS.contains(tokens.word(token - 1))) {
                return Optional.of(new Lead(Lead.Kind.MATTER, first, token, token, Optional.empty()));
            }
            token++;
        }
        return Optional.empty();
    }

    private Optional<Lead> colon(int first, int colon, int end) {
        Optional<Quoted> quoted = passage.quotedAt(colon + 1);
        if (quoted.isPresent()) {
            return passage.isTitle(quoted.get()) ? Optional.empty()
                    : Optional.of(new Lead(Lead.Kind.QUOTED, first, colon, colon + 1, quoted));
        }
        boolean label = PREPOSITIONS.contains(tokens.word(colon - 1)); // «نشر في: الثلاثاء 16 دجنبر»
        return colon + 1 < end && tokens.isWord(colon + 1) && !label
                ? Optional.of(new Lead(Lead.Kind.COLON, first, colon, colon + 1, Optional.empty())) : Optional.empty();
    }

    private Lead that(Cue cue, int first, int token) {
        Optional<Quoted> quoted = passage.quotedAt(token + 1).filter(stretch -> !passage.isTitle(stretch) && isWhole(stretch));
        // «حذر من أن»: the preposition is neither speaker nor venue.
        int end = token > first && BEFORE_THAT.contains(tokens.word(token - 1)) ? token - 1 : token;
        return quoted.map(stretch -> new Lead(Lead.Kind.QUOTED, first, end, token + 1, quoted))
                .orElseGet(() -> new Lead(Lead.Kind.THAT, first, end, token, Optional.empty()));
    }

    /** Whether a stretch is all that is said, and not only the name of something it begins with: «أن "الشركة الوطنية للطرق" ستطلق». */
    private boolean isWhole(Quoted stretch) {
        boolean subject = tokens.isDefinite(stretch.first() + 1) && PartReader.isVerbAhead(tokens.word(stretch.behind()));
        return stretch.words() >= LEAST_QUOTED && !subject || stretch.words() > 1 && (tokens.endsSentence(stretch.behind())
                || tokens.begin(stretch.behind()) == passage.text().length());
    }

    private boolean isSpeech(Cue cue, Quoted stretch, boolean behindCue, int end) {
        if (passage.isTitle(stretch) || stretch.words() < 2) {
            return false;
        }
        if (stretch.words() >= LEAST_QUOTED) {
            return true;
        }
        // A verb that says nothing else says this; but a subject or a name may stand in marks before what is said: «قالت "حركة كذا" إن».
        boolean object = VerbTraits.isCritical(cue) || VerbTraits.isAddressing(cue);
        if (object && !tokens.isDefinite(stretch.first() + 1) && !passage.isName(stretch.first() + 1) && !tokens.isWord(stretch.behind())
                || cue.entry().prepositions().contains(ObjectReader.OBJECT) && isAccusative(stretch)) {
            return true;
        }
        boolean open = behindCue || tokens.isComma(stretch.first() - 1) || cue.is(Use.VERB) && cue.entry().prepositions().isEmpty()
                && !PartReader.PREPOSITIONS.contains(tokens.word(stretch.first() - 1));
        return open && !isSubject(cue, stretch) && !ahead.leadsOn(stretch.behind(), end) && (behindCue && !tokens.isWord(stretch.behind())
                || !tokens.isDefinite(stretch.first() + 1));
    }

    /** «سجلت الجمعية "تراجعا خطيرا"»: a noun and its adjective, which are no name. */
    private boolean isAccusative(Quoted stretch) {
        int first = stretch.first() + 1;
        return stretch.words() >= 2 && !passage.isName(first) && tokens.word(first).endsWith("ا") && tokens.word(first + 1).endsWith("ا")
                && !tokens.isDefinite(first) && !tokens.isDefinite(first + 1);
    }

    /** Whether marks directly behind a verb hold the name of its subject, behind which the sentence goes on: «أعلنت "أوبك بلس" تمديد». */
    private boolean isSubject(Cue cue, Quoted stretch) {
        String behind = tokens.word(stretch.behind());
        return cue.isFiniteVerb() && stretch.first() == cue.last() + 1 && !behind.isEmpty() && !behind.startsWith("و")
                && !PartReader.PREPOSITIONS.contains(behind);
    }

    /** Speech to which the preposition of a verb leads: «أعرب عن "بالغ قلقه"», «وصف القرار ب"المجحف"». */
    private Optional<Quoted> behindPreposition(Cue cue, int token) {
        Optional<Quoted> quoted = passage.quotedAt(token + 1);
        if (quoted.isEmpty() || cue.entry().prepositions().isEmpty()) {
            return Optional.empty();
        }
        Set<String> ways = cue.entry().prepositions();
        String word = tokens.word(token);
        if (word.equals(ObjectReader.GLUED)) {
            return quoted.filter(stretch -> ways.contains(ObjectReader.OBJECT + ObjectReader.GLUED)
                    || ways.contains(ObjectReader.GLUED) && (!isLikeName(stretch)
                    || VerbTraits.isDemanding(cue) && stretch.words() > 1 && !passage.isName(stretch.first() + 1)));
        }
        boolean way = ways.contains(word) || ways.contains(ObjectReader.OBJECT + word);
        return quoted.filter(stretch -> way && stretch.words() > 1 && !passage.isTitle(stretch)
                && !tokens.isDefinite(stretch.first() + 1) && !passage.isName(stretch.first() + 1));
    }

    /** A word with article, or two of which the second has it, as in the names of teams and treaties: «أشاد ب"أسود الأطلس"». */
    private boolean isLikeName(Quoted stretch) {
        int first = stretch.first() + 1;
        return passage.isName(first) || stretch.words() == 1
                || stretch.words() == 2 && !tokens.isDefinite(first) && tokens.isDefinite(first + 1);
    }

    /** The token behind words about what the speaker does meanwhile, between commas; this one if there are none. */
    private int behindWhile(int token, int end) {
        if (!tokens.isComma(token) || !WHILE.contains(tokens.word(token + 1))) {
            return token;
        }
        int at = token + 2;
        while (at < Math.min(end, token + MOST_WHILE) && tokens.isWord(at)) {
            at++;
        }
        return tokens.isComma(at) || tokens.isSign(at, ":") && passage.quotedAt(at + 1).isPresent() ? at : token;
    }

    /** What follows joined by «و» to what was said: «أكد أن "…"، وأن "…"», «قال "…" و"…"»; it ends before this token. */
    Optional<Lead> more(Cue cue, Lead before, int behind, int end) {
        if (before.quoted().isEmpty()) {
            return Optional.empty();
        }
        int token = tokens.isComma(behind) ? behind + 1 : behind;
        if (token < end && tokens.word(token).startsWith("و") && passage.lexicon().isThat(tokens, token)) {
            return Optional.of(that(cue, token, token));
        }
        return tokens.word(token).equals("و") ? passage.quotedAt(token + 1)
                .map(stretch -> new Lead(Lead.Kind.QUOTED, token, token, token + 1, Optional.of(stretch))) : Optional.empty();
    }

    private boolean isSaying(int token) {
        return passage.lexicon().cue(tokens, token).filter(cue -> cue.is(Use.SAYING)).isPresent();
    }

    private boolean isPreposition(Cue cue, int token, int end) {
        Set<String> prepositions = cue.entry().prepositions();
        if (prepositions.contains(ObjectReader.GLUED) && objects.isGlued(token)) {
            return !ahead.isThatAhead(token, end);
        }
        return prepositions.contains(tokens.word(token)) && token + 1 < end && tokens.isWord(token + 1)
                && !passage.lexicon().isThat(tokens, token + 1) && passage.length(Use.VENUE, token) == 0
                && passage.length(Use.FILLER, token) == 0;
    }
}
