package org.marsad.analysis.topics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marsad.testkit.Finding.finding;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.marsad.api.document.Annotation;
import org.marsad.testkit.AnalyzerContract;
import org.marsad.testkit.In;

class TopicAnalyzerTest extends AnalyzerContract {

    private static final String[] DRUGS = {"[drugs]", "near 3:", "تهريب، ترويج", "with:", "مخدرات، حشيش"};

    private static PreparedTopics own;

    @BeforeAll
    static void read() {
        own = new PreparedTopics(Rules::own, Rules.MATCHER);
    }

    @Override
    protected TopicAnalyzer analyzer() {
        return new TopicAnalyzer("topics", own);
    }

    @Override
    protected Set<String> produces() {
        return Set.of("topic", "topic.document");
    }

    @Override
    protected In prepare(In document) {
        return document.normalizedBy(Rules.ARABIC);
    }

    @Override
    protected List<String> texts() {
        return List.of("ناقش الوزيران سبل محاربة تهريب المخدرات وبالهجرة السرية. وتسببت الفيضانات في خسائر.",
                "مباراة في كرة القدم بين فريقين، وسجل المهاجم ثلاثة أهداف في المباراة.");
    }

    @Test
    void theIndefiniteAccusativeOfATermIsTheTerm() throws Exception {
        TopicAnalyzer analyzer = Rules.analyzer("[tech]", "words:", "  ذكاء اصطناعي، حريق، مدارس، جامعة");

        assertEquals(List.of("ذكاء اصطناعيا", "حريقا"), Rules.text("طورت الشركة ذكاء اصطناعيا جديدا. وشاهدت حريقا.").by(analyzer)
                .ofType("topic").words());
        assertEquals(List.of(), Rules.text("جامعةا ومدارسا").by(analyzer).ofType("topic").words());
    }

    @Test
    void namesOfPersonsAndPlacesSpeakOfNoTopic() throws Exception {
        In text = Rules.text("زار سعيد حريق مدينة بركان. وثار بركان في الجزيرة.").mention("entity.person", "سعيد حريق")
                .mention("entity.place", "بركان");

        assertEquals(1, text.by(Rules.analyzer("[disasters]", "words:", "  بركان، حريق")).ofType("topic").words().size());
    }

    @Test
    void whatATitleSaysCountsWhereItIsPrintedAgain() throws Exception {
        In text = Rules.text("حريق في السوق\nحريق في السوق\nأتلف محلات.").mention("structure.title", "حريق في السوق")
                .mention("structure.boilerplate", "حريق في السوق").mention("structure.boilerplate", "حريق في السوق");

        assertEquals(2, text.by(Rules.analyzer("[fires]", "words:", "  حريق")).ofType("topic").words().size());
    }

    @Test
    void aWordOrPhraseIsFoundWithWhatTheRuleSaysOfIt() throws Exception {
        Rules.text("تراجع العجز في ميزانية البلدية").by(Rules.analyzer("[budget]", "words:", "  ميزانية، مالية عامة")).finds(
                finding("topic", "ميزانية").with("topic", "budget").with("value", "budget")
                        .with("matched", "ميزانية").with("rule", "words").with("line", "2")
                        .with("list", "test").confidence(1.0),
                finding("topic.document", "ميزانية").with("topic", "budget").with("mentions", "1").with("list", "test"));
    }

    @Test
    void gluedParticlesAreLeftOutAndArticlesAreInside() throws Exception {
        TopicAnalyzer analyzer = Rules.analyzer("[crime]", "words:", "جريمة منظمة");
        for (String written : List.of("والجريمة المنظمة", "بالجريمة المنظمة", "لجريمة منظمة")) {
            assertEquals(List.of(written.substring(1)), words(Rules.text("قيل " + written + " هناك"), analyzer), written);
        }
        assertEquals(List.of("لجريمة المنظمة"), words(Rules.text("قيل للجريمة المنظمة هناك"), analyzer));
    }

    @Test
    void wordsOfTwoListsNearEachOtherAreOneMentionInEitherOrder() throws Exception {
        TopicAnalyzer analyzer = Rules.analyzer(DRUGS);
        Rules.text("التهريب الدولي للمخدرات").by(analyzer).ofType("topic").finds(finding("topic", "التهريب الدولي للمخدرات")
                .with("matched", "تهريب … مخدرات").with("rule", "near").with("line", "2").confidence(0.8));
        assertEquals(List.of("الحشيش المعد للترويج"), words(Rules.text("حجز الحشيش المعد للترويج"), analyzer, 1));
    }

    @Test
    void wordsBetweenAreCountedToTheWord() throws Exception {
        TopicAnalyzer analyzer = Rules.analyzer("[drugs]", "near 2:", "تهريب", "with:", "مخدرات", "words:", "xyz");
        assertEquals(1, mentions("تهريب كبير جدا للمخدرات xyz", analyzer, "near").size());
        assertEquals(1, mentions("تهريب كميات كبيرة، مخدرات xyz", analyzer, "near").size());
        assertEquals(0, mentions("تهريب كميات كبيرة جدا من المخدرات xyz", analyzer, "near").size());
    }

    @Test
    void theEndOfASentenceOrAnEmptyLineStandsBetween() throws Exception {
        TopicAnalyzer analyzer = Rules.analyzer("[drugs]", "near 9:", "تهريب", "with:", "مخدرات", "words:", "xyz");
        for (String between : List.of(". ", "؟ ", "! ", "؛ ", "\n\n", "\n \n")) {
            assertEquals(0, mentions("xyz تهريب" + between + "مخدرات", analyzer, "near").size(), between);
        }
        for (String between : List.of(" ", "\n", "، ", " 2.5 ")) {
            assertEquals(1, mentions("xyz تهريب" + between + "مخدرات", analyzer, "near").size(), between);
        }
    }

    @Test
    void whatIsPartOfALongerMentionIsNoneByItself() throws Exception {
        TopicAnalyzer analyzer = Rules.analyzer("[smuggling]", "words:", "تهريب", "[arms]", "words:", "تهريب السلاح", "[drugs]", "near 3:",
                "تهريب", "with:", "مخدرات");
        assertEquals(List.of("arms"), topics(Rules.text("تهريب السلاح"), analyzer));
        assertEquals(List.of("smuggling", "drugs"), topics(Rules.text("التهريب. ثم ترويج وتهريب المخدرات وتهريب المخدرات"), analyzer));
    }

    @Test
    void aPhraseThatIsAnExceptionTakesItsWordsAway() throws Exception {
        TopicAnalyzer analyzer = Rules.analyzer("[security]", "words:", "أمن", "except:", "مجلس الأمن");
        assertEquals(List.of("الأمن"), words(Rules.text("انعقد مجلس الأمن، ونوقش الأمن"), analyzer));
    }

    @Test
    void aWordNearByThatIsAnExceptionTakesAMentionAway() throws Exception {
        TopicAnalyzer analyzer = Rules.analyzer("[employment]", "words:", "تشغيل", "except near 2:", "محطة");
        assertEquals(List.of(), topics(Rules.text("تم تشغيل أول محطة"), analyzer));
        assertEquals(List.of("employment"), topics(Rules.text("ملف تشغيل الشباب في كل مدينة ومحطة"), analyzer));
    }

    @Test
    void weakWordsOnlyCountForTheDocumentAndAreAMentionWhereThereIsNoOther() throws Exception {
        TopicAnalyzer analyzer = Rules.analyzer("[football]", "words:", "كرة قدم", "weak:", "مباراة");
        assertEquals(List.of(), topics(Rules.text("مباراة لتوظيف الأطباء"), analyzer));
        assertEquals(List.of("كرة القدم"), words(Rules.text("مباراة في كرة القدم"), analyzer));
        assertEquals(List.of("2"), Rules.text("مباراة في كرة القدم").by(analyzer).ofType("topic.document").values("mentions"));
        assertEquals(List.of("مباراة"), words(Rules.text("مباراة بعد مباراة، ثم مباراة في مباراة"), analyzer));
    }

    @Test
    void whatBelongsToTheSiteIsNoMention() throws Exception {
        TopicAnalyzer analyzer = Rules.analyzer("[sport]", "words:", "رياضة");
        In page = Rules.text("اقتصاد رياضة ثقافة\nخبر عن الطقس").mention("structure.boilerplate", "اقتصاد رياضة ثقافة");
        page.by(analyzer).findsNothing();
    }

    @Test
    void aDocumentIsAboutItsTopicsOnItsTitleAndWhatIsInTheTitleWeighsMore() throws Exception {
        TopicAnalyzer analyzer = Rules.analyzer("[floods]", "words:", "فيضانات", "[budget]", "words:", "ميزانية");
        In page = Rules.text("فيضانات في الجنوب\nخصصت ميزانية للإصلاح").mention("structure.title", "فيضانات في الجنوب");
        List<Annotation> documents = page.by(analyzer).ofType("topic.document").annotations();
        assertEquals(List.of("فيضانات في الجنوب", "فيضانات في الجنوب"), documents.stream().map(found -> found.span().of(page.text()))
                .toList());
        assertTrue(weight(documents, "floods") > weight(documents, "budget"));
    }

    @Test
    void moreMentionsWeighMoreAndLongerTextsLess() throws Exception {
        TopicAnalyzer analyzer = Rules.analyzer("[floods]", "words:", "فيضانات");
        double one = weight(documents("فيضانات", analyzer), "floods");
        double two = weight(documents("فيضانات، فيضانات", analyzer), "floods");
        double passing = weight(documents("فيضانات " + "قيل هناك ".repeat(1000), analyzer), "floods");
        assertTrue(passing < one && one < two && two < 1, passing + " " + one + " " + two);
    }

    @Test
    void aWordWithItsArticleInOneRuleAndWithoutInAnotherIsFoundByBoth() throws Exception {
        TopicAnalyzer analyzer = Rules.analyzer("[court]", "words:", "العدل", "[fairness]", "words:", "عدل");
        assertEquals(List.of("court", "fairness"), topics(Rules.text("باسم العدل"), analyzer));
        assertEquals(List.of("fairness"), topics(Rules.text("باسم عدل"), analyzer));
    }

    private static double weight(List<Annotation> documents, String topic) {
        return documents.stream().filter(found -> found.features().get("topic").asText().equals(topic))
                .mapToDouble(found -> Double.parseDouble(found.features().get("weight").asText())).findFirst().orElseThrow();
    }

    private static List<Annotation> documents(String text, TopicAnalyzer analyzer) {
        return Rules.text(text).by(analyzer).ofType("topic.document").annotations();
    }

    private static List<Annotation> mentions(String text, TopicAnalyzer analyzer, String rule) {
        return Rules.text(text).by(analyzer).ofType("topic").annotations().stream()
                .filter(found -> found.features().get("rule").asText().equals(rule)).toList();
    }

    private static List<String> words(In text, TopicAnalyzer analyzer) {
        return text.by(analyzer).ofType("topic").words();
    }

    private static List<String> words(In text, TopicAnalyzer analyzer, int expected) {
        List<String> words = words(text, analyzer);
        assertEquals(expected, words.size());
        return words;
    }

    private static List<String> topics(In text, TopicAnalyzer analyzer) {
        return text.by(analyzer).ofType("topic.document").values("topic");
    }
}
