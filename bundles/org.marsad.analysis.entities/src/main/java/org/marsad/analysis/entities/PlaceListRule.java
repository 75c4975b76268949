package org.marsad.analysis.entities;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Places one after the other behind a noun in the dual or plural that says what they are: «أحياء سيدي X وY وZ», «جماعتي X وY». One of them
 * must be known as a place, or open as such names do, and then the others are places, too, whatever else their words may be.
 */
final class PlaceListRule implements Rule {

    private static final WordSet PLURALS = withParticles("احياء", "جماعات", "دواوير", "قري", "مدن", "اقاليم", "عمالات", "مقاطعات", "بلدات",
            "شواطي", "محافظات", "بلديات", "مداشر");
    private static final WordSet DUALS = withParticles("حيي", "جماعتي", "دواري", "قريتي", "مدينتي", "اقليمي", "عمالتي", "مقاطعتي", "بلدتي",
            "شاطيي", "محافظتي", "بلديتي");
    /** Behind the last name of a list. */
    private static final Set<String> DESCRIBING = Set.of("المجاوره", "المذكوره", "المعنيه", "التابعه", "الواقعه", "القريبه", "الشعبيه",
            "المتضرره", "الهامشيه", "الجبليه", "القرويه", "الحضريه", "الساحليه", "الاخيره", "الماضي", "الماضيه", "المقبل",
            "المقبله", "الجاري");
    private static final Pattern NAME = Pattern.compile("\\p{IsArabic}{3,}");
    private static final Pattern NO_NAME = Pattern.compile(".*(وا|ها|هم)|[^ت].*(ون|ين|[^ا]ت)");
    private static final Pattern ARTICLE = Pattern.compile("ال.*");
    private static final Pattern AMAZIGH = Pattern.compile("ت[اي].{3,}");
    private static final int MOST = 12;
    private static final double CONFIDENCE = 0.75;

    /** One of the names: where it begins, its last token, and whether it is surely that of a place. */
    private record Item(int begin, int last, boolean sure) {}

    @Override
    public void find(Passage passage, Consumer<Candidate> found) {
        for (int token = 0; token < passage.tokens().size(); token++) {
            if (PLURALS.has(passage.tokens(), token)) {
                read(passage, token, MOST, found);
            } else if (DUALS.has(passage.tokens(), token)) {
                read(passage, token, 2, found);
            }
        }
    }

    private static WordSet withParticles(String... nouns) {
        Set<String> all = new HashSet<>();
        for (String noun : nouns) {
            for (String particle : List.of("", "ب", "و", "ل", "ف", "وب")) {
                all.add(particle + noun);
            }
        }
        return WordSet.of(Set.copyOf(all));
    }

    private static void read(Passage passage, int noun, int most, Consumer<Candidate> found) {
        Tokens tokens = passage.tokens();
        List<Item> items = new ArrayList<>();
        Optional<Item> item = item(passage, noun + 1, false);
        while (item.isPresent() && items.size() < most) {
            items.add(item.get());
            int next = item.get().last() + 1;
            boolean comma = tokens.isSign(next, '،');
            item = item(passage, comma ? next + 1 : next, !comma).filter(name -> !comma || name.sure());
        }
        if (items.size() < 2 || items.stream().noneMatch(Item::sure)) {
            return;
        }
        for (Item name : items) {
            int end = tokens.end(name.last());
            found.accept(new Candidate(Role.PLACE, name.begin(), end, passage.words(name.begin(), end), "settlement", "place-word", "",
                    CONFIDENCE));
        }
    }

    /** The name at a token, with «و» before it or not. */
    private static Optional<Item> item(Passage passage, int token, boolean joined) {
        Tokens tokens = passage.tokens();
        String word = tokens.word(token);
        if (!tokens.isWord(token) || tokens.isNumber(token) || joined && (!tokens.goesOn(token) || !word.startsWith("و"))) {
            return Optional.empty();
        }
        int begin = tokens.begin(token) + (joined ? 1 : 0);
        Optional<Mark> known = passage.marks(token).stream().filter(mark -> mark.is(Role.PLACE) && mark.begin() == begin).findFirst();
        if (known.isPresent()) {
            int last = known.get().last();
            return Optional.of(new Item(begin, isMore(passage, last + 1) ? last + 1 : last, !known.get().entry().byCue()));
        }
        String name = joined ? word.substring(1) : word;
        if (PlaceRule.opensName(name) && tokens.goesOn(token + 1) && !passage.isAny(token + 1, Role.WORD)) {
            int last = passage.bare(token + 1, Role.GIVEN).map(Mark::last).orElse(token + 1);
            return Optional.of(new Item(begin, isMore(passage, last + 1) ? last + 1 : last, true));
        }
        boolean verb = SurnameShape.isVerb(name) && !AMAZIGH.matcher(name).matches();
        boolean first = !joined && tokens.isDefinite(token, false) && passage.marks(token).isEmpty();
        boolean plain = NAME.matcher(name).matches() && (first || !ARTICLE.matcher(name).matches())
                && !NO_NAME.matcher(name).matches() && !verb
                && !passage.isAny(token, Role.WORD, Role.HEAD, Role.FIELD, Role.CUE) && !passage.isCommon(token);
        return plain ? Optional.of(new Item(begin, isMore(passage, token + 1) ? token + 1 : token, false)) : Optional.empty();
    }

    /** «الشيخ» in «قطعة الشيخ», «الجنوبية»: a definite word that belongs to the name before it. */
    private static boolean isMore(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        return tokens.goesOn(token) && tokens.isDefinite(token, false) && !passage.isAny(token, Role.WORD, Role.NATIONALITY)
                && !DESCRIBING.contains(tokens.word(token)) && !passage.isAny(token, Role.PLACE)
                && (!passage.isCommon(token) || passage.isAny(token, Role.TITLE, Role.ADJECTIVE));
    }
}
