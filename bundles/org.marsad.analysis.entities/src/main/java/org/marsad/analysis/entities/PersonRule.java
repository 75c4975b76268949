package org.marsad.analysis.entities;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Names of persons: a given name and what follows it as parts of a name do, or what follows a title. A given name alone, without a
 * title, is not taken.
 */
final class PersonRule implements Rule {

    /** Men's names that end as women's do. */
    private static final Set<String> MEN = Set.of("حمزة", "أسامة", "طلحة", "عبيدة", "قتادة", "ميسرة", "حذيفة", "عقبة", "عروة", "قتيبة",
            "عكاشة", "حسونة", "نعمة", "جمعة", "خليفة", "سلامة", "عطية", "حمادة", "شحاتة", "عليوة", "طرفة", "عرفة", "بوجمعة", "بوعزة",
            "بوستة", "حمة", "فضيلة", "عمامة", "حنظلة", "ثعلبة", "مسلمة", "حارثة", "عبادة", "جنادة");
    /** Belongs to the name it stands before. */
    private static final Set<String> HONOURS = Set.of("مولاي", "للا", "لالة", "سيدي");
    private static final WordSet SONS = WordSet.of("بن", "بنت");
    private static final Set<String> TOLD = Set.of("الذي", "التي", "وهو", "وهي");
    /** What begins what somebody said: «إن», in the form of folded words. */
    private static final Set<String> SAID = Set.of("ان", "بان");
    private static final WordSet RELATIVES = WordSet.of("وهو", "وهي");
    /** A title among Arabs, a given name in West Africa. */
    private static final String SHEIKH = "الشيخ";

    private static final double BY_NAME = 0.9;
    private static final double BY_WEAK_NAME = 0.8;
    private static final double BY_TITLE = 0.65;

    @Override
    public void find(Passage passage, Consumer<Candidate> found) {
        Reading reading = new Reading(passage);
        int token = 0;
        while (token < passage.tokens().size()) {
            if (!passage.isAny(token, Role.GIVEN, Role.TITLE)) {
                token++;
                continue;
            }
            Optional<Name> name = reading.byGivenName(token);
            name = name.isPresent() ? name : reading.byTitle(token);
            if (name.isPresent()) {
                Name person = name.get();
                int end = passage.tokens().end(person.last);
                found.accept(new Candidate(Role.PERSON, person.begin, end, passage.words(person.begin, end), "", person.rule,
                        person.source, person.confidence));
                token = person.last;
            }
            token++;
        }
    }

    private record Name(int begin, int last, String rule, String source, double confidence) {}

    /** One passage. */
    private static final class Reading {

        private static final int MOST_WORDS = 5;
        private static final int MOST_BETWEEN = 7;
        private static final int SHORTEST_SECOND = 3;

        private final Passage passage;
        private final Tokens tokens;
        private final NameParts parts;

        Reading(Passage passage) {
            this.passage = passage;
            this.tokens = passage.tokens();
            this.parts = new NameParts(passage);
        }

        Optional<Name> byGivenName(int token) {
            Optional<Mark> given = passage.mark(token, Role.GIVEN);
            if (given.isEmpty() || isListedOtherwise(given.get())) {
                return Optional.empty();
            }
            Mark name = given.get();
            boolean titled = isTitled(token);
            boolean strong = !name.entry().byCue() || titled || !name.glued() && (isTitledBefore(token) || isToldOf(name.last() + 1));
            int last = follow(name.last(), strong, titled);
            if (last == name.last() && isIntroduced(name)) {
                return Optional.of(new Name(name.begin(), last, "apposition", name.entry().source(), BY_WEAK_NAME));
            }
            if (last == name.last() && (!titled || name.entry().byCue() || name.glued())) {
                return Optional.empty();
            }
            return Optional.of(new Name(begin(name), last, titled ? "title" : "given-name", name.entry().source(),
                    strong ? BY_NAME : BY_WEAK_NAME));
        }

        /** «بوشتى، سائق شاحنة», «سناء، وهي أم»: a given name alone, and then who that is. */
        private boolean isIntroduced(Mark name) {
            int comma = name.last() + 1;
            return !name.entry().byCue() && !name.glued() && tokens.isSign(comma, '،')
                    && (passage.bare(comma + 1, Role.TITLE).isPresent() || RELATIVES.has(tokens, comma + 1));
        }

        /** With «مولاي» before it, or with a name no list has and «بن»: «تاشفين بن علي». */
        private int begin(Mark name) {
            int first = name.first();
            if (!name.glued() && tokens.goesOn(first) && SONS.has(tokens, first - 1) && tokens.goesOn(first - 1)
                    && passage.marks(first - 2).isEmpty() && parts.isPlainUnknown(first - 2)) {
                return tokens.begin(first - 2);
            }
            return tokens.goesOn(name.first()) && !name.glued() && passage.bare(name.first() - 1, Role.PARTICLE)
                    .filter(honour -> HONOURS.contains(honour.spelling())).isPresent() ? tokens.begin(name.first() - 1) : name.begin();
        }

        /** A longer name of a place, an organisation or another thing begins here, or one just as long that is no given name. */
        private boolean isListedOtherwise(Mark name) {
            return passage.anyMark(name.first(), mark -> mark.last() > name.last()
                    && (mark.is(Role.PLACE) || mark.is(Role.ORGANIZATION) || mark.is(Role.EVENT) || mark.is(Role.WORD))
                    || name.glued() && !mark.glued() && mark.is(Role.WORD));
        }

        /** A word no list has, and what is told of that person: «أن سعيد فلان، الذي كان يقود الشاحنة». */
        private boolean isToldOf(int token) {
            return tokens.goesOn(token) && !tokens.isNumber(token) && !tokens.isDefinite(token, true) && !passage.isCommon(token)
                    && tokens.word(token).length() > SHORTEST_SECOND && passage.marks(token).stream().allMatch(Mark::glued)
                    && isTold(token + 1);
        }

        private boolean isTold(int comma) {
            return tokens.isSign(comma, '،') && TOLD.contains(tokens.word(comma + 1));
        }

        /** A title stands a few words before, in the same sentence: «الخبير المغربي في الأمن المعلوماتي حسن …». */
        private boolean isTitledBefore(int token) {
            for (int before = token - 1; before >= Math.max(0, token - MOST_BETWEEN); before--) {
                if (!tokens.isWord(before) || tokens.opensLine(before + 1)) {
                    return false;
                }
                if (passage.bare(before, Role.TITLE).isPresent()) {
                    return true;
                }
            }
            return false;
        }

        boolean isTitled(int token) {
            return !tokens.opensLine(token) && passage.endsHere(token - 1, Role.TITLE);
        }

        /** The last token of the name whose first part ends at a token. */
        private int follow(int firstPart, boolean strong, boolean titled) {
            int last = firstPart;
            boolean surname = false;
            boolean lineage = false;
            while (last - firstPart < MOST_WORDS) {
                int next = last + 1;
                if (!tokens.goesOn(next)) {
                    return last;
                }
                Optional<Mark> given = passage.bare(next, Role.GIVEN);
                if (given.isPresent() && (isOffice(given.get()) || last > firstPart && (isNoun(given.get())
                        || isWoman(given.get()) && !isWoman(firstPart)))) {
                    return last;
                }
                if (given.isPresent()) {
                    last = given.get().last();
                    last = parts.isOfReligion(last + 1) ? last + 1 : last;
                } else if (parts.isJoined(next)) {
                    last = passage.bare(next + 1, Role.GIVEN).map(Mark::last).orElse(next + 1);
                    last = passage.bare(last, Role.PARTICLE).isPresent() && parts.isJoined(last) ? last + 1 : last;
                    last = parts.isSecondHalf(last + 1) ? last + 1 : last;
                    surname = false;
                    lineage = true;
                } else if (tokens.word(last).endsWith("عبد") && tokens.isDefinite(next, false)) {
                    last = next;
                } else if (last == firstPart && passage.bare(next, Role.ORDINAL).isPresent()) {
                    return passage.bare(next + 1, Role.ORDINAL).isPresent() && tokens.goesOn(next + 1) ? next + 1 : next;
                } else if (!surname && strong && last == firstPart && parts.isFeminineNisba(next)
                        && (isTold(next + 1) || SAID.contains(tokens.word(next + 1)) && (titled || isTitledBefore(firstPart)))) {
                    return next;
                } else if (!surname && (passage.bare(next, Role.SURNAME).isPresent()
                        || parts.isSurname(next, !lineage && (strong || last > firstPart)))) {
                    last = passage.bare(next, Role.SURNAME).map(Mark::last).orElse(next);
                    surname = true;
                } else if (surname && parts.isSecondSurname(last, next)) {
                    return next;
                } else if (!surname && (titled || lineage) && parts.isNationAsSurname(next)) {
                    return next;
                } else if (last == firstPart && strong && (isApposed(next) || isToldOf(next))) {
                    return next;
                } else {
                    return (last == firstPart && titled || lineage && !surname && closes(next + 1)) && parts.isDefiniteSurname(next) ? next
                            : last;
                }
            }
            return last;
        }

        /** A word before a comma and an office, whatever its form: «ضحى واليد، خبيرة». */
        private boolean isApposed(int token) {
            return tokens.isSign(token + 1, '،') && passage.bare(token + 2, Role.TITLE).isPresent() && !tokens.isNumber(token)
                    && passage.marks(token).stream().allMatch(Mark::glued);
        }

        /** A sign or an office, behind which a name does not go on. */
        private boolean closes(int token) {
            return !tokens.goesOn(token) || passage.bare(token, Role.TITLE).isPresent();
        }

        /** «نجم المنتخب», «أمين المخزن»: a given name that is an ordinary word, and a definite one behind it. */
        private boolean isNoun(Mark name) {
            int next = name.last() + 1;
            return name.entry().byCue() && tokens.goesOn(next) && tokens.isDefinite(next, false)
                    && !SurnameShape.isNisba(tokens.word(next)) && !passage.isAny(next, Role.SURNAME, Role.GIVEN, Role.TITLE);
        }

        /** The name of a woman, which is no part of a man's: another person's name begins. */
        private static boolean isWoman(Mark name) {
            return !name.entry().byCue() && name.spelling().endsWith("ة") && !MEN.contains(name.spelling());
        }

        private boolean isWoman(int token) {
            return passage.bare(token, Role.GIVEN).filter(Reading::isWoman).isPresent();
        }

        /** «الأمين العام»: an office that begins as a name does. */
        private boolean isOffice(Mark name) {
            return passage.anyMark(name.first(), mark -> mark.is(Role.TITLE) && mark.last() > name.last());
        }

        /** What stands behind a title with its article, or behind the nation of one who has it: «الرئيس بوش». */
        Optional<Name> byTitle(int token) {
            Optional<Mark> title = passage.mark(token, Role.TITLE);
            if (title.isEmpty() || title.get().spelling().length() < 2) {
                return Optional.empty();
            }
            boolean definite = tokens.isDefinite(title.get().first(), true);
            int first = title.get().last() + 1;
            while (tokens.goesOn(first) && passage.bare(first, Role.NATIONALITY).isPresent()) {
                definite = true;
                first++;
            }
            if (!definite || !tokens.goesOn(first) || passage.isAny(first, Role.GIVEN)
                    || !isTitledName(title.get(), first) && !parts.isTitledNisba(title.get(), first)) {
                return Optional.empty();
            }
            if (title.get().spelling().equals(SHEIKH) && !tokens.isDefinite(first, true) && passage.bare(first, Role.SURNAME).isPresent()) {
                return Optional.of(new Name(title.get().begin(), first, "title", title.get().entry().source(), BY_NAME));
            }
            int last = follow(first, false, false);
            last = last == first && parts.isUnknown(first + 1) && tokens.word(first + 1).length() > SHORTEST_SECOND ? first + 1 : last;
            return Optional.of(new Name(tokens.begin(first), last, "title", title.get().entry().source(), BY_TITLE));
        }

        /** Behind «الفريق» or «الرئيس» an unknown word is a name if it sounds foreign, or goes on as names do. */
        private boolean isTitledName(Mark title, int token) {
            boolean son = tokens.goesOn(token) && passage.marks(token).isEmpty() && SONS.has(tokens, token + 1)
                    && parts.isJoined(token + 1);
            return son && parts.isPlainUnknown(token) || parts.isUnknown(token)
                    && (NameParts.announcesName(title) || passage.bare(token, Role.SURNAME).isPresent()
                    || ProperNames.soundsForeign(tokens.word(token)) || tokens.goesOn(token + 1)
                            && (passage.bare(token + 1, Role.GIVEN).or(() -> passage.bare(token + 1, Role.SURNAME)).isPresent()
                                    || parts.isJoined(token + 1)));
        }
    }
}
