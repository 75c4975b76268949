package org.marsad.analysis.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Metadata;
import org.marsad.api.document.Sighting;
import org.marsad.api.document.Value;
import org.marsad.api.similarity.Story;
import org.marsad.testkit.Entries;
import org.marsad.testkit.MemoryCatalogue;
import org.marsad.testkit.Seed;
import org.marsad.text.arabic.ArabicSearchNormalizer;

class StoryFinderTest {

    private static final Seed SEED = Seed.ofThisRun();
    private static final List<String> FIRE = List.of(
            "اندلع حريق كبير بسوق المدينة القديمة وأتت النيران على محلات تجارية كثيرة قبل وصول رجال المطافئ",
            "رجال المطافئ يسيطرون على حريق السوق في المدينة القديمة بعدما أتلفت النيران محلات تجارية",
            "تجار السوق القديمة يطالبون بالتعويض بعد حريق أتلف محلات تجارية في المدينة");
    private static final List<String> DAM = List.of(
            "ارتفعت حقينة السد الكبير بعد تساقطات مطرية غزيرة شهدها حوض النهر في الشمال",
            "حقينة السد الكبير تبلغ نصف طاقتها بفضل تساقطات مطرية غزيرة في حوض النهر");

    private final Random random = SEED.random();

    @TempDir
    private Path folder;
    private MemoryCatalogue catalogue = new MemoryCatalogue();
    private SimilarityFollower follower;
    private StoryFinder finder;

    @BeforeEach
    void open() {
        open(folder.resolve("0"));
    }

    private void open(Path at) {
        SimilarityIndex index = new SimilarityIndex(at, new ArabicSearchNormalizer(), "1");
        follower = new SimilarityFollower(index);
        finder = new StoryFinder(index, catalogue);
    }

    @Test
    void documentsOfOneEventAreOneStoryInOrderOfTime() throws Exception {
        catalogue.put(document("f2", "2025-11-26", FIRE.get(1))).put(document("f1", "2025-11-25", FIRE.get(0)))
                .put(document("f3", "2025-11-28", FIRE.get(2))).put(document("d1", "2025-11-25", DAM.get(0)))
                .put(document("d2", "2025-11-25", DAM.get(1))).put(document("x", "2025-11-25", "افتتاح معرض الكتاب الدولي بمشاركة ناشرين"));

        List<Story> stories = stories();

        assertEquals(List.of("f1 f2 f3", "d1 d2"), titles(stories).stream().map(StoryFinderTest::sortedIfSameDay).toList());
        assertEquals(LocalDate.of(2025, 11, 25), stories.get(0).first());
        assertEquals(LocalDate.of(2025, 11, 28), stories.get(0).last());
        assertTrue(Set.of("f1", "f2", "f3").contains(stories.get(0).label()));
        assertTrue(stories.get(0).terms().contains("حريق"), stories.get(0).terms()::toString);
    }

    /** Its own words are more than are looked up, and all together no more than are kept of a document, so that luck has no part. */
    @Test
    void aShortTextFindsItsStoryByFewWordsAmongManyThatNoOtherHas() throws Exception {
        String own = random.ints(25, 0, 1 << 30).mapToObj(n -> "كلمة" + n).collect(Collectors.joining(" "));
        catalogue.put(document("long", "2025-11-01", FIRE.get(0) + " " + DAM.get(0) + " " + own))
                .put(document("short", "2025-11-01", FIRE.get(0)));

        assertEquals(1, stories().size(), SEED.repeat());
    }

    /** No word stands in both in the same form. */
    @Test
    void wordsWithArticleAndParticlesAreTheSameWords() throws Exception {
        catalogue.put(document("a", "2025-11-01", "مركب صيد ينقلب قرب ميناء المرسى"))
                .put(document("b", "2025-11-01", "انتشال بحارة بالمركب المنكوب بالميناء"))
                .put(document("c", "2025-11-01", "افتتاح معرض الكتاب الدولي بمشاركة ناشرين"));

        List<Story> stories = stories();

        assertEquals(Set.of("a", "b"), stories.get(0).documents().stream().map(Story.Member::title).collect(Collectors.toSet()));
        assertEquals(Set.of("مركب", "ميناء"), Set.copyOf(stories.get(0).terms()), "as they are written where least is glued to them");
        assertEquals(1, stories.size());
    }

    @Test
    void theSameWordsLongAfterAreAnotherStory() throws Exception {
        catalogue.put(document("a", "2025-11-01", FIRE.get(0))).put(document("b", "2025-11-02", FIRE.get(1)))
                .put(document("c", "2025-12-01", FIRE.get(0))).put(document("d", "2025-12-02", FIRE.get(1)));

        assertEquals(List.of("c d", "a b"), titles(stories()));
    }

    @Test
    void namesBringTogetherWhatWordsAloneDoNot() throws Exception {
        Map<String, Value> link = Map.of("link", new Value.Text("urn:marsad:entity:place:1"), "value", new Value.Text("تازة"));
        String one = "في تازة وقع ما لم يتوقعه أحد صباحا";
        String other = "شهدت تازة حدثا نادرا ليلة أمس بالضبط";
        catalogue.put(document("a", "2025-11-01", one)).put(document("b", "2025-11-01", other));
        assertEquals(List.of(), stories());

        catalogue.put(Entries.entry("a").title("a").text(one).metadata(Metadata.ISSUED, "2025-11-01")
                .annotation("entities", "entity.place", "تازة", link).build());
        catalogue.put(Entries.entry("b").title("b").text(other).metadata(Metadata.ISSUED, "2025-11-01")
                .annotation("entities", "entity.place", "تازة", link).build());

        List<Story> stories = stories();
        assertEquals(1, stories.size());
        assertEquals(List.of("تازة"), stories.get(0).names());
    }

    @Test
    void onlyDocumentsOfTheDaysAndAmongThoseThatAreMeant() throws Exception {
        catalogue.put(document("f1", "2025-11-25", FIRE.get(0))).put(document("f2", "2025-11-26", FIRE.get(1)))
                .put(document("f3", "2025-11-27", FIRE.get(2)));
        stories();

        assertEquals(List.of("f2 f3"), titles(finder.stories(Optional.empty(), Optional.of(LocalDate.of(2025, 11, 26)),
                Optional.empty(), 10)));
        assertEquals(List.of("f1 f2"), titles(finder.stories(Optional.empty(), Optional.empty(),
                Optional.of(LocalDate.of(2025, 11, 26)), 10)));
        assertEquals(List.of("f1 f3"), titles(finder.stories(Optional.of(Set.of(Entries.id("f1"), Entries.id("f3"))),
                Optional.empty(), Optional.empty(), 10)));
        assertEquals(List.of(), finder.stories(Optional.empty(), Optional.empty(), Optional.empty(), 0));
    }

    @Test
    void theOrderInWhichDocumentsComeDoesNotMatter() throws Exception {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String words = random.ints(40, 0, 80).mapToObj(n -> "كلمة" + n).collect(Collectors.joining(" "));
            entries.add(document("r" + i, "2025-11-" + (10 + random.nextInt(15)), words));
        }
        List<List<Story>> answers = new ArrayList<>();
        for (int run = 1; run <= 3; run++) {
            catalogue = new MemoryCatalogue();
            open(folder.resolve("" + run));
            entries.forEach(catalogue::put);
            answers.add(stories());
            Collections.shuffle(entries, random);
        }
        assertTrue(!answers.get(0).isEmpty(), SEED.repeat());
        assertEquals(answers.get(0), answers.get(1), SEED.repeat());
        assertEquals(answers.get(0), answers.get(2), SEED.repeat());
    }

    @Test
    void whatWasTakenOutIsInNoStory() throws Exception {
        catalogue.put(document("f1", "2025-11-25", FIRE.get(0))).put(document("f2", "2025-11-26", FIRE.get(1)));
        assertEquals(1, stories().size());

        catalogue.remove(Entries.id("f2"));

        assertEquals(List.of(), finder.stories(Optional.empty(), Optional.empty(), Optional.empty(), 10), "before it is told");
        assertEquals(List.of(), stories());
    }

    @Test
    void sourcesAreSitesElseHostsElseWhoBroughtThem() throws Exception {
        catalogue.put(Entries.entry("a").title("a").text(FIRE.get(0)).metadata(Metadata.ISSUED, "2025-11-01")
                .metadata(Metadata.PUBLISHER, "الجريدة").build());
        catalogue.put(Entries.entry("b").title("b").text(FIRE.get(1)).metadata(Metadata.ISSUED, "2025-11-02").sighting(
                new Sighting(URI.create("https://news.example/1"), "feed", Instant.EPOCH, Optional.empty(), Map.of())).build());
        catalogue.put(document("c", "2025-11-03", FIRE.get(2)));

        assertEquals(List.of("الجريدة", "news.example", "folder"), stories().get(0).sources());
    }

    @Test
    void withoutADateOfPublicationADocumentCountsWhenItWasFirstMet() throws Exception {
        catalogue.put(document("a", "2025", FIRE.get(0))).put(document("b", "not a date", FIRE.get(1)));

        assertEquals(LocalDate.of(2026, 1, 1), stories().get(0).first());
    }

    private List<Story> stories() throws Exception {
        catalogue.tell(follower);
        return finder.stories(Optional.empty(), Optional.empty(), Optional.empty(), 10);
    }

    private static List<String> titles(List<Story> stories) {
        return stories.stream().map(story -> story.documents().stream().map(Story.Member::title).collect(Collectors.joining(" ")))
                .toList();
    }

    private static String sortedIfSameDay(String titles) {
        return titles.equals("d2 d1") ? "d1 d2" : titles;
    }

    private static Entry document(String name, String published, String text) {
        return Entries.entry(name).title(name).text(text).metadata(Metadata.ISSUED, published).build();
    }
}
