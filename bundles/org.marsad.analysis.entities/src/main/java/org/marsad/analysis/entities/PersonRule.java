package org.marsad.analysis.entities;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Names of persons: a given name and what follows it as parts of a name do, or what follows a title. A given name alone, without a
 * title, is not taken.
 */
final class PersonRule implements Rule {

    private static final Pattern GLUED = Pattern.compile("(و|ف|ب|ك|وب|فب)ال.+|لل.+|ول.+|وب.{3,}");
    private static final Pattern VERB = Pattern.compile("س?[يت].{3,}|(است|انت|افت).{2,}");
    /** Plurals, adverbs and infinitives behind ل. */
    private static final Pattern NO_SURNAME = Pattern.compile(".{3,}ات|.{4,}[^يو]ا|ل.{4,}ه|م.{2,4}[^يو]ا|.*(هم|هما|تها|نها|يه)");
    private static final Pattern NO_FOREIGN_NAME = Pattern.compile(".*(ه|ها|هم|ات|ين|ون|ته|وا)|(?!بن|بو)[وبل].{5,}");

    private static final Set<String> FORMS_OF_ADDRESS = Set.of("السيد", "السيدة", "الآنسة", "الدكتور", "الدكتورة", "الأستاذ", "الأستاذة",
            "المحامي", "المحامية", "الرئيس", "الوزير", "الأمير", "الأميرة", "الشيخ", "الحاج", "الحاجة", "الجنرال", "العقيد", "العميد",
            "المرحوم", "الراحل", "الشهيد", "المدعو", "المسمى", "الفقيه", "العلامة");
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
        private static final int SHORTEST_SURNAME = 3;
        private static final int SHORTEST_NISBA = 6;

        private final Passage passage;
        private final Tokens tokens;

        Reading(Passage passage) {
            this.passage = passage;
            this.tokens = passage.tokens();
        }

        Optional<Name> byGivenName(int token) {
            Optional<Mark> given = passage.mark(token, Role.GIVEN);
            if (given.isEmpty() || isListedOtherwise(given.get())) {
                return Optional.empty();
            }
            Mark name = given.get();
            boolean titled = isTitled(token);
            boolean strong = !name.entry().byCue() || titled || !name.glued() && isTitledBefore(token);
            int last = follow(name.last(), strong, titled);
            if (last == name.last() && (!titled || name.entry().byCue() || name.glued())) {
                return Optional.empty();
            }
            return Optional.of(new Name(name.begin(), last, titled ? "title" : "given-name", name.entry().source(),
                    strong ? BY_NAME : BY_WEAK_NAME));
        }

        /** A longer name of a place, an organisation or another thing begins here, or one just as long that is no given name. */
        private boolean isListedOtherwise(Mark name) {
            return passage.anyMark(name.first(), mark -> mark.last() > name.last()
                    && (mark.is(Role.PLACE) || mark.is(Role.ORGANIZATION) || mark.is(Role.EVENT) || mark.is(Role.WORD))
                    || name.glued() && !mark.glued() && mark.is(Role.WORD));
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
            while (last - firstPart < MOST_WORDS) {
                int next = last + 1;
                if (!tokens.goesOn(next)) {
                    return last;
                }
                Optional<Mark> given = passage.bare(next, Role.GIVEN);
                if (given.isPresent() && isOffice(given.get())) {
                    return last;
                }
                if (given.isPresent()) {
                    last = given.get().last();
                } else if (passage.bare(next, Role.PARTICLE).isPresent() && isPart(next + 1)) {
                    last = passage.bare(next + 1, Role.GIVEN).map(Mark::last).orElse(next + 1);
                    surname = !isFormOfAddress(last);
                } else if (last == firstPart && passage.bare(next, Role.ORDINAL).isPresent()) {
                    return next;
                } else if (!surname && (passage.bare(next, Role.SURNAME).isPresent() || isSurname(next, strong || last > firstPart))) {
                    last = passage.bare(next, Role.SURNAME).map(Mark::last).orElse(next);
                    surname = true;
                } else if (surname && isSecondSurname(last, next)) {
                    return next;
                } else {
                    return last == firstPart && titled && isDefiniteSurname(next) ? next : last;
                }
            }
            return last;
        }

        /** «الإدريسي البوزيدي», «راميريث سوسا»: two of the same sort. */
        private boolean isSecondSurname(int first, int second) {
            if (passage.bare(second, Role.SURNAME).isPresent()) {
                return true;
            }
            String word = tokens.word(second);
            boolean unknown = passage.marks(second).isEmpty() && !isGlued(word) && !isVerb(word) && !NO_SURNAME.matcher(word).matches();
            return unknown && (isNisba(word) && isNisba(tokens.word(first))
                    || passage.bare(first, Role.SURNAME).isPresent() && !tokens.isDefinite(first, false)
                            && ProperNames.soundsForeign(word));
        }

        /** «الوالي امحند العنصر»: behind a title and a given name. */
        private boolean isDefiniteSurname(int token) {
            String word = tokens.word(token);
            return passage.marks(token).isEmpty() && tokens.isDefinite(token, false) && isPart(token) && !word.endsWith("ه")
                    && !NO_SURNAME.matcher(word).matches() && !NO_FOREIGN_NAME.matcher(word).matches();
        }

        private boolean isPart(int token) {
            return tokens.goesOn(token) && !tokens.isNumber(token) && !passage.isAny(token, Role.WORD)
                    && (!passage.isAny(token, Role.TITLE) || isFormOfAddress(token));
        }

        /** «ولد الشيخ», «آيت القاضي». */
        private boolean isFormOfAddress(int token) {
            return passage.bare(token, Role.TITLE).filter(title -> FORMS_OF_ADDRESS.contains(title.spelling())
                    || title.spelling().equals("القاضي") || title.spelling().equals("القائد")).isPresent();
        }

        private boolean isSurname(int token, boolean strong) {
            String word = tokens.word(token);
            if (word.length() < SHORTEST_SURNAME || tokens.isNumber(token) || !isArabicOrCapital(token)
                    || !mayBeSurname(token) || isGlued(word) || isVerb(word)
                    || NO_SURNAME.matcher(word).matches()) {
                return false;
            }
            return isNisba(word) || strong;
        }

        /** «الأمين العام»: an office that begins as a name does. */
        private boolean isOffice(Mark name) {
            return passage.anyMark(name.first(), mark -> mark.is(Role.TITLE) && mark.last() > name.last());
        }

        /** No list knows it as something else. */
        private boolean mayBeSurname(int token) {
            return passage.marks(token).isEmpty() || passage.isAny(token, Role.GIVEN, Role.SURNAME)
                    || isNisba(tokens.word(token)) && passage.marks(token).stream().allMatch(mark -> mark.is(Role.PLACE));
        }

        private boolean isArabicOrCapital(int token) {
            char first = passage.text().charAt(tokens.begin(token));
            return Character.isUpperCase(first) || Character.UnicodeScript.of(first) == Character.UnicodeScript.ARABIC;
        }

        private static boolean isNisba(String word) {
            return word.length() >= SHORTEST_NISBA && word.startsWith("ال") && word.endsWith("ي");
        }

        private static boolean isGlued(String word) {
            return GLUED.matcher(word).matches();
        }

        /** Verbs of the present: ي or ت (with س before it) and three letters more. */
        private static boolean isVerb(String word) {
            return VERB.matcher(word).matches();
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
                    || !isTitledName(first) && !isTitledNisba(title.get(), first)) {
                return Optional.empty();
            }
            if (title.get().spelling().equals(SHEIKH) && !tokens.isDefinite(first, true) && passage.bare(first, Role.SURNAME).isPresent()) {
                return Optional.of(new Name(title.get().begin(), first, "title", title.get().entry().source(), BY_NAME));
            }
            int last = isUnknown(first + 1) && tokens.word(first + 1).length() > SHORTEST_SURNAME ? first + 1 : first;
            return Optional.of(new Name(tokens.begin(first), last, "title", title.get().entry().source(), BY_TITLE));
        }

        private boolean isTitledName(int token) {
            return isUnknown(token);
        }

        /** «الدكتور الخطيبي»; behind «الباحث» or «الفريق» such a word is mostly an adjective. */
        private boolean isTitledNisba(Mark title, int token) {
            return FORMS_OF_ADDRESS.contains(title.spelling()) && isNisba(tokens.word(token)) && passage.marks(token).isEmpty()
                    || passage.bare(token, Role.SURNAME).isPresent();
        }

        /** A word no list has, and that does not look like an Arabic one in a sentence. */
        private boolean isUnknown(int token) {
            String word = tokens.word(token);
            return tokens.goesOn(token) && (passage.marks(token).isEmpty() || passage.bare(token, Role.SURNAME).isPresent())
                    && word.length() >= SHORTEST_SURNAME && !tokens.isNumber(token)
                    && !tokens.isDefinite(token, true) && !isGlued(word) && !isVerb(word) && !NO_FOREIGN_NAME.matcher(word).matches();
        }
    }
}
