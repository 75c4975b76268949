package org.marsad.analysis.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.marsad.api.search.Equivalent;

class LexiconExpanderTest {

    private static final Path OWN = Path.of("src/main/lists/maghrebi.csv");

    @Test
    void theOthersOfAGroupAreToldWithTheirLinesInTheOrderOfTheList() throws Exception {
        LexiconExpander expander = expander("term,group", "هاتف نقال,phone", "موبايل,phone", "حكامة,governance", "هاتف جوال,phone",
                "حوكمة,governance");
        assertEquals(List.of(new Equivalent("حكامة", "حوكمة", "words.csv", 6)), expander.equivalents("حكامة"));
        assertEquals(List.of(new Equivalent("هاتف جوال", "هاتف نقال", "words.csv", 2),
                new Equivalent("هاتف جوال", "موبايل", "words.csv", 3)), expander.equivalents(" هاتف جوال "));
    }

    @Test
    void wordsAreRecognisedInAnySpellingWithParticlesAndArticle() throws Exception {
        LexiconExpander expander = expander("term,group", "حكامة,x", "حوكمة,x", "بطاقة التعريف,y", "بطاقة الهوية,y");
        for (String asked : List.of("الحكامة", "وبالحكامة", "للحكامة", "حكامه", "حَكامة", "حكـــامة")) {
            assertEquals(List.of("حوكمة"), terms(expander, asked), asked);
        }
        assertEquals(List.of("بطاقة الهوية"), terms(expander, "ببطاقة  التعريف"));
    }

    @Test
    void aTermIsKnownAsAWholeOnlyAndTermsWithoutAGroupAreNot() throws Exception {
        LexiconExpander expander = expander("term,group", "هاتف نقال,x", "موبايل,x", "فاس,");
        for (String asked : List.of("هاتف", "نقال", "هاتف نقال جديد", "فاس", "", " ", "؟")) {
            assertEquals(List.of(), expander.equivalents(asked), asked);
        }
    }

    @Test
    void aGroupOfOneTermIsASlip() {
        assertEquals("line 4: the group 'y' has one term only, 'فاس'; terms that mean the same have the same words in the column 'group'",
                assertThrows(ListException.class, () -> expander("term,Group", "هاتف نقال,x", "موبايل,x", "فاس,y")).getMessage());
    }

    @Test
    void theListOfMaghrebiTermsCanBeUsedAndHasTermsOfBothRegionsInEachGroup() throws Exception {
        ListReader.Content list = Lists.read(Files.readAllBytes(OWN));
        Map<String, Set<String>> regions = list.grouped().stream().collect(Collectors.groupingBy(Term::group,
                Collectors.mapping(term -> term.features().get("region").asText(), Collectors.toSet())));
        assertTrue(regions.size() >= 200, "groups: " + regions.size());
        regions.forEach((group, of) -> assertEquals(Set.of("maghreb", "east"), of, group));
        assertEquals(list.terms(), list.grouped().size());
        LexiconExpander expander = new LexiconExpander("maghrebi.csv", list.grouped(), Lists.MATCHER);
        for (Term term : list.grouped()) {
            assertFalse(expander.equivalents(term.written()).isEmpty(), term.written());
            for (Equivalent other : expander.equivalents(term.written())) {
                assertTrue(terms(expander, other.term()).contains(term.written()), term + " and " + other);
            }
        }
        assertEquals(List.of("حوكمة"), terms(expander, "الحكامة"));
        assertEquals(List.of("بيانات"), terms(expander, "المعطيات"));
        assertEquals(List.of("إنترنت"), terms(expander, "الأنترنيت").stream().filter("إنترنت"::equals).toList());
    }

    private static List<String> terms(LexiconExpander expander, String asked) {
        return expander.equivalents(asked).stream().map(Equivalent::term).toList();
    }

    private static LexiconExpander expander(String... lines) throws ListException {
        byte[] list = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return new LexiconExpander("words.csv", Lists.read(list).grouped(), Lists.MATCHER);
    }
}
