package org.marsad.analysis.entities;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads names that say nothing of what they name: those of outlets, companies, clubs, and of persons after whom something is named. A
 * reading gives the last token, or {@link Phrases#NOTHING}.
 */
final class ProperNames {

    /** Letters that hardly stand for a sound of European and West African languages. */
    private static final String ARABIC_LETTERS = "عحقصضطظذثخء";
    private static final String VOWELS = "اوي";
    private static final List<String> ARABIC_ENDINGS = List.of("ه", "ين", "ون", "ات", "وا", "ها", "هم", "نا");
    private static final List<String> ARABIC_FRONTS = List.of("ال", "مت", "مست", "است", "وال", "بال", "لل");
    /** A text that has one of these is about sport; there «شباب خنيفرة» is no youth. */
    private static final Set<String> SPORT = Set.of("مباراة", "مباريات", "البطولة", "الدوري", "كأس", "لاعب",
            "كرة القدم", "كرة اليد", "كرة السلة");
    /** Behind these a definite noun is a name; behind «موقع» and «قناة» it mostly is not. */
    private static final Set<String> PRINTED = Set.of("صحيفة", "جريدة", "مجلة", "يومية", "أسبوعية");
    private static final Set<String> NEW = Set.of("الجديد", "الجديده", "الاولي", "الكبري");
    private static final int MOST_QUOTED = 6;
    private static final int MOST_FOREIGN = 3;
    private static final int SHORT = 3;

    private final Passage passage;
    private final Tokens tokens;
    private final Phrases phrases;
    private Boolean sport;

    ProperNames(Passage passage, Phrases phrases) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.phrases = phrases;
    }

    /** Where a name that may stand between marks begins, if its first token is this one. */
    int begin(int token) {
        return tokens.begin(isOpening(token) ? token + 1 : token);
    }

    /** Where the name ends whose last token this is. */
    int end(int token) {
        return tokens.end(token);
    }

    /** The words between quotation marks, the closing mark included. */
    int quoted(int opening) {
        if (tokens.opensLine(opening) || !isOpening(opening)) {
            return Phrases.NOTHING;
        }
        for (int token = opening + 1; token <= opening + 1 + MOST_QUOTED; token++) {
            if (token > opening + 1 && isClosing(token)) {
                return token;
            }
            if (!tokens.goesOn(token)) {
                return Phrases.NOTHING;
            }
        }
        return Phrases.NOTHING;
    }

    /** Between marks, in letters not of Arabic words, or definite: «الرأي الجديد», behind a word such as «صحيفة». */
    int outlet(Mark head) {
        int next = head.last() + 1;
        int quoted = quoted(next);
        if (quoted != Phrases.NOTHING) {
            return quoted - 1;
        }
        int foreign = foreign(next);
        boolean medium = PRINTED.contains(head.spelling());
        if (foreign != Phrases.NOTHING || !medium || !tokens.goesOn(next) || !tokens.isDefinite(next, false)
                || passage.isAny(next, Role.NATIONALITY, Role.ADJECTIVE, Role.TITLE, Role.CUE)) {
            return foreign;
        }
        boolean second = tokens.goesOn(next + 1) && tokens.isDefinite(next + 1, false) && (!passage.isAny(next + 1, Role.WORD)
                || NEW.contains(tokens.word(next + 1))) && !passage.isAny(next + 1, Role.NATIONALITY, Role.TITLE, Role.GIVEN);
        return second ? next + 1 : next;
    }

    /** Between marks, or words that are none of Arabic. */
    int company(int next) {
        int quoted = quoted(next);
        return quoted != Phrases.NOTHING ? quoted - 1 : foreign(next);
    }

    /** What a team is called behind «نادي» and «فريق». */
    int team(int next) {
        int company = company(next);
        if (company != Phrases.NOTHING || !tokens.goesOn(next)) {
            return company;
        }
        Optional<Mark> place = passage.bare(next, Role.PLACE);
        return place.isPresent() && isSport() ? place.get().last() : Phrases.NOTHING;
    }

    /** «شباب خنيفرة», «نهضة الزمامرة»: a noun clubs are called by and a town, where the text is about sport. */
    int club(Mark head) {
        int next = head.last() + 1;
        if (!tokens.goesOn(next) || !isSport() || head.glued() && passage.text().charAt(head.begin() - 1) == 'ك') {
            return Phrases.NOTHING;
        }
        return passage.bare(next, Role.PLACE).filter(place -> !place.entry().kind().equals("country")
                && !place.entry().kind().equals("continent")).map(Mark::last).orElse(Phrases.NOTHING);
    }

    /** Words that no list has and that do not sound Arabic. */
    int foreign(int token) {
        int last = Phrases.NOTHING;
        for (int next = token; next < token + MOST_FOREIGN && (isForeign(next) || next > token && isShortForeign(next)); next++) {
            last = next;
        }
        return last;
    }

    /** Whether the word is unknown and does not sound Arabic. */
    boolean isForeign(int token) {
        if (!tokens.goesOn(token) || tokens.isNumber(token) || !passage.marks(token).isEmpty()) {
            return false;
        }
        char first = passage.text().charAt(tokens.begin(token));
        return Character.UnicodeScript.of(first) == Character.UnicodeScript.LATIN ? Character.isUpperCase(first)
                : soundsForeign(tokens.opensWithHamza(token) ? tokens.word(token).substring(1) : tokens.word(token));
    }

    /** Such as «ماغ», behind a longer word of the same sort. */
    private boolean isShortForeign(int token) {
        String word = tokens.word(token);
        return tokens.goesOn(token) && !tokens.isNumber(token) && passage.marks(token).isEmpty() && word.length() == SHORT
                && soundsForeign(word + word);
    }

    /** Whether a word is hardly an Arabic one, by its letters. */
    static boolean soundsForeign(String word) {
        if (word.codePointCount(0, word.length()) <= SHORT) {
            return false;
        }
        boolean vowel = false;
        for (int at = 0; at < word.length(); at++) {
            char letter = word.charAt(at);
            if (ARABIC_LETTERS.indexOf(letter) >= 0) {
                return false;
            }
            vowel |= VOWELS.indexOf(letter) >= 0;
        }
        return vowel && !hasArabicFront(word) && !hasArabicEnding(word);
    }

    private static boolean hasArabicFront(String word) {
        for (String front : ARABIC_FRONTS) {
            if (word.startsWith(front)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasArabicEnding(String word) {
        for (String ending : ARABIC_ENDINGS) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** The name of a person after whom something is named. */
    int person(int next) {
        Optional<Mark> given = tokens.goesOn(next) ? passage.bare(next, Role.GIVEN) : Optional.empty();
        if (given.isEmpty()) {
            return Phrases.NOTHING;
        }
        int second = given.get().last() + 1;
        if (!tokens.goesOn(second)) {
            return Phrases.NOTHING;
        }
        if (passage.bare(second, Role.PARTICLE).isPresent() && tokens.goesOn(second + 1) && !passage.isAny(second + 1, Role.WORD)) {
            return second + 1;
        }
        return passage.bare(second, Role.ORDINAL).or(() -> passage.bare(second, Role.GIVEN)).or(() -> passage.bare(second, Role.SURNAME))
                .map(Mark::last).orElse(isNisba(second) ? second : Phrases.NOTHING);
    }

    private boolean isNisba(int token) {
        String word = tokens.word(token);
        return word.length() > 5 && word.startsWith("ال") && word.endsWith("ي") && passage.marks(token).isEmpty();
    }

    private boolean isSport() {
        if (sport == null) {
            sport = SPORT.stream().anyMatch(passage.text()::contains);
        }
        return sport;
    }

    private boolean isOpening(int token) {
        return tokens.isSign(token, '«') || tokens.isSign(token, '"') || tokens.isSign(token, '“');
    }

    private boolean isClosing(int token) {
        return tokens.isSign(token, '»') || tokens.isSign(token, '"') || tokens.isSign(token, '”');
    }
}
