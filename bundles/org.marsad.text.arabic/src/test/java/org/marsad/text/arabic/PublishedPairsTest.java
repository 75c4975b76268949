package org.marsad.text.arabic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer.Form;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What others have published: Lucene's pairs, and Unicode's compatibility letters of the presentation forms. */
class PublishedPairsTest {

    static List<Arguments> lucenePairs() {
        return Table.rows("lucene-pairs.tsv").stream().map(row -> Arguments.of(row[2], row[3])).toList();
    }

    @ParameterizedTest
    @MethodSource("lucenePairs")
    void aPairOfLucenesTestsIsMet(String input, String expected) {
        assertEquals(expected, Forms.search(input));
    }

    @Test
    void everyPresentationFormHasTheFormOfItsLetters() {
        int[] forms = IntStream.concat(IntStream.rangeClosed(0xFB50, 0xFDFF), IntStream.rangeClosed(0xFE70, 0xFEFC))
                .filter(c -> Character.isDefined(c) && !java.text.Normalizer.isNormalized(Character.toString(c), Form.NFKC))
                .toArray();
        assertEquals(731, forms.length);
        for (int form : forms) {
            String letters = java.text.Normalizer.normalize(Character.toString(form), Form.NFKC);
            assertEquals(Forms.search(letters), Forms.search(Character.toString(form)), Character.getName(form));
            assertEquals(Forms.gentle(letters), Forms.gentle(Character.toString(form)), Character.getName(form));
        }
    }

    @Test
    void everyCharacterHasTheFormOfItsEquivalents() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT).mapToObj(Character::toString).forEach(c -> {
            String gentle = Forms.gentle(c);
            String search = Forms.search(c);
            assertEquals(gentle, Forms.gentle(gentle), () -> Character.getName(c.codePointAt(0)));
            assertEquals(search, Forms.search(search), () -> Character.getName(c.codePointAt(0)));
            assertEquals(search, Forms.search(gentle), () -> Character.getName(c.codePointAt(0)));
            assertEquals(gentle, Forms.gentle(java.text.Normalizer.normalize(c, Form.NFD)));
            assertEquals(search, Forms.search(java.text.Normalizer.normalize(c, Form.NFKD)));
        });
    }
}
