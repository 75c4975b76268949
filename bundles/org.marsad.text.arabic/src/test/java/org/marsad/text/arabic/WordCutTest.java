package org.marsad.text.arabic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.marsad.api.text.WordCounts;
import org.marsad.api.text.WordCut;

/** How words are cut, by the words of a small text of our own. */
class WordCutTest {

    private static final String TEXT = """
            قال الوزير إن المدينة كبيرة وإن سكان المدينة يعملون في الزراعة منذ سنوات، وقد بلغ عدد السكان مليون نسمة. لجنة من الخبراء
            زارت المدينة أمس، ثم زارت لجنة أخرى ميناء المدينة. حياة الناس في لبنان صعبة، ويقول الناس إن لبنان بلد جميل. يزور الوزير
            لبنان غدا. كتاب جديد عن فكرة قديمة، فكرة الحياة في المدينة. الأمن قبل كل شيء. قالت لجنة من المدينة إن شركة الماء تعمل.
            """;
    private static final Map<String, Long> WORDS = Arrays.stream(TEXT.split("[\\s.،]+"))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    private static final WordCounts COUNTS = word -> WORDS.getOrDefault(word, 0L);

    private final ArabicMatcher matcher = new ArabicMatcher();

    private String cut(String word) {
        WordCut cut = matcher.cut(word, COUNTS);
        assertEquals(word, String.join("", cut.before()) + cut.word() + String.join("", cut.after()));
        assertEquals(cut.word(), word.substring(cut.begin(), cut.end()));
        return (String.join("+", cut.before()) + " " + cut.word() + " " + String.join("+", cut.after())).strip();
    }

    @Test
    void particlesAreTakenOffAndTheArticleIsNot() {
        assertEquals("و المدينة", cut("والمدينة"));
        assertEquals("و+ب المدينة", cut("وبالمدينة"));
        assertEquals("ب لبنان", cut("بلبنان"));
        assertEquals("س يزور", cut("سيزور"));
        assertEquals("المدينة", cut("المدينة"));
    }

    @Test
    void behindLamTheArticleHasNoAlef() {
        assertEquals("ل لأمن", cut("للأمن"));
        assertEquals("و+ل لمدينة", cut("وللمدينة"));
        assertEquals("ل لبنان", cut("للبنان"));
    }

    @Test
    void pronounsAreTakenOff() {
        assertEquals("حيات هم", cut("حياتهم"));
        assertEquals("و+ب فكرت نا", cut("وبفكرتنا"));
        assertEquals("زارت ها", cut("زارتها"));
    }

    @Test
    void aWordThatIsOftenMetIsNotCut() {
        assertEquals("لجنة", cut("لجنة"));
        assertEquals("فكرة", cut("فكرة"));
        assertEquals("لبنان", cut("لبنان"));
    }

    @Test
    void thePartsAreAsWritten() {
        assertEquals("وَ+بِ الـمدينَةِ", cut("وَبِالـمدينَةِ"));
        assertEquals("ﻟ ﻸﻣﻦ", cut("ﻟﻸﻣﻦ"));
    }

    @Test
    void anEmptyWordIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> matcher.cut("", COUNTS));
    }
}
