package org.marsad.analysis.quotations;

import java.util.Optional;
import java.util.Set;

/** Reads how far the words for a speaker go. */
final class NounPhraseReader {

    private static final int MOST_WORDS = 18;
    private static final int MOST_BEFORE_NAME = 8;
    /** These open something about the speaker, or what the speaker says, and are no part of the name. */
    private static final Set<String> OPENERS = Set.of("الذي", "التي", "الذين", "اللذان", "اللذين", "اللتان", "حيث", "اذ", "بينما", "فيما",
            "وهو", "وهي", "وذلك", "قوله", "قولها", "قولهم", "تاكيده", "تاكيدها", "حديثه", "حديثها", "كلامه", "كلامها", "كلمته", "كلمتها",
            "تصريحه", "تصريحها", "مداخلته", "مداخلتها", "تدخله", "تدخلها",
            "لا", "لم", "ولم", "فلم", "لن", "ولن", "ولا", "ثم", "كيف", "لماذا",
            "متي", "اين", "عما", "مما", "بما", "ما", "اذا", "حتي", "قد", "وقد", "لو", "لكن", "ولكن", "ليس", "ليست");
    /** Behind these the words for the speaker are over; some go on behind a noun without article or a role: «مسؤول في الوزارة». */
    private static final Set<String> PREPOSITIONS = Set.of("علي", "الي", "خلال", "عقب", "بعد", "قبل", "امام", "اثناء", "عبر", "ضمن", "حول",
            "حين", "عندما", "منذ", "ضد", "بخصوص", "بشان", "بمناسبه", "بان", "عن", "في", "لدي", "قائلا", "بالقول", "ردا", "تعليقا");
    /** «أمام» or «إمام», which are one word where they are folded. */
    private static final String IMAM = "امام";
    private static final Set<String> INNER = Set.of("في", "لدي", "عن");
    private static final int MOST_NAME = 4;

    private final Passage passage;
    private final Tokens tokens;

    NounPhraseReader(Passage passage) {
        this.passage = passage;
        this.tokens = passage.tokens();
    }

    /** The first token that is neither a comma nor of words that say neither who nor where. */
    int skipFillers(int first, int end) {
        int from = first;
        while (from < end) {
            int length = tokens.isSign(from, "،,-") ? 1 : passage.length(Use.FILLER, from);
            length = length == 0 ? passage.manner(from) : length;
            if (length == 0) {
                break;
            }
            from += length;
        }
        return Math.min(from, end);
    }

    /** The token behind the words for a speaker that begin here. */
    int end(int from, int end) {
        int to = from;
        int words = 0;
        while (to < end && words < MOST_WORDS && !ends(from, to, end)) {
            words += tokens.isWord(to) ? 1 : 0;
            Optional<Quoted> quoted = passage.quotedAt(to);
            to = quoted.isPresent() ? Math.min(end, quoted.get().behind()) : to + 1;
        }
        while (to > from && (tokens.isSign(to - 1, "،,-–(") || passage.length(Use.FILLER, to - 1) == 1)) {
            to--;
        }
        return to;
    }

    /**
     * The token behind a noun for somebody within a sentence, with what belongs to it: a name that follows, perhaps between commas, else
     * the word it governs or an adjective.
     */
    int nounEnd(int first, int limit) {
        boolean definite = false;
        for (int at = first; at < Math.min(limit, first + MOST_BEFORE_NAME); at++) {
            Optional<Quoted> quoted = passage.quotedAt(at);
            if (quoted.isPresent()) {
                at = Math.max(at, quoted.get().behind() - 1);
                continue;
            }
            if (passage.isPerson(at)) {
                return Math.min(limit, behindName(at));
            }
            int name = at + (passage.is(Use.ROLE, at + 1) ? 2 : 1);
            if (tokens.isComma(at) && passage.isPerson(name) && tokens.isComma(behindName(name))) {
                return Math.min(limit, behindName(name));
            }
            boolean article = tokens.isDefinite(at);
            if (!tokens.isWord(at) || at > first && (definite && !article || PREPOSITIONS.contains(tokens.word(at))
                    || OPENERS.contains(tokens.word(at)) || passage.isVerb(at))) {
                break;
            }
            definite |= article;
        }
        int next = first + 1;
        return next < limit && (tokens.word(next).startsWith("ال") && !PREPOSITIONS.contains(tokens.word(next))
                || isGoverned(first, next)) ? next + 1 : next;
    }

    /** «سفير فلسطين», «ربة بيت»: a word behind a noun without article and pronoun, if it is neither preposition nor verb. */
    private boolean isGoverned(int noun, int next) {
        String word = tokens.word(next);
        return tokens.isWord(next) && !tokens.isDefinite(noun) && !passage.isName(noun)
                && !passage.words(noun, next).matches(".*(ه|ها|هم|نا|ون|ين)") && !PREPOSITIONS.contains(word) && !OPENERS.contains(word)
                && !NamedReader.PREPOSITIONS.contains(word) && passage.length(Use.WHEN, next) + passage.length(Use.FILLER, next) == 0
                && !passage.isVerb(next) && !PartReader.isVerbAhead(word) && passage.manner(next) == 0
                && !word.startsWith("و") && !word.startsWith("ب") && !word.startsWith("ل");
    }

    /** The token behind a name that begins here. */
    int behindName(int token) {
        int place = passage.names().in(tokens.begin(token), tokens.end(token)).stream().mapToInt(Names.Name::end).max()
                .orElse(tokens.end(token));
        return Math.max(token + 1, tokens.from(place));
    }

    private boolean ends(int from, int token, int end) {
        if (passage.isName(token)) {
            return false;
        }
        if (tokens.isComma(token)) {
            return !isNameAhead(from, token, end) && !(token > from && token + 1 < end && passage.isSpeaker(token + 1)
                    && !passage.is(Use.MATTER, token + 1));
        }
        if (!tokens.isWord(token)) {
            return passage.quotedAt(token).isEmpty() && !tokens.isSign(token, "()-–.");
        }
        String word = tokens.word(token);
        if (word.equals(IMAM) && passage.text().charAt(tokens.begin(token)) == 'إ') {
            return false;
        }
        boolean inner = token > from && INNER.contains(word) && (!tokens.isDefinite(token - 1) || passage.is(Use.ROLE, token - 1));
        boolean manner = token > from && tokens.isDefinite(token - 1) && passage.manner(token) > 0
                || token > from && passage.lexicon().cue(tokens, token).filter(passage::isManner).isPresent();
        return manner || PREPOSITIONS.contains(word) && !inner || OPENERS.contains(word) || passage.length(Use.WHEN, token) > 0
                || passage.length(Use.FILLER, token) > 1;
    }

    /** A few words nobody knows for a name, between two commas, behind what somebody is: «الباحث في الشؤون الأفريقية، زيد الفلاني، أن». */
    private boolean isNameAhead(int from, int comma, int end) {
        int last = end - 1;
        int words = last - comma - 1;
        if (!tokens.isComma(last) || words < 2 || words > MOST_NAME || tokens.words(comma + 1, last) != words
                || !passage.is(Use.ROLE, from) || tokens.isDefinite(comma + 1) || tokens.word(comma + 1).startsWith("ب")
                || passage.lexicon().cue(tokens, comma + 1).filter(cue -> cue.is(Use.ATTRIBUTION)).isPresent()) {
            return false;
        }
        for (int token = comma + 1; token < last; token++) {
            if (PREPOSITIONS.contains(tokens.word(token)) || OPENERS.contains(tokens.word(token)) || passage.length(Use.WHEN, token) > 0
                    || passage.length(Use.FILLER, token) > 0 || passage.length(Use.VENUE, token) > 0) {
                return false;
            }
        }
        return true;
    }
}
