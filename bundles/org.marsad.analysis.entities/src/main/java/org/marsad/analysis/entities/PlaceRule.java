package org.marsad.analysis.entities;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Places that no list has: behind a word such as «جماعة» that says what they are, and those that have such a word in their name,
 * such as «مطار محمد الخامس».
 */
final class PlaceRule implements Rule {

    private static final Set<String> FIRST_PARTS = Set.of("اولاد", "سيدي", "ايت", "بني", "عين", "دوار", "مولاي", "بير", "راس", "واد",
            "وادي", "تل", "تين", "دير", "كفر", "ام", "ابو", "سان", "نيو", "بورت", "فم", "كاب", "باب", "لالة", "للا", "دار", "ضاية", "تيزي");
    /** Words that are hardly used but before the name of a place of the kind. */
    private static final Set<String> SETTLEMENTS = Set.of("جماعه", "بجماعه", "لجماعه", "وجماعه", "دوار", "بدوار", "ودوار", "لدوار", "اقليم",
            "باقليم", "لاقليم", "واقليم", "شاطي", "بشاطي", "منتجع", "بمنتجع",
            "مدينه", "بمدينه", "لمدينه", "ومدينه", "قريه", "بقريه", "بلده", "ببلده", "ضاحيه", "بضاحيه", "عماله", "بعماله");
    private static final Set<String> VILLAGES = Set.of("دوار", "بدوار", "ودوار", "لدوار", "شاطي", "بشاطي", "وشاطي");
    private static final Pattern NAME = Pattern.compile("\\p{IsArabic}{3,}");
    private static final Pattern NO_NAME = Pattern.compile("(ال|لل|وال|بال|س?ي|م|غير|كل|عن|في|من|است).*"
            + "|.*(ه|ين|ون|ات|ها|هم|يا|ي)|[وبلفك].{5,}");
    /** «بنكيران», «بوعنان». */
    private static final Pattern CLAN_NAME = Pattern.compile("(بن|بو).{3,}[^هاي]");
    private static final Set<String> CLANS = Set.of("اولاد", "ايت", "بني");
    private static final Pattern AMAZIGH = Pattern.compile("ت(?!..يت$).{2,}[^ا]ت");
    /** What the names of clans and Amazigh feminines, and «ب», begin with; most words do not, and need not be folded. */
    private static final String OPENING = "تبأآإاد";
    private static final Letters OPENING_LETTERS = Letters.of(OPENING);
    /** What they end in. */
    private static final Letters CLOSING = Letters.of("تدير");
    private static final int SHORTEST_FOREIGN = 6;
    private static final String FOREIGN_FRONTS = "وبلم";
    private static final int LONGEST_CLAN = 7;
    /** «جبال الأطلس» are called «الأطلس», too. */
    private static final Set<String> MOUNTAINS = Set.of("جبال", "سلسلة جبال");
    private static final Set<String> LANDFORMS = Set.of("landform", "region");
    private static final String ROAD = "road";
    /** «سجن فلان الفلاني» is what happens to somebody. */
    private static final String PRISON = "سجن";
    private static final String DAM = "سد";
    private static final Set<String> WITH_PARTICLE = Set.of("بحي", "وبحي", "لحي", "بسد");
    private static final int SHORT_NOUN = 2;
    private static final String QUARTER = "حي";
    private static final String STADIUM = "ملعب";
    /** These say what a place is that is called so without them, too: «معبر باب سبتة», but «حي السلام». */
    private static final Set<String> CROSSINGS = Set.of("معبر", "حي", "درب");
    private static final String GREAT = "الكبير";
    private static final double SITE = 0.75;
    private static final double COMPOUND = 0.7;

    /** Whether names of Maghrebi places open with this folded word: «أولاد», «سيدي». */
    static boolean opensName(String word) {
        return FIRST_PARTS.contains(word);
    }

    @Override
    public void find(Passage passage, Consumer<Candidate> found) {
        for (int token = 0; token < passage.tokens().size(); token++) {
            if (passage.isAny(token, Role.PLACEHEAD, Role.CUE)) {
                passage.mark(token, Role.PLACEHEAD).ifPresent(head -> site(passage, head).ifPresent(found));
                passage.mark(token, Role.CUE).ifPresent(cue -> settlement(passage, cue).ifPresent(found));
            }
            unlisted(passage, token).ifPresent(found);
        }
    }

    /** The noun without the particle that the list has with short ones, «بحي», since the matcher does not take it from them. */
    private static String noun(Mark head) {
        return head.spelling().substring(glued(head));
    }

    private static int glued(Mark head) {
        return WITH_PARTICLE.contains(head.spelling()) ? head.spelling().length() - SHORT_NOUN : 0;
    }

    private static Optional<Candidate> site(Passage passage, Mark head) {
        int next = head.last() + 1;
        if (!passage.tokens().goesOn(next)) {
            return Optional.empty();
        }
        boolean compound = FIRST_PARTS.contains(passage.tokens().word(next)) && passage.tokens().goesOn(next + 1)
                && !passage.isAny(next, Role.PLACE) && !passage.isAny(next + 1, Role.WORD);
        if (compound) {
            return Optional.of(candidate(passage, head, head.begin() + glued(head), passage.tokens().end(next + 1), "settlement",
                    COMPOUND));
        }
        boolean isQuarter = QUARTER.equals(noun(head)) && (isDefiniteName(passage, next) || isShortName(passage, next));
        if (isQuarter || head.last() == head.first() && (isUnknown(passage, next) || isForeignName(passage, next))) {
            return Optional.of(candidate(passage, head, head.begin() + glued(head), passage.tokens().end(next), "settlement", COMPOUND));
        }
        if (DAM.equals(noun(head)) && passage.tokens().isDefinite(next, false) && !passage.isAny(next, Role.PLACE, Role.ADJECTIVE)) {
            return Optional.of(candidate(passage, head, head.begin() + glued(head), passage.tokens().end(next), "site", COMPOUND));
        }
        if (QUARTER.equals(noun(head)) && passage.tokens().isDefinite(next, false) && !passage.isAny(next, Role.NATIONALITY)
                && (!passage.isAny(next, Role.WORD) || passage.isAny(next, Role.FIELD, Role.GIVEN)) && passage.bare(next, Role.PLACE)
                        .filter(place -> !place.entry().byCue()).isEmpty()) {
            return Optional.of(candidate(passage, head, head.begin() + glued(head), passage.tokens().end(next), "district", COMPOUND));
        }
        if (ROAD.equals(head.entry().kind())) {
            return road(passage, head);
        }
        Optional<Mark> name = passage.bare(next, Role.PLACE).filter(place -> !place.entry().byCue() || !place.entry().kind().isEmpty());
        if (CROSSINGS.contains(noun(head)) && name.filter(place -> !place.entry().byCue()).isPresent()) {
            return Optional.empty();
        }
        name = PRISON.equals(head.spelling()) ? name : name.or(() -> passage.bare(next, Role.GIVEN));
        name = QUARTER.equals(noun(head)) ? name.or(() -> passage.bare(next, Role.SURNAME)) : name;
        if (MOUNTAINS.contains(head.spelling()) && name.isPresent() && LANDFORMS.contains(name.get().entry().kind())
                && !name.get().entry().byCue()) {
            return Optional.empty();
        }
        return name.map(named -> {
            int last = named.last();
            boolean more = passage.bare(last + 1, Role.ORDINAL).or(() -> passage.bare(last + 1, Role.GIVEN)).isPresent();
            more |= GREAT.equals(passage.tokens().word(last + 1)) && head.spelling().equals(STADIUM);
            more |= named.is(Role.GIVEN) && (passage.bare(last + 1, Role.SURNAME).isPresent()
                    || SurnameShape.isNisba(passage.tokens().word(last + 1)) && passage.marks(last + 1).isEmpty());
            boolean longer = named.is(Role.GIVEN) || GREAT.equals(passage.tokens().word(last + 1));
            int end = passage.tokens().end(longer && more && passage.tokens().goesOn(last + 1) ? last + 1 : last);
            return candidate(passage, head, head.begin() + glued(head), end, "site", SITE);
        });
    }

    /** «الطريق السيار أكادير-مراكش»: from one place to another; of one place no road is called. */
    private static Optional<Candidate> road(Passage passage, Mark head) {
        Optional<Mark> from = passage.bare(head.last() + 1, Role.PLACE);
        int dash = from.map(Mark::last).orElse(head.last()) + 1;
        boolean joined = passage.tokens().isSign(dash, '-') || passage.tokens().isSign(dash, '–');
        Optional<Mark> to = joined && from.isPresent() ? passage.bare(dash + 1, Role.PLACE) : Optional.empty();
        return to.map(place -> candidate(passage, head, head.begin() + glued(head), place.end(), "site", SITE));
    }

    /** Two-word names that begin as those of Maghrebi places do: «أولاد X», «سيدي X», «آيت X», «بني X», «عين X». */
    private static Optional<Candidate> settlement(Passage passage, Mark cue) {
        Tokens tokens = passage.tokens();
        int next = cue.last() + 1;
        boolean compound = tokens.goesOn(next) && tokens.goesOn(next + 1)
                && FIRST_PARTS.contains(tokens.word(next))
                && !passage.isAny(next, Role.PLACE) && !passage.isAny(next + 1, Role.WORD);
        if (!compound && tokens.goesOn(next) && VILLAGES.contains(tokens.word(cue.last())) && tokens.isDefinite(next, false)
                && passage.marks(next).isEmpty() && !passage.isCommon(next)) {
            return Optional.of(candidate(passage, cue, tokens.begin(next), tokens.end(next), "settlement", COMPOUND));
        }
        if (!compound && SETTLEMENTS.contains(tokens.word(cue.last())) && isDefiniteName(passage, next)) {
            return Optional.of(candidate(passage, cue, tokens.begin(next), tokens.end(next), "settlement", COMPOUND));
        }
        if (!compound && isUnknown(passage, next) && SETTLEMENTS.contains(tokens.word(cue.last()))) {
            int last = isForeignName(passage, next + 1) || isUnknown(passage, next + 1) && ProperNames.soundsForeign(tokens.word(next))
                    && ProperNames.soundsForeign(tokens.word(next + 1)) ? next + 1 : next;
            return Optional.of(candidate(passage, cue, tokens.begin(next), tokens.end(last), "settlement", COMPOUND));
        }
        return compound ? Optional.of(candidate(passage, cue, tokens.begin(next), tokens.end(next + 1), cue.entry().kind(), COMPOUND))
                : Optional.empty();
    }

    /** Places without a word for what they are: «بأولاد X», and Amazigh feminines, «بتمزارت», behind «في» and «ب». */
    private static Optional<Candidate> unlisted(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        if (!tokens.mayEndIn(token, CLOSING) || !OPENING_LETTERS.mayHave(tokens.first(token))
                || OPENING.indexOf(tokens.first(token)) < 0
                || tokens.end(token) - tokens.begin(token) > LONGEST_CLAN && passage.text().charAt(tokens.end(token) - 1) != 'ت') {
            return Optional.empty();
        }
        boolean behind = ListRule.isBehindPreposition(tokens, token);
        if (passage.isAny(token, Role.PLACE) || !behind && passage.text().charAt(tokens.begin(token)) != 'ب') {
            return Optional.empty();
        }
        String word = tokens.word(token);
        boolean glued = word.length() > 2 && word.charAt(0) == 'ب' && tokens.end(token) - tokens.begin(token) == word.length();
        String name = glued ? word.substring(1) : word;
        if (!glued && !behind) {
            return Optional.empty();
        }
        int begin = tokens.begin(token) + (glued ? 1 : 0);
        if (passage.marks(token).isEmpty() && AMAZIGH.matcher(name).matches()) {
            return Optional.of(place(passage, begin, tokens.end(token)));
        }
        boolean compound = CLANS.contains(name) && tokens.goesOn(token + 1) && !passage.isAny(token + 1, Role.WORD)
                && !tokens.isNumber(token + 1);
        return compound ? Optional.of(place(passage, begin, tokens.end(token + 1))) : Optional.empty();
    }

    private static Candidate place(Passage passage, int begin, int end) {
        return new Candidate(Role.PLACE, begin, end, passage.words(begin, end), "settlement", "place-word", "", COMPOUND);
    }

    /** A word as names of places are: known to no list, without article and glued particles, and neither plural nor adjective. */
    private static boolean isUnknown(Passage passage, int token) {
        String word = passage.tokens().word(token);
        return passage.tokens().goesOn(token) && !passage.tokens().isNumber(token) && passage.marks(token).isEmpty()
                && NAME.matcher(word).matches() && !passage.isCommon(token)
                && (!NO_NAME.matcher(word).matches() || CLAN_NAME.matcher(word).matches() || isForeignAllTheSame(word));
    }

    /** «بلدة النعيمة بمحافظة إربد»: a definite word no list has behind an indefinite noun for a place, and where that lies. */
    private static boolean isDefiniteName(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        return tokens.goesOn(token) && tokens.isDefinite(token, false) && passage.marks(token).isEmpty() && !passage.isCommon(token)
                && NAME.matcher(tokens.word(token)).matches() && liesIn(passage, token + 1);
    }

    /** «حي كرموز بمدينة الإسكندرية»: a word that may begin with a particle, and where it lies. */
    private static boolean isShortName(Passage passage, int token) {
        String word = passage.tokens().word(token);
        return passage.tokens().goesOn(token) && passage.marks(token).isEmpty() && NAME.matcher(word).matches()
                && !NO_NAME.matcher(word).matches() && liesIn(passage, token + 1);
    }

    /** Whether a place, or a noun for one, comes next with ب or «في». */
    private static boolean liesIn(Passage passage, int token) {
        if (passage.tokens().goesOn(token) && passage.tokens().word(token).equals("في")) {
            return passage.bare(token + 1, Role.PLACE).or(() -> passage.bare(token + 1, Role.CUE)).isPresent();
        }
        return passage.tokens().goesOn(token) && passage.tokens().word(token).startsWith("ب") && passage.marks(token).stream()
                .anyMatch(mark -> mark.glued() && mark.is(Role.PLACE) || mark.is(Role.CUE));
    }

    /** «كاساراني». */
    private static boolean isForeignName(Passage passage, int token) {
        String word = passage.tokens().word(token);
        return word.length() > SHORTEST_FOREIGN && passage.marks(token).isEmpty() && !passage.isCommon(token)
                && ProperNames.soundsForeign(word) && !SurnameShape.isVerb(word);
    }

    /** A longer word that begins as if with a particle: «لاساركا», «بورتوروز», «موتالا». */
    private static boolean isForeignAllTheSame(String word) {
        return word.length() >= SHORTEST_FOREIGN && FOREIGN_FRONTS.indexOf(word.charAt(0)) >= 0 && ProperNames.soundsForeign(word)
                && ProperNames.soundsForeign(word.substring(1)) && !word.endsWith("ي");
    }

    private static Candidate candidate(Passage passage, Mark head, int begin, int end, String kind, double confidence) {
        return new Candidate(Role.PLACE, begin, end, passage.words(begin, end), kind, "place-word", head.entry().source(), confidence);
    }
}
