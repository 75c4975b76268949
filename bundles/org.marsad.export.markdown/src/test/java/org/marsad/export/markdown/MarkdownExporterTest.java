package org.marsad.export.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Paragraph;
import org.junit.jupiter.api.Test;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Metadata;
import org.marsad.api.document.Value;
import org.marsad.api.export.Exporter;
import org.marsad.testkit.Entries;
import org.marsad.testkit.EntryBuilder;
import org.marsad.testkit.ExporterContract;
import org.marsad.testkit.MemoryTarget;
import org.marsad.testkit.Seed;

class MarkdownExporterTest extends ExporterContract {

    private static final String TEXT = """
            الرئيسية | أخبار
            افتتاح المعرض
            افتتح الوزير المعرض في 24 نوفمبر 2025 بالرباط.
            وقال: «إن الكتاب حياة»، ثم زار المعرض.
            اقرأ أيضا""";

    private final Seed seed = Seed.ofThisRun();

    @Override
    protected Exporter exporter() {
        return new MarkdownExporter();
    }

    private static EntryBuilder article() {
        return Entries.entry("article").mediaType("text/html").title("افتتاح المعرض").text(TEXT).metadata(Metadata.PUBLISHER, "المرصد")
                .metadata(Metadata.ISSUED, "2025-11-25").sighting("https://press.example/a_b?x=1&y=2")
                .annotation("structure", "structure.boilerplate", "الرئيسية | أخبار", Map.of())
                .annotation("structure", "structure.title", "افتتاح المعرض", Map.of())
                .annotation("structure", "structure.paragraph", "افتتح الوزير المعرض في 24 نوفمبر 2025 بالرباط.", Map.of())
                .annotation("structure", "structure.paragraph", "وقال: «إن الكتاب حياة»، ثم زار المعرض.", Map.of())
                .annotation("structure", "structure.boilerplate", "اقرأ أيضا", Map.of())
                .annotation("dates", "time.date", "24 نوفمبر 2025", Map.of("value", new Value.Time("2025-11-24")))
                .annotation("quotations", "quotation", "إن الكتاب حياة", Map.of("speaker", new Value.Text("الوزير"), "kind",
                new Value.Text("direct")))
                .annotation("places", "entity.place", "الرباط", Map.of("value", new Value.Text("الرباط")));
    }

    @Test
    void anArticleIsASectionAPersonCanRead() throws Exception {
        assertEquals("""
                # Press review

                ## افتتاح المعرض

                |  |  |
                | --- | --- |
                | Published | 2025-11-25 |
                | Site | المرصد |
                | Source | folder |
                | Origin | <https://press.example/a_b?x=1&y=2> |
                | Language | ar |
                | State | ok |
                | Document | %s |

                افتتح الوزير المعرض في 24 نوفمبر 2025 بالرباط.

                وقال: «إن الكتاب حياة»، ثم زار المعرض.

                ### Dates (1)

                - \u20682025-11-24\u2069: \u206824 نوفمبر 2025\u2069

                ### Quotations (1)

                > إن الكتاب حياة
                >
                > — \u2068الوزير\u2069, \u2068direct\u2069

                ### Found in it

                | Type | Count | Values |
                | --- | --- | --- |
                | entity.place | 1 | \u2068الرباط\u2069 |

                Documents: 1

                """.formatted(Entries.id("article").shortForm()), exported(Map.of(), article().build()));
    }

    @Test
    void theLeadLeavesOutWhatIsNoneOfTheArticleAndFullLeavesOutNothing() throws Exception {
        Parsed lead = new Parsed(exported(Map.of(), article().build()));
        assertFalse(lead.topTexts(Paragraph.class).contains("اقرأ أيضا"));
        Parsed full = new Parsed(exported(Map.of("full", "true"), article().build()));
        assertEquals(TEXT.lines().toList(), full.topTexts(Paragraph.class).subList(0, 5));
    }

    @Test
    void withoutAnAnalysisTheLeadIsTheBeginningOfTheText() throws Exception {
        String paragraph = "كلمة ".repeat(60).strip();
        Entry entry = Entries.entry("plain").title("عنوان").text("عنوان\n\n" + (paragraph + "\n").repeat(9)).sighting("file:///a.txt")
                .build();
        assertEquals(List.of(paragraph, paragraph, "Documents: 1"), new Parsed(exported(Map.of(), entry)).topTexts(Paragraph.class));
    }

    @Test
    void aParagraphWithoutEndIsCutBetweenWords() throws Exception {
        Entry entry = Entries.entry("long").text("كلمة ".repeat(10_000)).sighting("file:///a.txt").build();
        String lead = new Parsed(exported(Map.of(), entry)).topTexts(Paragraph.class).get(0);
        assertTrue(lead.length() <= 1502 && lead.endsWith("كلمة …"), lead);
        Entry rockets = Entries.entry("rockets").text("\uD83D\uDE80".repeat(10_000) + "x").sighting("file:///a.txt").build();
        assertFalse(exported(Map.of(), rockets).contains("\uFFFD"));
    }

    @Test
    void manyFindingsAreCountedAndTheMostFrequentNamed() throws Exception {
        EntryBuilder builder = Entries.entry("many").text("نص").sighting("file:///a.txt");
        for (int i = 0; i < 13; i++) {
            builder.annotation("terms", "keyterm", "نص", Map.of("value", new Value.Text("k" + i)));
            builder.annotation("dates", "time.date", "نص", Map.of("value", new Value.Time("20" + (10 + i))));
        }
        Entry entry = builder.annotation("terms", "keyterm", "نص", Map.of("value", new Value.Text("k7"))).build();
        Parsed shortened = new Parsed(exported(Map.of(), entry));
        assertEquals("keyterm14k7 (2), k0, k1, k10, k11, k12, k2, k3, k4, k5 and 3 more", last(shortened.texts(TableRow.class)));
        assertTrue(exported(Map.of(), entry).contains("- and 3 more\n"));
        assertEquals("keyterm14k7 (2), k0, k1, k10, k11, k12, k2, k3, k4, k5, k6, k8, k9",
                last(new Parsed(exported(Map.of("full", "true"), entry)).texts(TableRow.class)));
        assertFalse(exported(Map.of("full", "true"), entry).contains("more"));
    }

    @Test
    void whatIsMissingSaysWhy() throws Exception {
        List<String> rows = new Parsed(exported(Map.of(), Entries.unreadable())).texts(TableRow.class);
        assertTrue(rows.contains("Missingtext (timed-out): It took too long."), rows.toString());
        assertTrue(rows.contains("Statefailed"), rows.toString());
    }

    @Test
    void onlyPagesAreLinksAndALinkShowsWhereItLeads() throws Exception {
        for (String origin : List.of("javascript:alert(1)", "file:///press/a.html", "data:text/html,x", "https://e.example/?a&copy;b")) {
            String markdown = exported(Map.of(), Entries.entry("x").text("نص").sighting(origin).build());
            assertEquals(List.of(), new Parsed(markdown).all(Link.class), origin);
            assertTrue(new Parsed(markdown).texts(TableRow.class).contains("Origin" + origin), markdown);
        }
        List<Link> links = new Parsed(exported(Map.of(), Entries.entry("x").text("نص").sighting("https://e.example/مقال").build()))
                .all(Link.class);
        assertEquals("https://e.example/%D9%85%D9%82%D8%A7%D9%84", links.get(0).getDestination());
        assertEquals(links.get(0).getDestination(), Parsed.text(links.get(0)));
    }

    @Test
    void nothingThatIsInDocumentsBecomesMarkup() throws Exception {
        List<Entry> entries = Entries.random(seed, 200);
        for (Map<String, String> options : List.of(Map.of("full", "true"), Map.<String, String>of())) {
            Parsed parsed = new Parsed(exported(options, entries.toArray(Entry[]::new)));
            assertEquals(List.of(), parsed.strangers(), seed::repeat);
            assertEquals(entries.stream().map(MarkdownExporterTest::heading).toList(),
                    parsed.all(Heading.class).stream().filter(heading -> heading.getLevel() == 2).map(Parsed::text).toList(), seed::repeat);
            List<String> pages = entries.stream().map(Entry::origin).filter(origin -> origin.toString().startsWith("http"))
                    .map(URI::toASCIIString).toList();
            assertEquals(pages, parsed.all(Link.class).stream().map(Link::getDestination).toList(), seed::repeat);
        }
    }

    @Test
    void theTextThatIsReadIsTheTextThatWasWritten() throws Exception {
        List<Entry> entries = Entries.random(seed, 200);
        List<String> expected = new ArrayList<>();
        for (Entry entry : entries) {
            entry.text().map(DocumentText::text).orElse("").lines().map(Prose::clean).filter(line -> !line.isEmpty())
                    .forEach(expected::add);
        }
        expected.add("Documents: 200");
        assertEquals(expected.stream().map(line -> line.replace("\r", " ")).collect(Collectors.joining(" ")), new Parsed(
                exported(Map.of("full", "true"), entries.toArray(Entry[]::new))).topTexts(Paragraph.class).stream()
                .collect(Collectors.joining(" ")),
                seed::repeat);
    }

    private static String heading(Entry entry) {
        String title = Prose.clean(entry.title());
        return title.isEmpty() ? "Without a title, " + entry.id().shortForm() : title;
    }

    private static String last(List<String> rows) {
        return rows.get(rows.size() - 1);
    }

    private static String exported(Map<String, String> options, Entry... entries) throws Exception {
        MemoryTarget target = new MemoryTarget("review.md", options);
        new MarkdownExporter().export(List.of(entries).iterator(), target);
        return target.text();
    }
}
