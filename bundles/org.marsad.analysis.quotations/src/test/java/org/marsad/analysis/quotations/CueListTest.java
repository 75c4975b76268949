package org.marsad.analysis.quotations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marsad.testkit.Finding.finding;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.testkit.In;

class CueListTest {

    private static CueList list(String name, String... lines) throws ListException {
        return CueList.read(name, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static QuotationAnalyzer with(CueList... dropped) {
        return new QuotationAnalyzer(new Lists(List.of(dropped).stream().collect(Collectors.toMap(CueList::name, each -> each))));
    }

    @Test
    void theFormsOfAVerbFollowFromThree() throws ListException {
        Set<String> forms = list("x", "verb\tأكد\tيؤكد\tمؤكدا\tعلى").entries().stream().map(entry -> entry.words().get(0))
                .collect(Collectors.toSet());
        assertTrue(forms.containsAll(Set.of("اكد", "اكدت", "اكدوا", "يؤكد", "تؤكد", "يؤكدون", "مؤكدا", "مؤكده", "مؤكدين")), forms.toString());
        assertTrue(VerbForms.ofPerfect("نفى").containsAll(Set.of("نفت", "نفوا", "نفيا")));
        assertTrue(VerbForms.ofPerfect("دعا").containsAll(Set.of("دعت", "دعوا")));
        assertTrue(VerbForms.ofImperfect("ينفي").containsAll(Set.of("تنفي", "ينفون")));
    }

    @ParameterizedTest
    @CsvSource({"verbs", "attributions", "sources", "venues", "titles", "words"})
    void eachStockListCanBeUsed(String name) {
        assertTrue(Lists.stock(name).entries().size() > 5);
    }

    @Test
    void aDroppedListAddsCuesAndIsNamedWhereItFindsSomething() throws ListException {
        In text = In.text("وبرطم الحارس أن الباب مغلق.");
        text.by(with()).findsNothing();
        text.by(with(list("local", "# our own", "verb\tبرطم\tيبرطم\t-"))).finds(finding("quotation", "أن الباب مغلق")
                .with("cue", "برطم").with("speaker", "الحارس").with("entry", "local:2"));
    }

    @Test
    void aDroppedListUnderTheNameOfAStockListTakesItsPlace() throws ListException {
        In text = In.text("وقال الحارس إن الباب مغلق.");
        text.by(with(list("verbs", "verb\tبرطم\tيبرطم\t-"))).findsNothing();
        In.text("صدر فهرس «كل ما نعرفه عن المدينة القديمة»، يقول الحارس.").by(with(list("local", "title\tفهرس"))).findsNothing();
    }

    @Test
    void aListThatCannotBeUsedIsRefusedWithItsLine() {
        assertTrue(refusal("tittle\tفيلم").contains("line 1: 'tittle' is nothing that words are for; known are verb, opinion"));
        assertTrue(refusal("# remark\ntitle\tفيلم\tكتاب").contains("line 2: it has 3 columns"));
        assertTrue(refusal("title\tفيلم,,كتاب").contains("a word is empty"));
        assertTrue(refusal("title\tفيلم!").contains("is not made of one to 6 words of letters"));
        assertTrue(refusal("verb\tقال\tيقول").contains("a verb has four or five"));
        assertTrue(refusal("verb\t-\t-\t-").contains("no form at all"));
        assertTrue(refusal("verb\tقال كلمة\t-\t-").contains("is no form of a verb"));
        assertTrue(refusal("# nothing").contains("there is nothing in it"));
        assertEquals("line 2: this is not UTF-8; save the list as UTF-8",
                assertThrows(ListException.class, () -> CueList.read("x", new byte[] {'\n', (byte) 0xC7, 9})).getMessage());
    }

    private static String refusal(String content) {
        return assertThrows(ListException.class, () -> CueList.read("x", content.getBytes(StandardCharsets.UTF_8))).getMessage();
    }
}
