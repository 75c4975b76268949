package org.marsad.analysis.entities;

import java.util.List;
import java.util.Set;

/** What a word of a passage may be in the name of a person, by the lists and by its letters. */
final class NameParts {

    private static final int LONG_NISBA = 8;
    private static final Set<String> FORMS_OF_ADDRESS = Set.of("السيد", "السيدة", "الآنسة", "الدكتور", "الدكتورة", "الأستاذ", "الأستاذة",
            "المحامي", "المحامية", "الرئيس", "الوزير", "الأمير", "الأميرة", "الشيخ", "الحاج", "الحاجة", "الجنرال", "العقيد", "العميد",
            "المرحوم", "الراحل", "الشهيد", "المدعو", "المسمى", "الفقيه", "العلامة", "اللواء", "المهندس", "المهندسة", "السفير", "السفيرة");
    /** Of these, offices too, behind which a sentence may go on. */
    private static final Set<String> OFFICES = Set.of("الرئيس", "الوزير");
    private static final Set<String> ADDRESSES_IN_NAMES = Set.of("القاضي", "القائد");
    private static final String RELIGION = "الدين";
    /** The second halves of names such as «عفيف الدين». */
    private static final Set<String> SECOND_HALVES = Set.of("الدين", "الله", "الاسلام");
    /** Words of every day that join parts of foreign names, too. */
    private static final Set<String> NEGATIONS = Set.of("لا", "لو");
    private static final List<String> NO_FOREIGN_ENDINGS = List.of("ه", "ها", "هم", "ات", "ين", "ون", "ته", "وا");
    private static final int SHORTEST_SURNAME = 3;
    private static final int SHORTEST_GLUED = 6;

    private final Passage passage;
    private final Tokens tokens;

    NameParts(Passage passage) {
        this.passage = passage;
        this.tokens = passage.tokens();
    }

    /** «الدين» behind a word that opens such a name. */
    boolean isSecondHalf(int token) {
        return tokens.goesOn(token) && tokens.isDefinite(token, false) && SECOND_HALVES.contains(tokens.word(token))
                || tokens.goesOn(token) && tokens.word(token).equals("الله");
    }

    /** «الدين» behind a given name: «عفيف الدين». */
    boolean isOfReligion(int token) {
        return tokens.goesOn(token) && tokens.word(token).equals(RELIGION);
    }

    /** A word such as «بن», with one behind it that may be part of a name. */
    boolean isJoined(int particle) {
        if (passage.bare(particle, Role.PARTICLE).isEmpty() || !isPart(particle + 1)) {
            return false;
        }
        return !NEGATIONS.contains(tokens.word(particle)) || passage.bare(particle + 1, Role.SURNAME).isPresent()
                || passage.marks(particle + 1).isEmpty() && isPlain(tokens.word(particle + 1)) && ProperNames.soundsForeign(
                        tokens.word(particle + 1));
    }

    private boolean isPart(int token) {
        return tokens.goesOn(token) && !tokens.isNumber(token) && !passage.isAny(token, Role.WORD)
                && (!passage.isAny(token, Role.TITLE) || isFormOfAddress(token));
    }

    /** «ولد الشيخ», «آيت القاضي». */
    boolean isFormOfAddress(int token) {
        return passage.bare(token, Role.TITLE).filter(title -> FORMS_OF_ADDRESS.contains(title.spelling())
                || ADDRESSES_IN_NAMES.contains(title.spelling())).isPresent();
    }

    /** Whether a title says that a name follows: «الدكتور», but not «الفريق» or «الرئيس». */
    static boolean announcesName(Mark title) {
        return FORMS_OF_ADDRESS.contains(title.spelling()) && !OFFICES.contains(title.spelling());
    }

    /** A surname no list has, in the form of «الإدريسي», or in any form if what is before it is surely a name. */
    boolean isSurname(int token, boolean strong) {
        String word = tokens.word(token);
        return word.length() >= SHORTEST_SURNAME && !tokens.isNumber(token) && isArabicOrCapital(token) && mayBeSurname(token)
                && isPlain(word) && (SurnameShape.isNisba(word) || strong);
    }

    /** «الكندي» behind a name of several parts, or behind one with a title. */
    boolean isNationAsSurname(int token) {
        return SurnameShape.isNisba(tokens.word(token)) && passage.bare(token, Role.NATIONALITY).isPresent();
    }

    /** «البوسعيدية»: around the Gulf women have surnames in the feminine. */
    boolean isFeminineNisba(int token) {
        String word = tokens.word(token);
        return tokens.goesOn(token) && passage.marks(token).isEmpty() && !passage.isCommon(token) && word.length() >= LONG_NISBA
                && word.startsWith("ال") && word.endsWith("يه");
    }

    /** «الإدريسي البوزيدي», «راميريث سوسا»: two of the same sort. */
    boolean isSecondSurname(int first, int second) {
        if (passage.bare(second, Role.SURNAME).isPresent()) {
            return true;
        }
        String word = tokens.word(second);
        boolean unknown = passage.marks(second).isEmpty() && isPlain(word) && !passage.isCommon(second);
        return unknown && (SurnameShape.isNisba(word) && SurnameShape.isNisba(tokens.word(first))
                || passage.bare(first, Role.SURNAME).isPresent() && !tokens.isDefinite(first, false)
                        && ProperNames.soundsForeign(word));
    }

    /** «الوالي امحند العنصر»: behind a title and a given name, or behind «بن» and a name. */
    boolean isDefiniteSurname(int token) {
        String word = tokens.word(token);
        return passage.marks(token).isEmpty() && tokens.isDefinite(token, false) && isPart(token) && !passage.isCommon(token)
                && isPlain(word) && !hasOrdinaryEnding(word);
    }

    /** A word of which nothing is known, without article and particle; it may look like a verb, as «تميم» does. */
    boolean isPlainUnknown(int token) {
        String word = tokens.word(token);
        return word.length() >= SHORTEST_SURNAME && !tokens.isNumber(token) && !tokens.isDefinite(token, true)
                && !SurnameShape.isGlued(word) && !passage.isCommon(token) && !hasParticle(word);
    }

    /** A word no list has, and that does not look like an Arabic one in a sentence. */
    boolean isUnknown(int token) {
        String word = tokens.word(token);
        return tokens.goesOn(token) && (passage.marks(token).isEmpty() || passage.bare(token, Role.SURNAME).isPresent())
                && word.length() >= SHORTEST_SURNAME && !tokens.isNumber(token)
                && !tokens.isDefinite(token, true) && !SurnameShape.isGlued(word) && !SurnameShape.isVerb(word)
                && !SurnameShape.isOrdinaryForm(word) && !passage.isCommon(token) && !hasOrdinaryEnding(word) && !hasParticle(word);
    }

    /** «الدكتور الخطيبي»; behind «الباحث» or «الفريق» such a word is mostly an adjective. */
    boolean isTitledNisba(Mark title, int token) {
        return FORMS_OF_ADDRESS.contains(title.spelling()) && SurnameShape.isNisba(tokens.word(token)) && passage.marks(token).isEmpty()
                && !passage.isCommon(token) || passage.bare(token, Role.SURNAME).isPresent();
    }

    /** No list knows it as something else. */
    private boolean mayBeSurname(int token) {
        List<Mark> marks = passage.marks(token);
        return marks.isEmpty() && !passage.isCommon(token)
                || passage.bare(token, Role.GIVEN).or(() -> passage.bare(token, Role.SURNAME)).isPresent()
                || !marks.isEmpty() && SurnameShape.isNisba(tokens.word(token)) && marks.stream().allMatch(mark -> mark.is(Role.PLACE));
    }

    private boolean isArabicOrCapital(int token) {
        char first = tokens.first(token);
        return Character.isUpperCase(first) || Character.UnicodeScript.of(first) == Character.UnicodeScript.ARABIC;
    }

    private static boolean isPlain(String word) {
        return !SurnameShape.isGlued(word) && !SurnameShape.isVerb(word) && !SurnameShape.isOrdinaryForm(word);
    }

    private static boolean hasOrdinaryEnding(String word) {
        for (String ending : NO_FOREIGN_ENDINGS) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** A longer word that begins with و, ب or ل, unless it is one such as «بنموسى» or sounds foreign all the same. */
    private static boolean hasParticle(String word) {
        char first = word.charAt(0);
        boolean particle = (first == 'و' || first == 'ب' || first == 'ل') && !word.startsWith("بن") && !word.startsWith("بو");
        return particle && (word.length() >= SHORTEST_GLUED || !ProperNames.soundsForeign(word));
    }
}
