package org.marsad.analysis.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.State;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Span;
import org.marsad.api.similarity.Copy;
import org.marsad.api.similarity.SimilarDocument;
import org.marsad.testkit.Entries;
import org.marsad.testkit.EntryBuilder;
import org.marsad.testkit.MemoryCatalogue;
import org.marsad.text.arabic.ArabicSearchNormalizer;

class SimilarityFinderTest {

    private static final String AGENCY = "أعلنت إدارة السدود يوم الثلاثاء أن حقينة السد الكبير بلغت "
            + "ستين في المائة من طاقته بعد أمطار الأسبوع الماضي";
    private static final String MORE = "وينتظر أن تفتح المصالح التقنية قنوات السقي أمام الفلاحين في "
            + "بداية الشهر المقبل إذا استمر نزول المطر";
    private static final String OTHER = "افتتح المعرض الدولي للكتاب أبوابه أمام الزوار في دورته الجديدة بمشاركة ناشرين من ثلاثين بلدا";
    private static final String MENU = "تابعونا على القناة الرسمية للموقع واشتركوا في النشرة البريدية ليصلكم كل جديد";

    @TempDir
    private Path folder;
    private final MemoryCatalogue catalogue = new MemoryCatalogue();
    private SimilarityIndex index;
    private SimilarityFollower follower;
    private SimilarityFinder finder;

    @BeforeEach
    void open() {
        open("1");
    }

    private void open(String schema) {
        index = new SimilarityIndex(folder, new ArabicSearchNormalizer(), schema);
        follower = new SimilarityFollower(index);
        finder = new SimilarityFinder(index, catalogue);
    }

    @Test
    void aCopyIsFoundFromBothSidesInWhateverSpelling() throws Exception {
        catalogue.put(document("a", AGENCY + "\n" + MORE)).put(document("b", AGENCY.replace('أ', 'ا').replace("ة", "ه") + "\n" + MORE))
                .put(document("c", OTHER));
        catalogue.tell(follower);

        assertEquals(List.of("b 1.0"), similar("a"));
        assertEquals(List.of("a 1.0"), similar("b"));
        assertEquals(List.of(), similar("c"));
    }

    @Test
    void anAgencyTextInALongerArticleIsFoundWithItsPlace() throws Exception {
        String article = OTHER + "\n\n" + AGENCY + "\n" + MORE;
        catalogue.put(document("agency", AGENCY)).put(document("article", article));
        catalogue.tell(follower);

        SimilarDocument found = finder.similar(Entries.id("agency"), 0.5, 10).get(0);

        assertEquals(1, found.likeness().contained());
        assertTrue(found.likeness().containing() < 0.5);
        Copy copy = found.likeness().copies().get(0);
        assertEquals(AGENCY, copy.there().of(article));
        assertEquals(2, copy.otherParagraph());
    }

    @Test
    void boilerplateDoesNotMakeDocumentsAlike() throws Exception {
        catalogue.put(withMenu("a", AGENCY)).put(withMenu("b", OTHER));
        catalogue.tell(follower);

        assertEquals(List.of(), similar("a"));
    }

    @Test
    void whenTheBoilerplateIsFoundLaterItIsLeftOutThen() throws Exception {
        catalogue.put(document("a", MENU + "\n" + AGENCY)).put(document("b", MENU + "\n" + OTHER));
        catalogue.tell(follower);
        assertEquals(1, similar("a").size());

        catalogue.put(withMenu("a", AGENCY)).put(withMenu("b", OTHER));
        catalogue.tell(follower);

        assertEquals(List.of(), similar("a"));
    }

    @Test
    void whatIsTakenOutOrGoneIsNotFound() throws Exception {
        catalogue.put(document("a", AGENCY)).put(document("b", AGENCY)).put(document("c", AGENCY));
        catalogue.tell(follower);
        assertEquals(2, similar("a").size());

        catalogue.remove(Entries.id("b"));
        assertEquals(List.of("c 1.0"), similar("a"));
        catalogue.put(Entries.entry("c").title("c").text(AGENCY).state(State.GONE).build());
        catalogue.tell(follower);

        assertEquals(List.of(), similar("a"));
        assertEquals(1, index.store().size());
    }

    @Test
    void afterARestartEverythingIsThereAndWhatCameMeanwhileIsMadeUpFor() throws Exception {
        catalogue.put(document("a", AGENCY)).put(document("b", AGENCY));
        catalogue.tell(follower);
        catalogue.put(document("c", AGENCY));
        catalogue.remove(Entries.id("b"));

        open("1");
        assertEquals(2, finder.position().sequence());
        catalogue.tell(follower);

        assertEquals(List.of("c 1.0"), similar("a"));
        assertEquals(catalogue.head(), finder.position());
    }

    @Test
    void anotherNormalFormMakesEverythingAnew() throws Exception {
        catalogue.put(document("a", AGENCY)).put(document("b", AGENCY));
        catalogue.tell(follower);

        open("2");
        catalogue.tell(follower);

        assertEquals(List.of("b 1.0"), similar("a"));
    }

    @Test
    void theBestComeFirstAndNoMoreThanAreWanted() throws Exception {
        catalogue.put(document("whole", AGENCY + "\n" + MORE)).put(document("a", AGENCY + "\n" + MORE))
                .put(document("b", AGENCY + "\n" + MORE + "\n" + OTHER))
                .put(document("c", AGENCY.replace("الكبير", "الصغير") + "\n" + MORE));
        catalogue.tell(follower);

        assertEquals(List.of("a", "b", "c"), finder.similar(Entries.id("whole"), 0, 10).stream().map(SimilarDocument::title).toList());
        assertEquals(1, finder.similar(Entries.id("whole"), 0, 1).size());
        assertEquals(2, finder.similar(Entries.id("whole"), 1, 10).size());
    }

    @Test
    void whatCannotBeComparedIsSaid() {
        catalogue.put(Entries.entry("empty").build());

        assertThrows(IllegalArgumentException.class, () -> finder.similar(Entries.id("nothing"), 0, 10));
        assertThrows(IllegalArgumentException.class, () -> finder.similar(Entries.id("empty"), 0, 10));
        assertThrows(IllegalArgumentException.class, () -> finder.similar(Entries.id("empty"), Double.NaN, 10));
    }

    private List<String> similar(String name) throws Exception {
        return finder.similar(Entries.id(name), 0.2, 10).stream().map(each -> each.title() + " " + each.likeness().share()).toList();
    }

    private static Entry document(String name, String text) {
        return builder(name, text).build();
    }

    private static Entry withMenu(String name, String text) {
        return builder(name, MENU + "\n" + text).annotation("structure",
                new Annotation("structure.boilerplate", new Span(0, MENU.length()), 1, Map.of())).build();
    }

    private static EntryBuilder builder(String name, String text) {
        return Entries.entry(name).title(name).text(text);
    }
}
