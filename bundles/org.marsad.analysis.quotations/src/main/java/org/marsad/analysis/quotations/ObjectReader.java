package org.marsad.analysis.quotations;

import java.util.Optional;
import java.util.Set;

/**
 * Looks for what is said in a noun behind the subject of a verb: «نفى الوزير وجود أي اتفاق», «وصف فلان، رئيس الجمعية، اللقاء بالمثمر»,
 * «أرجعت المديرة هذا الارتفاع إلى». Where the subject ends is told by a name, by the comma behind words about it, or by the first noun
 * without article behind those that have one.
 */
final class ObjectReader {

    /** The preposition that is written to its noun. */
    static final String GLUED = "ب";

    /** What stands behind the subject of a verb. */
    static final String OBJECT = "+";
    private static final int MOST_ABOUT = 18;
    private static final int MOST_SUBJECT = 8;
    private static final int MOST_NAME = 4;
    private static final int MOST_BEFORE_PREPOSITION = 14;
    private static final int SHORTEST = 4;
    /** Words that begin like a glued ب, and others that are none of a verb of saying. */
    private static final Set<String> NOT_GLUED = Set.of("بعد", "بين", "بعض", "بدون", "بسبب", "بشان", "بخصوص", "بمناسبه", "بحضور", "باسم",
            "بصفته", "بصفتها", "بواسطه", "بموجب", "برفقه", "برئاسه", "بدوره", "بدورها", "بتعاون", "بشراكه", "باعتباره", "باعتبارها",
            "بينما", "بفضل", "بحسب", "بناء", "بلاده", "بلادها", "بلدان", "بلد", "بلاد", "بلاغ", "بيان", "بنك", "بطوله", "بطل", "باحث",
            "برنامج", "برلماني", "بشكل", "بالمقابل", "بالمناسبه", "بحيث", "بقوه", "بشده", "برمته", "برمتها", "باستمرار", "بتاريخ",
            "بالتالي", "بالاضافه", "بالرغم", "بالنسبه", "بداخل", "بجانب", "بعيدا", "بدايه", "بحث", "بعدما", "بغض", "بمدينه", "باقليم",
            "بجماعه", "بجهه", "بمقر", "بحي", "بدوار");
    /** None of these opens a noun that is said. */
    private static final Set<String> NO_OBJECT = Set.of("في", "علي", "الي", "عن", "من", "مع", "خلال", "بعد", "قبل", "عقب", "امام", "عبر",
            "ضمن",
            "حول", "بين", "حتي", "منذ", "ضد", "لدي", "عند", "حين", "عندما", "قد", "لقد", "ثم", "او", "لا", "لم", "لن", "ليس", "الذي",
            "التي", "الذين", "حيث", "اذ", "كما", "فيما", "بينما", "لكن", "و", "هو", "هي", "هم", "كان", "كانت", "فقط", "جميعا", "تحت",
            "فوق", "اثر", "رغم", "وفق", "حسب", "اذا", "لو", "به", "بها", "له", "لها", "عنه", "عنها", "منه", "منها", "فيه", "فيها", "عليه");
    private static final Set<String> POINTING = Set.of("هذا", "هذه", "ذلك", "تلك", "هولاء", "كل", "كافه", "جميع", "اي", "ما", "كون");

    private final Passage passage;
    private final Tokens tokens;

    ObjectReader(Passage passage) {
        this.passage = passage;
        this.tokens = passage.tokens();
    }

    /** The noun behind the subject of a cue that can have one, before this token. */
    Optional<Lead> read(Cue cue, int end) {
        Set<String> ways = cue.entry().prepositions();
        if (ways.stream().noneMatch(way -> way.startsWith(OBJECT))) {
            return Optional.empty();
        }
        int first = cue.last() + 1;
        boolean participle = cue.is(Entry.Form.PARTICIPLE);
        int subject = participle ? first : subjectEnd(first, end);
        int object = subject == first ? first : behindApposition(subject, end);
        while (object < end && tokens.isWord(object) && passage.length(Use.WHEN, object) + passage.length(Use.FILLER, object) > 0) {
            object += Math.max(passage.length(Use.WHEN, object), passage.length(Use.FILLER, object));
        }
        boolean openly = participle || subject > first || passage.is(Use.MATTER, object) || POINTING.contains(tokens.word(object));
        if (object >= end || !openly || !isObject(object) || !isFollowed(ways, object, end)) {
            return Optional.empty();
        }
        int about = object > subject && tokens.isComma(object - 1) ? object - 1 : Math.min(subject, object);
        return Optional.of(new Lead(Lead.Kind.OBJECT, first, Math.max(first, about), object, Optional.empty()));
    }

    /** Whether a word begins with a glued ب that leads to a noun. */
    boolean isGlued(int token) {
        String word = tokens.word(token);
        return word.startsWith(GLUED) && word.length() >= SHORTEST && !NOT_GLUED.contains(word) && !passage.isInName(token)
                && !passage.lexicon().isThat(tokens, token) && passage.length(Use.VENUE, token) + passage.length(Use.FILLER, token) == 0;
    }

    /** The token behind a subject that begins here; this one if none can be told. */
    private int subjectEnd(int first, int end) {
        int token = first;
        while (token < end && tokens.isWord(token) && passage.length(Use.FILLER, token) > 0) {
            token += passage.length(Use.FILLER, token);
        }
        if (passage.is(Use.SILENT, token)) {
            return first;
        }
        if (!passage.isSpeaker(token)) {
            return behindUnknown(token, first);
        }
        int from = token;
        boolean definite = false;
        while (token < Math.min(end, from + MOST_SUBJECT) && tokens.isWord(token)) {
            String word = tokens.word(token);
            boolean article = tokens.isDefinite(token) || passage.length(Use.SELF, token) > 0;
            boolean name = passage.isName(token);
            if (token > from && (NO_OBJECT.contains(word) || POINTING.contains(word) || definite && !article && !name
                    || !article && passage.is(Use.MATTER, token))) {
                break;
            }
            definite |= article || name;
            token = name ? behindName(token) : token + 1;
        }
        return definite ? token : first;
    }

    /** Behind a few words that nobody knows for a name, if what somebody is stands behind a comma: «أرجعت زيدة أمران، رئيسة الجمعية،». */
    private int behindUnknown(int token, int none) {
        int behind = token;
        while (behind < token + MOST_NAME && tokens.isWord(behind) && !NO_OBJECT.contains(tokens.word(behind))) {
            behind++;
        }
        return behind > token && tokens.isComma(behind) && passage.isSpeaker(behind + 1) ? behind : none;
    }

    private int behindName(int token) {
        int place = passage.names().in(tokens.begin(token), tokens.end(token)).stream().mapToInt(Names.Name::end).max()
                .orElse(tokens.end(token));
        int behind = Math.max(token + 1, tokens.from(place));
        if (tokens.isSign(behind, "(")) {
            int close = behind;
            while (close < behind + MOST_SUBJECT && !tokens.isSign(close, ")")) {
                close++;
            }
            return tokens.isSign(close, ")") ? close + 1 : behind;
        }
        return behind;
    }

    /** Behind «، رئيس الجمعية،»; the token itself where no comma stands, {@code end} where no second one does. */
    private int behindApposition(int token, int end) {
        if (!tokens.isComma(token)) {
            return token;
        }
        for (int at = token + 1; at < Math.min(end, token + MOST_ABOUT) && !tokens.endsSentence(at); at++) {
            if (tokens.isComma(at)) {
                return at + 1;
            }
        }
        return end;
    }

    private boolean isObject(int token) {
        return tokens.isWord(token) && !NO_OBJECT.contains(tokens.word(token)) && !isGlued(token)
                && passage.length(Use.VENUE, token) == 0 && !passage.lexicon().isThat(tokens, token)
                && passage.lexicon().cue(tokens, token).isEmpty();
    }

    /** Whether the preposition that is asked for, if one is, stands behind the noun in the same sentence. */
    private boolean isFollowed(Set<String> ways, int object, int end) {
        if (ways.contains(OBJECT)) {
            return true;
        }
        for (int token = object + 1; token < Math.min(end, object + MOST_BEFORE_PREPOSITION) && !tokens.endsSentence(token); token++) {
            if (ways.contains(OBJECT + tokens.word(token)) || ways.contains(OBJECT + GLUED) && (isGlued(token)
                    || tokens.word(token).equals(GLUED) || tokens.word(token).startsWith("بان"))) {
                return true;
            }
        }
        return false;
    }
}
