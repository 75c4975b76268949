package org.marsad.export.pseudonym;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Metadata;
import org.marsad.api.document.Sighting;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;
import org.marsad.testkit.Entries;
import org.marsad.testkit.EntryBuilder;
import org.marsad.testkit.Seed;
import org.marsad.text.arabic.ArabicMatcher;

class PersonPseudonymizerTest {

    private static final Seed SEED = Seed.ofThisRun();
    private static final String FULL = "سليم الورداني";

    @TempDir
    private Path folder;
    private PersonPseudonymizer pseudonymizer;

    @BeforeEach
    void open() {
        pseudonymizer = new PersonPseudonymizer(new ArabicMatcher(), new Secret(folder.resolve("key")));
    }

    private List<Entry> rewrite(Entry... entries) throws IOException, InterruptedException {
        UnaryOperator<Entry> rewriting = pseudonymizer.prepare(Stream.of(entries));
        return Stream.of(entries).map(rewriting).toList();
    }

    private static Map<String, Value> person(String value) {
        return Map.of("value", new Value.Text(value), "link", new Value.Link(URI.create("urn:marsad:entity:person:" + value.hashCode())),
                "entry", new Value.Text("given-names:12"));
    }

    private static String text(Entry entry) {
        return entry.text().orElseThrow().text();
    }

    @Test
    void aPersonHasOnePseudonymInTitleTextAuthorAndFeatures() throws Exception {
        Entry entry = rewrite(Entries.entry("a").title("حوار مع " + FULL).text("قال " + FULL
                + " إن السد امتلأ. وأثنى الحاضرون على الورداني")
                .metadata(Metadata.CREATOR, FULL)
                .annotation("entities", "entity.person", FULL, person(FULL))
                .annotation("entities", new Annotation("entity.person", new Span(52, 60), 1, person(FULL)))
                .annotation("quotations", "quotation", "إن السد امتلأ", Map.of("speaker", new Value.Text(FULL))).build()).get(0);
        String pseudonym = entry.author().orElseThrow();
        assertTrue(pseudonym.matches("شخص-[0-9A-F]{8}"), pseudonym);
        assertEquals("حوار مع " + pseudonym, entry.title());
        assertEquals("قال " + pseudonym + " إن السد امتلأ. وأثنى الحاضرون على " + pseudonym, text(entry));
        for (Annotation found : entry.annotations("entity.person").toList()) {
            assertEquals(pseudonym, found.span().of(text(entry)));
            assertEquals(Map.of("value", new Value.Text(pseudonym), "link", new Value.Link(Pseudonyms.link(pseudonym))), found.features());
        }
        Annotation said = entry.annotations("quotation").findFirst().orElseThrow();
        assertEquals("إن السد امتلأ", said.span().of(text(entry)));
        assertEquals(Map.of("speaker", new Value.Text(pseudonym)), said.features());
    }

    @Test
    void aParticleWrittenTogetherWithANameStays() throws Exception {
        Entry entry = rewrite(Entries.entry("a").text("التقى بسليم الورداني ثم ودع سليم الورداني")
                .annotation("entities", "entity.person", "سليم الورداني", person(FULL)).build()).get(0);
        assertTrue(text(entry).matches("التقى ب(شخص-[0-9A-F]{8}) ثم ودع \\1"), text(entry));
    }

    @Test
    void aNameThatOneDocumentHasFoundIsInNoOther() throws Exception {
        List<Entry> entries = rewrite(
                Entries.entry("a").text("حضر " + FULL).annotation("entities", "entity.person", FULL, person(FULL)).build(),
                Entries.entry("b").text("مقال لسليم الورداني هنا").annotation("entities", "entity.place", "هنا", Map.of())
                        .annotation("entities", new Annotation("entity.person", new Span(0, 4), 1, Map.of())).build());
        String pseudonym = text(entries.get(0)).substring(4);
        assertTrue(text(entries.get(1)).endsWith("ل" + pseudonym + " هنا"), text(entries.get(1)));
        assertEquals("هنا", entries.get(1).annotations("entity.place").findFirst().orElseThrow().span().of(text(entries.get(1))));
    }

    @Test
    void aSurnameAloneIsReplacedOnlyWhereItWasFound() throws Exception {
        List<Entry> entries = rewrite(
                Entries.entry("a").text("عاد المغربي ثم غادر المغربي").annotation("entities", "entity.person", "المغربي",
                        person("كمال المغربي")).build(),
                Entries.entry("b").text("المنتخب المغربي").annotation("entities", new Annotation("entity.person", new Span(0, 7), 1,
                        person("المنتخب"))).build());
        assertFalse(text(entries.get(0)).contains("المغربي"));
        assertTrue(text(entries.get(1)).endsWith(" المغربي"));
    }

    @Test
    void spellingsOfANameShareAPseudonymAndOtherNamesDoNot() throws Exception {
        Entry entry = rewrite(Entries.entry("a").text("أَحمد العلـوي، احمد العلوي، أحمد العلمي")
                .annotation("entities", "entity.person", "أَحمد العلـوي", Map.of())
                .annotation("entities", "entity.person", "احمد العلوي", Map.of())
                .annotation("entities", "entity.person", "أحمد العلمي", Map.of()).build()).get(0);
        String[] names = text(entry).split("، ");
        assertEquals(names[0], names[1]);
        assertNotEquals(names[1], names[2]);
    }

    @Test
    void fromExportToExportThePseudonymStaysAsLongAsTheSecretDoes() throws Exception {
        Entry entry = Entries.entry("a").text(FULL).annotation("entities", "entity.person", FULL, person(FULL)).build();
        String first = text(rewrite(entry).get(0));
        open();
        assertEquals(first, text(rewrite(entry).get(0)));
        pseudonymizer = new PersonPseudonymizer(new ArabicMatcher(), new Secret(folder.resolve("other")));
        assertNotEquals(first, text(rewrite(entry).get(0)));
    }

    @Test
    void namesOfFilesAndAddressesAreHidden() throws Exception {
        String page = URLEncoder.encode("سليم-الورداني.html", StandardCharsets.UTF_8);
        Sighting sighting = new Sighting(URI.create("https://example.org/" + page), "press", Entries.SEEN, Optional.empty(), Map.of("name", "سليم_الورداني.html"));
        Entry entry = rewrite(Entries.entry("a").text(FULL).sighting(sighting).sighting("https://example.org/7")
                .annotation("entities", "entity.person", FULL, person(FULL)).build()).get(0);
        assertTrue(entry.sightings().get(0).origin().toString().matches("urn:marsad:hidden:[0-9a-f]{32}"));
        assertTrue(entry.sightings().get(0).attributes().get("name").matches("شخص-[0-9A-F]{8}.html"));
        assertEquals("https://example.org/7", entry.sightings().get(1).origin().toString());
    }

    @Test
    void whatIsSaidOfAPartOfANameIsLeftOut() throws Exception {
        Entry entry = rewrite(Entries.entry("a").text("حضر " + FULL).annotation("entities", "entity.person", FULL, person(FULL))
                .annotation("other", "acme.given-name", "سليم", Map.of("value", new Value.Text("سليم"))).build()).get(0);
        assertEquals(List.of(), entry.layers().get("other").annotations());
    }

    @Test
    void whereNobodyHasLookedForPersonsTheExportIsRefused() {
        Entry entry = Entries.entry("a").text("نص").annotation("dates", "time.date", "نص", Map.of()).build();
        assertTrue(assertThrows(IllegalArgumentException.class, () -> rewrite(entry)).getMessage()
                .contains("no analyzer here that finds persons"));
    }

    @Test
    void aDocumentWithoutTextIsNoHindrance() throws Exception {
        assertEquals(Optional.empty(), rewrite(Entries.entry("a").build()).get(0).text());
    }

    // ---- the promise

    private static final List<String> GIVEN = List.of("سليم", "ليلى", "عبد الهادي", "رجاء");
    private static final List<String> LAST = List.of("الورداني", "بنعزوز", "القصباوي", "آيت صالح");
    private static final List<String> WORDS = List.of("قال", "في", "المدينة", "،", "إن", "السد", "امتلأ.", "\n", "\uD83D\uDE80", "غدا");
    private static final List<String> PARTICLES = List.of("", "", "و", "ب", "ل", "وب");

    @Test
    void noNameThatWasFoundOccursInAnyPartOfAnyEntry() throws Exception {
        Random random = SEED.random();
        for (int round = 0; round < 150; round++) {
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                entries.add(entry(round + "-" + i, random));
            }
            TreeSet<String> names = new TreeSet<>();
            entries.forEach(entry -> entry.annotations("entity.person").forEach(found -> names.add(found.span().of(text(entry)))));
            for (Entry entry : rewrite(entries.toArray(Entry[]::new))) {
                String all = everything(entry);
                names.forEach(name -> assertFalse(all.contains(name), () -> name + " in " + all + "; " + SEED.repeat()));
            }
        }
    }

    @Test
    void whatIsNoNameIsCoveredAsBefore() throws Exception {
        Random random = SEED.random();
        for (int round = 0; round < 150; round++) {
            Entry old = entry(String.valueOf(round), random);
            Entry entry = rewrite(old).get(0);
            List<Annotation> before = old.layers().get("words").annotations();
            List<Annotation> after = entry.layers().get("words").annotations();
            assertEquals(before.size(), after.size(), SEED.repeat());
            for (int i = 0; i < before.size(); i++) {
                assertEquals(before.get(i).span().of(text(old)), after.get(i).span().of(text(entry)), SEED.repeat());
            }
        }
    }

    /** Words and names in any order; each name is found at one place of the several it stands at. */
    private static Entry entry(String id, Random random) {
        StringBuilder text = new StringBuilder();
        List<Annotation> words = new ArrayList<>();
        List<Annotation> persons = new ArrayList<>();
        TreeSet<String> found = new TreeSet<>();
        for (int i = 0; i < 30; i++) {
            if (random.nextInt(3) == 0) {
                String name = oneOf(GIVEN, random) + " " + oneOf(LAST, random);
                text.append(oneOf(PARTICLES, random));
                if (found.add(name)) {
                    persons.add(new Annotation("entity.person", new Span(text.length(), text.length() + name.length()), 1, person(name)));
                }
                text.append(name);
            } else {
                String word = oneOf(WORDS, random);
                words.add(new Annotation("word", new Span(text.length(), text.length() + word.length()), 1, Map.of()));
                text.append(word);
            }
            text.append(' ');
        }
        String name = oneOf(GIVEN, random) + " " + oneOf(LAST, random);
        EntryBuilder entry = Entries.entry(id).title("عن " + name).text(text.toString()).metadata(Metadata.ABSTRACT, "مع " + name)
                .annotation("entities", new Annotation("entity.place", new Span(0, text.length()), 1,
                        Map.of("value", new Value.Text("دار " + name))))
                .annotation("words", new Annotation("word", new Span(text.length() - 1, text.length()), 1, Map.of()));
        persons.forEach(person -> entry.annotation("entities", person));
        words.forEach(word -> entry.annotation("words", word));
        return entry.build();
    }

    private static String oneOf(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private static String everything(Entry entry) {
        return entry.toString();
    }
}
