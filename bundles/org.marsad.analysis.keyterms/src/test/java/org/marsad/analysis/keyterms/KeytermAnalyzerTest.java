package org.marsad.analysis.keyterms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.marsad.api.document.Annotation;
import org.marsad.testkit.AnalyzerContract;
import org.marsad.testkit.In;
import org.marsad.testkit.Seed;

class KeytermAnalyzerTest extends AnalyzerContract {

    private static final String[] WATER = {
        "ندرة المياه تقلق الفلاحين في الجنوب",
        "دفعت ندرة المياه الفلاحين إلى تغيير عاداتهم، وصار السقي بالتنقيط شرطا لدعم الدولة.",
        "وقال فلاح إن السقي بالتنقيط يوفر نصف المياه. وتواجه السدود نقصا حادا في المياه بسبب الجفاف.",
        "ويرى خبراء أن ندرة المياه ستستمر، وأن الجفاف صار دائما، ويطالبون بتحلية مياه البحر للفلاحين.",
    };

    @Override
    protected KeytermAnalyzer analyzer() {
        return Terms.analyzer();
    }

    @Override
    protected Set<String> produces() {
        return Set.of("keyterm");
    }

    @Override
    protected In prepare(In document) {
        return document.normalizedBy(Terms.ARABIC);
    }

    @Override
    protected List<String> texts() {
        return List.of(String.join("\n", WATER));
    }

    @Test
    void termsAreThePhrasesAndWordsThatComeBack() {
        List<String> terms = Terms.of(Terms.text(WATER));
        assertEquals("ندرة المياه", terms.get(0));
        assertTrue(terms.contains("السقي بالتنقيط") || terms.contains("السقي"), terms.toString());
        assertTrue(terms.contains("الجفاف"), terms.toString());
        assertFalse(terms.contains("صار"), terms.toString());
        assertFalse(terms.contains("السدود"), "it stands there once: " + terms);
    }

    /** The same words stand in texts that cut them in another way: «لسلطة» beside «السلطة», «وزن» beside «زن». */
    @Test
    void whatIsKeptOfWordsFromOneTextChangesNothingInAnother() {
        Seed seed = Seed.ofThisRun();
        Random random = seed.random();
        String[] words = ("ندرة المياه للمياه بالمياه ومياه السلطة لسلطة لجنة للجنة اللجنة وزن زن وزنها الوزن كتاب كتابها وكتابها الكتاب"
                + " والكتاب لبناء البناء بناء للبناء مدينة بمدينة المدينة مدينته").split(" ");
        KeytermAnalyzer kept = Terms.analyzer();
        for (int run = 0; run < 200; run++) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 40; word++) {
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(6) == 0 ? ". " : " ");
            }
            In in = Terms.text(text.toString());
            assertEquals(in.by(Terms.analyzer()).annotations(), in.by(kept).annotations(), () -> text + "; " + seed.repeat());
        }
    }

    @Test
    void formsOfAWordAreOneTermCalledByTheMostFrequent() {
        In text = Terms.text("بدأ الإضراب اليوم.", "وقبل الإضراب حذرت النقابة من إضراب طويل.", "وتحدثت عن الاضراب وعن دعم للإضراب.");
        Map<String, List<Annotation>> found = byValue(text);
        assertEquals(5, found.get("الإضراب").size(), found.toString());
        assertEquals("5", found.get("الإضراب").get(0).features().get("count").asText());
        assertEquals("word", found.get("الإضراب").get(0).features().get("rule").asText());
    }

    @Test
    void aFindingBeginsBehindGluedParticlesAndOfTheShortenedArticleAtTheSecondLam() {
        In text = Terms.text("صدر حكم المحكمة.", "وطعن الدفاع في حكم المحكمة، ثم عاد للمحكمة وبالمحكمة ملفات.");
        assertEquals(List.of("حكم المحكمة", "حكم المحكمة"), byValue(text).get("حكم المحكمة").stream()
                .map(found -> found.span().of(text.text())).toList());
        In shortened = Terms.text("فتحت المدرسة. وعاد التلاميذ للمدرسة، واصطفوا بالمدرسة.");
        assertEquals(List.of("المدرسة", "لمدرسة", "المدرسة"), byValue(shortened).get("المدرسة").stream()
                .map(found -> found.span().of(shortened.text())).toList());
    }

    @Test
    void phrasesAreCutAtStopWordsSignsNumbersAndParticles() {
        for (String between : List.of(" في ", "، ", " 12 ", " و", " (", " - ", " \"")) {
            String text = "التعليم" + between + "الصحة";
            List<String> terms = Terms.of(Terms.text(text + ".", text + ".", text + "."));
            assertEquals(Set.of("التعليم", "الصحة"), Set.copyOf(terms), text);
        }
    }

    @Test
    void aNounPhraseEndsWhereAnIndefiniteWordFollowsADefiniteOne() {
        String text = "عرض الوزير مشروع القانون";
        List<String> terms = Terms.of(Terms.text(text + ".", text + ".", text + "."));
        assertTrue(terms.contains("مشروع القانون"), terms.toString());
        assertFalse(terms.stream().anyMatch(term -> term.contains("الوزير مشروع")), terms.toString());
    }

    @Test
    void anAdjectiveIsATermWithinAPhraseOnly() {
        List<String> terms = Terms.of(Terms.text("البنك المركزي يخفض الفائدة.", "وقال البنك المركزي إن الفائدة عالية.",
                "وللمجلس المركزي رأي آخر في الفائدة."));
        assertEquals(Set.of("البنك المركزي", "الفائدة"), Set.copyOf(terms));
    }

    @Test
    void whatStandsOnlyWithinALongerTermIsLeftToThatOne() {
        List<String> terms = Terms.of(Terms.text("وكالة الفضاء الأوروبية تطلق قمرا.", "وتملك وكالة الفضاء الأوروبية مختبرا.",
                "وبنت وكالة الفضاء الأوروبية مرصدا."));
        assertEquals(List.of("وكالة الفضاء الأوروبية"), terms);
    }

    @Test
    void aWordOfTheTitleNeedNotComeBack() {
        In untitled = Terms.text("افتتاح متحف الخزف", "زار الناس القاعات.");
        assertEquals(List.of(), Terms.of(untitled));
        List<String> terms = Terms.of(Terms.text("افتتاح متحف الخزف", "زار الناس القاعات.").mention("structure.title",
                "افتتاح متحف الخزف"));
        assertEquals(List.of("الخزف"), terms);
    }

    @Test
    void whatBelongsToTheSiteIsNoTermHoweverOftenItComesBack() {
        String menu = "الرياضة الاقتصاد الثقافة ";
        In text = Terms.text(menu.repeat(5), "عاد الحريق إلى الغابة، وأتى الحريق على الغابة.").mentions("structure.boilerplate",
                Pattern.compile("(?m)^الرياضة.*$"));
        assertEquals(Set.of("الحريق", "الغابة"), Set.copyOf(Terms.of(text)));
    }

    @Test
    void droppedWordsAreAddedAndThoseOfTheBundlesNameTakeItsPlace() {
        In text = Terms.text("عاد الحريق إلى الغابة، وأتى الحريق على الغابة خلال اليوم وقبل اليوم.");
        assertEquals(Set.of("الحريق", "الغابة"), Set.copyOf(Terms.of(text)));
        assertEquals(Set.of("الحريق"), Set.copyOf(Terms.by(Terms.analyzer(Map.of("forest", List.of("غابة"))), text)));
        assertEquals(Set.of("الحريق", "الغابة", "اليوم"), Set.copyOf(Terms.by(Terms.analyzer(Map.of("stopwords",
                List.of("خلال"))), text)));
    }

    @Test
    void ranksCountFromOneAndWeightsFallWithThem() {
        List<Annotation> found = Terms.text(WATER).by(analyzer()).annotations();
        Map<Integer, Double> weights = new HashMap<>();
        for (Annotation term : found) {
            weights.put(Integer.parseInt(term.features().get("rank").asText()),
                    Double.parseDouble(term.features().get("weight").asText()));
            assertEquals(term.confidence(), Double.parseDouble(term.features().get("weight").asText()));
        }
        for (int rank = 1; rank <= weights.size(); rank++) {
            assertTrue(weights.containsKey(rank), weights.toString());
            assertTrue(rank == 1 || weights.get(rank) <= weights.get(rank - 1), weights.toString());
        }
    }

    /** Of words in any order: a term has as many places as it says, none overlaps itself, and no more terms than allowed are kept. */
    @Test
    void lawsOfTermsHoldForRandomTexts() {
        Seed seed = Seed.ofThisRun();
        Random random = seed.random();
        List<String> words = List.of("الميناء", "ميناء", "للميناء", "السفن", "سفن", "في", "شحن", "الشحن", "،", ".", "\n", "وبالميناء",
                "قال", "رصيف", "رصيفها", "12", "التجاري", "التجارية", "عبد", "العزيز", "العامل");
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder("الميناء الميناء ");
            for (int i = random.nextInt(120); i > 0; i--) {
                text.append(words.get(random.nextInt(words.size()))).append(' ');
            }
            Map<String, List<Annotation>> found = new HashMap<>();
            Terms.text(text.toString()).by(new KeytermAnalyzer(Terms.language(Map.of()), 5, 3)).annotations()
                    .forEach(term -> found.computeIfAbsent(term.features().get("rank").asText(), none -> new ArrayList<>())
                            .add(term));
            assertTrue(found.size() <= 5, seed.repeat());
            for (List<Annotation> places : found.values()) {
                assertEquals(places.size(), Integer.parseInt(places.get(0).features().get("count").asText()), seed.repeat());
                for (int i = 1; i < places.size(); i++) {
                    assertTrue(places.get(i).span().begin() >= places.get(i - 1).span().end(), seed.repeat());
                }
            }
        }
    }

    private static Map<String, List<Annotation>> byValue(In text) {
        Map<String, List<Annotation>> found = new HashMap<>();
        text.by(Terms.analyzer()).annotations().forEach(term -> found.computeIfAbsent(term.features().get("value").asText(),
                none -> new ArrayList<>()).add(term));
        return found;
    }
}
