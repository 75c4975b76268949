package org.marsad.analysis.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.marsad.testkit.Finding.finding;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.marsad.api.document.Value;
import org.marsad.testkit.AnalyzerContract;
import org.marsad.testkit.In;

class LexiconAnalyzerTest extends AnalyzerContract {

    private static final String TYPE = "lexicon.towns";

    @Override
    protected LexiconAnalyzer analyzer() {
        try {
            return Lists.terms("الرباط", "فاس", "الدار البيضاء", "حزب معارض", "OTAN");
        } catch (ListException e) {
            throw new IllegalStateException("the list is right", e);
        }
    }

    @Override
    protected Set<String> produces() {
        return Set.of(TYPE);
    }

    @Override
    protected In prepare(In document) {
        return document.normalizedBy(Lists.ARABIC);
    }

    @Override
    protected List<String> texts() {
        return List.of("انعقد الاجتماع بالرباط، ثم عاد الوفد إلى فاس ومنها إلى الدار البيضاء. L'OTAN n'a pas répondu.");
    }

    @Test
    void aTermIsFoundWithWhatTheListSaysOfIt() throws Exception {
        LexiconAnalyzer analyzer = Lists.table("term,value,type,country,link",
                "كازا,الدار البيضاء,entity.place,المغرب,https://example.org/casa");
        Lists.text("وصل إلى كازا أمس").by(analyzer).finds(finding("entity.place", "كازا").with("value", "الدار البيضاء").with("country",
                "المغرب")
                .with("matched", "كازا").with("list", "towns").with("link", "https://example.org/casa").confidence(1.0));
        assertEquals(Value.Link.class, Lists.text("كازا").by(analyzer).only().features().get("link").getClass());
    }

    @Test
    void aTermWithoutAValueIsItsOwnValueAndAnEmptyCellSaysNothing() throws Exception {
        Lists.text("إلى فاس").by(Lists.table("term,value,type,country", "فاس,,,"))
                .finds(finding(TYPE, "فاس").with("value", "فاس").without("country").without("type"));
    }

    @Test
    void particlesAreLeftOutAndTheArticleIsInside() throws Exception {
        for (String written : List.of("وبالرباط", "بالرباط", "والرباط", "فالرباط", "كالرباط", "فبالرباط", "الرباط")) {
            Lists.text("قيل " + written + " أمس").by(Lists.terms("الرباط")).finds(finding(TYPE, "الرباط"));
            Lists.text("قيل " + written + " أمس").by(Lists.terms("رباط")).finds(finding(TYPE, "الرباط"));
        }
        for (String written : List.of("ولبنان", "بلبنان", "لبنان", "فلبنان", "وللبنان")) {
            Lists.text("قيل " + written + " أمس").by(Lists.terms("لبنان")).finds(finding(TYPE, "لبنان"));
        }
    }

    @Test
    void theArticleBehindLamIsFoundWithItsAlefGone() throws Exception {
        Lists.text("زيارة للعراق").by(Lists.terms("العراق")).finds(finding(TYPE, "لعراق").with("value", "العراق"));
        Lists.text("زيارة وللعراق").by(Lists.terms("عراق")).finds(finding(TYPE, "لعراق"));
        Lists.text("تحية لليل").by(Lists.terms("الليل")).finds(finding(TYPE, "ليل").with("value", "الليل"));
        Lists.text("دعوة لألمانيا").by(Lists.terms("ألمانيا")).finds(finding(TYPE, "ألمانيا"));
    }

    @Test
    void theSeenOfTheFutureStandsBeforeVerbsOnly() throws Exception {
        Lists.text("الوفد سيزور فاس").by(Lists.terms("يزور")).finds(finding(TYPE, "يزور").confidence(0.9));
        Lists.text("السلام وسفير").by(Lists.terms("لام", "فير")).findsNothing();
    }

    @Test
    void aWordIsNotCutIntoAnother() throws Exception {
        Lists.text("عقدت لجنة في لبنان وفاس وبلجيكا لقاء مع الوزير والسفير").by(
                Lists.terms("جنة", "بنان", "اس", "لجيكا", "قاء", "زير", "فير", "نان")).findsNothing();
        Lists.text("واللجنة ولجنة ولجنتان").by(Lists.terms("جنة")).findsNothing();
        Lists.text("شركة من ألمانيا").by(Lists.terms("مانيا")).findsNothing();
        Lists.text("بأي كل لكن").by(Lists.terms("أي", "ل", "كن")).findsNothing();
    }

    @Test
    void aWordThatIsATermIsThatTerm() throws Exception {
        Lists.text("سوق بورقلة").by(Lists.terms("ورقلة", "بورقلة")).finds(finding(TYPE, "بورقلة"));
        Lists.text("سوق بورقلة").by(Lists.terms("ورقلة")).finds(finding(TYPE, "ورقلة").confidence(0.9));
    }

    @Test
    void onlyWholeWordsAreFound() throws Exception {
        Lists.text("مغربي والمغاربة مغربنا").by(Lists.terms("مغرب")).findsNothing();
        Lists.text("OTANX xOTAN OTAN2").by(Lists.terms("OTAN")).findsNothing();
    }

    @Test
    void spellingsThatReadersTakeForOneAreOne() throws Exception {
        LexiconAnalyzer analyzer = Lists.terms("أحمد المصطفى", "الجمعية الخيرية", "كرة");
        Lists.text("قال احمد المصطفي إن الجمعيه الخيريّة …").by(analyzer)
                .finds(finding(TYPE, "احمد المصطفي"), finding(TYPE, "الجمعيه الخيريّة"));
        Lists.text("كـــرة كُرَةٌ ﻛﺮﺓ").by(analyzer)
                .finds(finding(TYPE, "كـــرة"), finding(TYPE, "كُرَةٌ"), finding(TYPE, "ﻛﺮﺓ"));
        Lists.text("أگادير أݣادير اكادير").by(Lists.terms("أكادير"))
                .finds(finding(TYPE, "أگادير"), finding(TYPE, "أݣادير"), finding(TYPE, "اكادير"));
    }

    @Test
    void aHamzaWithoutASeatTellsWordsApart() throws Exception {
        Lists.text("ما هذا").by(Lists.terms("ماء")).findsNothing();
    }

    @Test
    void latinTermsAreFoundInCapitalsAndSmallLetters() throws Exception {
        Lists.text("La Cop28 et l'otan, bilOTAN والـOTAN").by(Lists.terms("COP28", "OTAN"))
                .finds(finding(TYPE, "Cop28"), finding(TYPE, "otan"), finding(TYPE, "الـOTAN").confidence(0.9));
    }

    @Test
    void aTermMayRunOverAnyWhiteSpace() throws Exception {
        LexiconAnalyzer analyzer = Lists.terms("الدار البيضاء", "كوفيد-19", "C++");
        Lists.text("بالدار\u00A0\n\t البيضاء").by(analyzer).finds(finding(TYPE, "الدار\u00A0\n\t البيضاء"));
        Lists.text("#الدار_البيضاء").by(analyzer).finds(finding(TYPE, "الدار_البيضاء"));
        Lists.text("جائحة كوفيد - ١٩ انتهت").by(analyzer).finds(finding(TYPE, "كوفيد - ١٩"));
        Lists.text("بلغة C++، وليس بلغة C").by(analyzer).finds(finding(TYPE, "C++"));
        Lists.text("الدار، البيضاء").by(analyzer).findsNothing();
    }

    @Test
    void theLongestTermIsTakenAndNoneWithinIt() throws Exception {
        LexiconAnalyzer analyzer = Lists.terms("الدار", "البيضاء", "الدار البيضاء", "الدار البيضاء سطات الكبرى");
        Lists.text("جهة الدار البيضاء سطات، والدار والبيضاء").by(analyzer)
                .finds(finding(TYPE, "الدار البيضاء"), finding(TYPE, "الدار").occurrence(2), finding(TYPE, "البيضاء").occurrence(2));
    }

    @Test
    void anAdjectiveMayTakeTheArticleOfItsNoun() throws Exception {
        Lists.text("قاد الحزب المعارض حملة، وحزب معارض آخر").by(Lists.terms("حزب معارض"))
                .finds(finding(TYPE, "الحزب المعارض").confidence(0.95), finding(TYPE, "حزب معارض"));
    }

    @Test
    void bothWaysToReadALaterWordAreTried() throws Exception {
        Lists.text("حزب العدالة اليوم").by(Lists.terms("حزب العدالة والتنمية", "حزب عدالة اليوم"))
                .finds(finding(TYPE, "حزب العدالة اليوم"));
    }

    @Test
    void aTermOfALanguageIsLookedForInTextsOfThatLanguage() throws Exception {
        LexiconAnalyzer analyzer = Lists.table("term,language,value", "pain,fr,خبز", "pain,en,ألم", "pain,,؟");
        In text = Lists.text("pain");
        text.language("fr-MA").by(analyzer).finds(finding(TYPE, "pain").with("value", "خبز"));
        text.language("en").by(analyzer).finds(finding(TYPE, "pain").with("value", "ألم"));
        text.language("ar").by(analyzer).finds(finding(TYPE, "pain").with("value", "؟"));
        text.language("und").by(Lists.table("term,language", "pain,fr")).finds(finding(TYPE, "pain"));
        text.language("frp").by(Lists.table("term,language", "pain,fr")).findsNothing();
    }

    @Test
    void aRunThatIsCalledOffEnds() throws Exception {
        LexiconAnalyzer analyzer = Lists.terms("فاس");
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> analyzer.analyze(Lists.text("فاس").view(), (type, begin, end, sure, features) -> {
            throw new IllegalStateException("nothing is to be added");
        }));
    }
}
