package org.marsad.analysis.entities;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads names that say nothing of what they name: those of outlets, companies, clubs, and of persons after whom something is named. A
 * reading gives the last token, or {@link Phrases#NOTHING}.
 */
final class ProperNames {

    /** «مستشفى للا مريم», «ثانوية مولاي يوسف»: with these, one given name is enough. */
    private static final Set<String> HONOURS = Set.of("للا", "لاله", "مولاي", "سيدي");
    /** Letters that hardly stand for a sound of European and West African languages. */
    private static final String ARABIC_LETTERS = "عحقصضطظذثخء";
    private static final String VOWELS = "اوي";
    private static final List<String> ARABIC_ENDINGS = List.of("ه", "ين", "ون", "ات", "وا", "ها", "هم", "نا");
    private static final List<String> ARABIC_FRONTS = List.of("ال", "مت", "مست", "است", "وال", "بال", "لل");
    /** A text that has one of these is about sport; there «شباب خنيفرة» is no youth. */
    private static final Set<String> SPORT = Set.of("مباراة", "مباريات", "البطولة", "الدوري", "كأس", "لاعب",
            "كرة القدم", "كرة اليد", "كرة السلة", "ألعاب القوى", "ماراثون", "العداء", "الميدالية", "الملاكم");
    /** Articles of other languages: «لا بروفينسيا». */
    private static final Set<String> ARTICLES = Set.of("لا", "لو", "لي", "ال", "لوس", "لاس", "ذا", "ذي", "دي", "دير", "ايل");
    private static final Set<String> MEDIA = Set.of("راديو", "نيوز", "بريس", "برس", "بوست", "تايمز", "ميديا", "تيفي", "اونلاين", "تلفزيون");
    private static final Set<String> CALLED = Set.of("تسمي", "يسمي", "تطلق", "يطلق", "تدعي", "يدعي", "تعرف", "يعرف", "المسماه", "المسمي",
            "اطلقت", "سمت");
    private static final int MOST_BEFORE_NAME = 4;
    private static final int PARTICIPLE = 5;
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

    /** Where the name begins: «شركة النقل «أفق»», «مجموعة تسمي نفسها «الصقر الأسود»» has some words before it. */
    int named(int token) {
        int described = token;
        while (described - token < MOST_BEFORE_NAME && phrases.isDefinite(described)) {
            described++;
        }
        if (described > token && isOpening(described) && !tokens.opensLine(described)) {
            return described;
        }
        if (CALLED.contains(tokens.word(token))) {
            for (int mark = token + 1; mark <= token + MOST_BEFORE_NAME; mark++) {
                if (isOpening(mark)) {
                    return mark;
                }
            }
        }
        return token;
    }

    /** A definite word that is no plural of persons, alone or with one that describes it: «الأمل», «الأيادي الممدودة». */
    int calledSo(int next) {
        if (!isCloseOf(next + 1) && phrases.isDefinite(next + 1) && !passage.isAny(next + 1, Role.TITLE, Role.NATIONALITY)
                && isCloseOf(next + 2)) {
            return next + 1;
        }
        return isCloseOf(next + 1) && !isPlural(tokens.word(next)) ? next : Phrases.NOTHING;
    }

    /** A word of no list without the article, and then a sign or a pronoun: «تيفاوين، التي». */
    boolean isCalled(int next) {
        return tokens.goesOn(next) && passage.marks(next).isEmpty() && isNoun(next) && isCloseOf(next + 1);
    }

    /** An indefinite noun that describes nothing, as far as its form tells: neither participle nor adjective. */
    boolean isNoun(int token) {
        String word = tokens.word(token);
        boolean participle = word.startsWith("م") || word.length() == PARTICIPLE && word.charAt(1) == 'ا' && word.endsWith("ه")
                && tokens.word(token).charAt(2) != 'م';
        return phrases.isIndefiniteNoun(token) && word.length() > SHORT && !participle && !word.endsWith("يه") && !word.endsWith("ي")
                && !isPlural(word) && !SurnameShape.isVerb(word.startsWith("تي") ? "" : word) && Character.UnicodeScript.of(
                        tokens.first(token)) == Character.UnicodeScript.ARABIC;
    }

    private boolean isCloseOf(int token) {
        return !tokens.goesOn(token) || passage.bare(token, Role.WORD).isPresent();
    }

    private static boolean isPlural(String word) {
        return word.endsWith("ين") && !word.startsWith("تي") || word.endsWith("ون") || word.endsWith("ات");
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
        int first = tokens.goesOn(token) && ARTICLES.contains(tokens.word(token)) && isForeign(token + 1) ? token + 1 : token;
        int last = Phrases.NOTHING;
        for (int next = first; next < first + MOST_FOREIGN && (isForeign(next)
                || next > first && (isShortForeign(next) || tokens.goesOn(next) && MEDIA.contains(tokens.word(next)))); next++) {
            last = next;
        }
        return last;
    }

    /** Whether the word is unknown and does not sound Arabic. */
    boolean isForeign(int token) {
        if (!tokens.goesOn(token) || tokens.isNumber(token) || !passage.marks(token).isEmpty() || passage.isCommon(token)) {
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
            if (ARABIC_LETTERS.indexOf(letter) >= 0 || Character.isDigit(letter)) {
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
            boolean isHonoured = tokens.goesOn(next) && HONOURS.contains(tokens.word(next)) && tokens.goesOn(next + 1);
            return isHonoured ? passage.bare(next + 1, Role.GIVEN).map(Mark::last).orElse(Phrases.NOTHING) : Phrases.NOTHING;
        }
        int only = given.get().last() > next && HONOURS.contains(tokens.word(next)) ? given.get().last() : Phrases.NOTHING;
        int second = given.get().last() + 1;
        if (!tokens.goesOn(second)) {
            return only;
        }
        if (passage.bare(second, Role.PARTICLE).isPresent() && tokens.goesOn(second + 1) && !passage.isAny(second + 1, Role.WORD)) {
            return second + 1;
        }
        return passage.bare(second, Role.ORDINAL).or(() -> passage.bare(second, Role.GIVEN)).or(() -> passage.bare(second, Role.SURNAME))
                .map(Mark::last).orElse(isNisba(second) ? second : only);
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
