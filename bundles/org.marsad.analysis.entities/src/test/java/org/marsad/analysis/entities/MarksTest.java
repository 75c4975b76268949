package org.marsad.analysis.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.marsad.api.text.NameFinder;
import org.marsad.testkit.Seed;
import org.marsad.text.arabic.ArabicMatcher;

class MarksTest {

    private static final Gazetteer GAZETTEER = new PreparedLists(new ArabicMatcher(), Map.of()).get();
    private static final String[] WORDS = {"وزارة", "الوزارة", "الرباط", "بالرباط", "للرباط", "محمد", "الخامس", "على", "علي", "المالي",
            "مدينة", "الدار", "البيضاء", "بن", "في", "الأمن", "للأمن", "الوطني", "و", "،", ".", "\n", "ﷺ", "ابن_بطوطة", "قالَ", "Maroc", "12"};
    private static final int TEXTS = 1_000;

    private final Seed seed = Seed.ofThisRun();
    private final Random random = seed.random();

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int words = random.nextInt(30); words > 0; words--) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(8) == 0 ? "" : " ");
        }
        return text.toString();
    }

    /** All names, one after the other, with the token each begins at. */
    private static List<Mark> all(String text, Tokens tokens) {
        List<Mark> all = new ArrayList<>();
        List<Integer> names = new ArrayList<>();
        GAZETTEER.finder().findAll(text, (begin, end, wordBegin, name) -> names.add(name));
        List<NameFinder.Match> matches = GAZETTEER.finder().findAll(text);
        for (int i = 0; i < matches.size(); i++) {
            NameFinder.Match match = matches.get(i);
            int last = tokens.at(match.end() - 1);
            for (Sense sense : GAZETTEER.senses(names.get(i))) {
                if (last < tokens.size() && tokens.end(last) == match.end() && sense.isSpelledSo(text, match.begin(), match.end())) {
                    all.add(new Mark(sense, tokens.at(match.begin()), last, match.begin(), match.end(),
                            match.begin() > match.wordBegin()));
                }
            }
        }
        return all;
    }

    @Test
    void theNamesAtATokenAreThoseOfAllThatBeginThere() {
        for (int times = 0; times < TEXTS; times++) {
            String text = text();
            Tokens tokens = new Tokens(text);
            Marks marks = new Marks(text, tokens, GAZETTEER);
            List<Mark> all = all(text, tokens);
            for (int token = -1; token <= tokens.size(); token++) {
                int here = token;
                List<Mark> expected = all.stream().filter(mark -> mark.first() == here).toList();
                assertEquals(expected.stream().mapToInt(mark -> mark.entry().role().bit()).reduce(0, (one, other) -> one | other),
                        marks.roles(token), seed::repeat);
                for (Role role : Role.values()) {
                    assertEquals(expected.stream().filter(mark -> mark.is(role)).findFirst().orElse(null), marks.longest(token, role),
                            seed::repeat);
                    for (int last : IntStream.range(token, token + 4).toArray()) {
                        assertEquals(expected.stream().anyMatch(mark -> mark.is(role) && mark.last() == last), marks.has(here, last, role),
                                seed::repeat);
                    }
                }
                assertEquals(expected, marks.at(token), seed::repeat);
                assertEquals(expected.stream().anyMatch(Mark::glued), marks.any(token, Mark::glued), seed::repeat);
            }
        }
    }

    @Test
    void aTextWithoutNamesHasNone() {
        Marks marks = new Marks("", new Tokens(""), GAZETTEER);
        assertEquals(List.of(), marks.at(0));
        assertNull(marks.longest(0, Role.PLACE));
    }
}
