package org.marsad.watch.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.deploy.DroppedList;
import org.marsad.api.document.Value;
import org.marsad.api.search.Questions.Term;
import org.marsad.api.watch.WatchPolicy;
import org.marsad.api.watch.WatchPolicy.Objection;
import org.marsad.testkit.Entries;
import org.marsad.testkit.EntryBuilder;
import org.marsad.testkit.MemoryReference;
import org.marsad.text.arabic.ArabicMatcher;
import org.marsad.text.arabic.ArabicSearchNormalizer;

/** Private persons cannot be watched, by whatever words; topics, places, institutions, events and persons in a public role can. */
class PublicRolePolicyTest {

    /** Finds «سليم» or «رجاء» with the word behind, and universities. */
    private static final Pattern NAMES = Pattern.compile("(?<thing>جامعة( \\p{L}+){2})|(?<person>(سليم|رجاء) \\p{L}+)");
    private static final Analyzer ANALYZER = (view, findings) -> {
        Matcher names = NAMES.matcher(view.text());
        while (names.find()) {
            boolean person = names.group("person") != null;
            findings.add(person ? "entity.person" : "entity.organization", names.start(), names.end());
        }
    };

    @TempDir
    private Path folder;
    private final SmallCatalogue catalogue = new SmallCatalogue();
    private PublicRolePolicy policy;

    @BeforeEach
    void open() {
        policy = policy(List.of());
    }

    private PublicRolePolicy policy(List<DroppedOffices> dropped) {
        PublicRolePolicy made = new PublicRolePolicy(catalogue, new ArabicMatcher(), dropped);
        made.search = catalogue;
        made.addNormalizer(MemoryReference.of(Map.of("marsad.normalizer.id", "arabic.search")), new ArabicSearchNormalizer());
        made.addAnalyzer(MemoryReference.of(Map.of("marsad.analyzer.id", "entities")), ANALYZER);
        return made;
    }

    /** A document in which persons are found. */
    private EntryBuilder document(String name, String text, String... persons) {
        EntryBuilder entry = Entries.entry(name).text(text);
        for (String person : persons) {
            entry.annotation("entities", "entity.person", person, Map.of("value", new Value.Text(person)));
        }
        return entry;
    }

    private static Term free(String words) {
        return new Term("", words, false, false);
    }

    private static Term person(String words) {
        return new Term("person", words, false, false);
    }

    private Optional<Objection> ask(Term... way) throws IOException {
        return policy.objection(new WatchPolicy.Proposal("", List.of(List.of(way))));
    }

    private void assertAllowed(Term... way) throws IOException {
        assertEquals(Optional.empty(), ask(way));
    }

    private void assertRefused(String part, Term... way) throws IOException {
        Objection objection = ask(way).orElseThrow(() -> new AssertionError("allowed: " + List.of(way)));
        assertEquals(part, objection.part());
        assertTrue(objection.reason().contains("public role"), objection.reason());
    }

    @Test
    void topicsPlacesInstitutionsAndOrdinaryWordsAreWatched() throws IOException {
        assertAllowed(free("مدونة"), free("الأسرة"), new Term("topic", "economy", false, false), new Term("place", "طنجة", false, false),
                new Term("organization", "وزارة الصحة", false, false), new Term("lang", "ar", true, false));
        assertAllowed();
    }

    @Test
    void aPersonNobodyKnowsIsNotWatched() throws IOException {
        assertRefused("person:\"رجاء القصباوي\"", person("رجاء القصباوي"));
    }

    @Test
    void aPersonWithAnOfficeIsWatched() throws IOException {
        catalogue.put(document("a", "أعلن وزير الصحة سليم الورداني الأمر.", "سليم الورداني").build());
        assertAllowed(person("سليم الورداني"));
        assertAllowed(free("سليم"), free("الورداني"), free("اللقاح"));
    }

    @Test
    void anOfficeBehindTheNameCounts() throws IOException {
        catalogue.put(document("a", "قالت رجاء القصباوي، رئيسة جماعة تطوان، إن الأشغال بدأت.", "رجاء القصباوي").build());
        assertAllowed(person("رجاء القصباوي"));
    }

    @Test
    void anOfficeOfSomebodyElseDoesNot() throws IOException {
        catalogue.put(document("a", "قال وزير العدل إن سليم الورداني غادر. واستقبل المدير ضيوفه. حضرت رجاء القصباوي.", "سليم الورداني",
                "رجاء القصباوي").build());
        catalogue.put(document("b", "هنأ الوزير ابنة سليم الورداني", "سليم الورداني").build());
        assertRefused("person:\"سليم الورداني\"", person("سليم الورداني"));
        assertRefused("رجاء القصباوي", free("رجاء القصباوي"));
    }

    @Test
    void quotedSpeakersAndAuthorsCount() throws IOException {
        catalogue.put(document("a", "قالت رجاء القصباوي إن الماء عاد.", "رجاء القصباوي")
                .annotation("quotations", "quotation", "إن الماء عاد",
                Map.of("speaker", new Value.Text("الجارة رجاء القصباوي"))).build());
        catalogue.put(document("b", "سليم الورداني\nنص المقال", "سليم الورداني").metadata("dcterms:creator", "سليم الورداني").build());
        assertAllowed(person("رجاء القصباوي"));
        assertAllowed(free("سليم الورداني"));
    }

    @Test
    void freeWordsThatAreANameInAnyOrderAreRefused() throws IOException {
        catalogue.put(document("a", "شوهدت هند بنعزوز أمس", "هند بنعزوز").build());
        assertRefused("هند بنعزوز", free("بنعزوز"), free("السوق"), free("هند"));
        assertRefused("هند بنعزوز", free("هند بنعزوز"));
        assertRefused("هند بنعزوز", new Term("title", "هند", false, false), new Term("body", "بنعزوز", false, false));
        assertAllowed(free("هند"), free("السوق"));
    }

    @Test
    void partsOfNamesDoNotHelp() throws IOException {
        catalogue.put(document("a", "شوهدت هند بنعزوز أمس", "هند بنعزوز").build());
        assertRefused("هند بنعزوز", free("هند"), new Term("", "بنعز", true, false));
        assertRefused("person:هند*", new Term("person", "هند", true, false));
    }

    @Test
    void aSurnameByWhichSomebodyIsCalledAloneIsRefusedUnlessItIsAlsoAPlace() throws IOException {
        catalogue.put(document("a", "هند بنعزوز هنا. وغادر بنعزوز", "هند بنعزوز").annotation("entities", "entity.person", "بنعزوز",
                Map.of("value", new Value.Text("هند بنعزوز"))).build());
        assertRefused("بنعزوز", free("بنعزوز"));
        catalogue.put(document("b", "حي بنعزوز").annotation("entities", "entity.place", "حي بنعزوز", Map.of()).build());
        assertAllowed(free("بنعزوز"));
    }

    @Test
    void ofAPartOfANameAllWhoHaveItMustBePublic() throws IOException {
        catalogue.put(document("a", "أعلن وزير الصحة سليم الورداني الأمر.", "سليم الورداني").build());
        assertAllowed(person("الورداني"));
        catalogue.put(document("b", "مرت هند الورداني", "هند الورداني").build());
        assertRefused("person:الورداني", person("الورداني"));
        assertAllowed(person("سليم الورداني"));
    }

    @Test
    void anInstitutionNamedAfterSomebodyIsAnInstitution() throws IOException {
        catalogue.put(document("a", "حضر سليم الورداني", "سليم الورداني").build());
        assertRefused("سليم الورداني", free("سليم الورداني"));
        assertAllowed(free("جامعة سليم الورداني"));
    }

    @Test
    void whatIsExcludedIsNotWatched() throws IOException {
        assertAllowed(free("السوق"), new Term("person", "رجاء القصباوي", false, true));
    }

    @Test
    void onePrivatePersonAmongAlternativesIsNamed() throws IOException {
        Objection objection = policy.objection(new WatchPolicy.Proposal("", List.of(List.of(free("ميناء")),
                List.of(free("طنجة"), person("رجاء القصباوي"))))).orElseThrow();
        assertEquals("person:\"رجاء القصباوي\"", objection.part());
    }

    @Test
    void anOperatorCanReplaceTheListOfOffices() throws IOException {
        catalogue.put(document("a", "أعلن وزير الصحة سليم الورداني الأمر. وحضر سائس الخيل هند بنعزوز", "سليم الورداني", "هند بنعزوز")
                .build());
        policy = policy(List.of(dropped("public-offices", "سائس # ليس منصبا\n")));
        assertRefused("person:\"سليم الورداني\"", person("سليم الورداني"));
        assertAllowed(person("هند بنعزوز"));
        policy = policy(List.of(dropped("more", "سائس")));
        assertAllowed(person("سليم الورداني"));
        assertAllowed(person("هند بنعزوز"));
    }

    @Test
    void aWrongLineIsNamed() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> dropped("mine", "وزير\n!!!")).getMessage()
                .contains("list mine, line 2"));
        assertTrue(assertThrows(IOException.class, () -> new DroppedOffices(Map.of(DroppedList.NAME, "mine"))).getMessage()
                .startsWith("mine.offices: "));
    }

    /** Of several causes an operator is shown the innermost, so there is none. */
    @Test
    void aListInAnotherEncodingIsRefusedByTheOnlyMessageThereIs() {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class,
                () -> OfficeList.read("mine", new byte[] {(byte) 0xC7, '\n'}));
        assertEquals("list mine, line 1: this is not UTF-8; save it as UTF-8", refusal.getMessage());
        assertNull(refusal.getCause());
    }

    @Test
    void whoCannotTellAPersonDoesNotAgree() {
        PublicRolePolicy blind = new PublicRolePolicy(catalogue, new ArabicMatcher(), List.of());
        blind.search = catalogue;
        List<String> reasons = new ArrayList<>();
        WatchPolicy.Proposal proposal = new WatchPolicy.Proposal("", List.of(List.of(free("ميناء"))));
        reasons.add(assertThrows(IOException.class, () -> blind.objection(proposal)).getMessage());
        blind.addNormalizer(MemoryReference.of(Map.of("marsad.normalizer.id", "arabic.search")), new ArabicSearchNormalizer());
        reasons.add(assertThrows(IOException.class, () -> blind.objection(proposal)).getMessage());
        assertTrue(reasons.get(0).contains("arabic.search") && reasons.get(1).contains("finds persons"), reasons.toString());
    }

    private DroppedOffices dropped(String name, String lines) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".offices"), lines);
        return new DroppedOffices(Map.of(DroppedList.NAME, name, DroppedList.FILE, file.toString()));
    }
}
