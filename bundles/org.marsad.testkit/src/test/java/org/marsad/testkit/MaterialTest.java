package org.marsad.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.analysis.AnalyzerService;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.State;
import org.marsad.api.export.ExporterService;
import org.marsad.testkit.TestCorpus.Article;

/** The texts and entries of this kit, and what stands in for the workbench. */
class MaterialTest {

    @Test
    void theCorpusIsTenTextsThatSayWhatTheyAre() {
        assertEquals(10, TestCorpus.articles().size());
        for (Article article : TestCorpus.articles()) {
            assertTrue(article.text().length() > 50 && article.text().endsWith("\n") && article.text().indexOf('\r') < 0, article.name());
            assertTrue(article.title().isEmpty() || article.text().startsWith(article.title() + "\n"), article.name());
            assertEquals(article.title(), article.document().view().title());
            assertEquals(article.language(), article.document().view().language());
        }
        assertEquals("water", TestCorpus.article("water").name());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> TestCorpus.article("fire")).getMessage().contains("water"));
    }

    @Test
    void theCorpusHasEntriesWithLayersInTheOrderOfTheirIds() {
        List<Entry> entries = TestCorpus.entries();
        assertEquals(entries.stream().map(Entry::id).sorted().toList(), entries.stream().map(Entry::id).toList());
        Entry water = TestCorpus.article("water").entry();
        assertEquals(List.of("dates", "places", "quotations", "structure"), List.copyOf(water.layers().keySet()));
        assertEquals(Optional.of("جريدة الجهة"), water.site());
        assertEquals(Optional.of("2024-12-24"), water.published());
        assertEquals(Optional.of("ليلى المنصوري"), water.author());
        assertEquals(Optional.empty(), TestCorpus.article("notice").entry().site());
    }

    @Test
    void theCorpusIsWrittenToFiles(@TempDir Path folder) throws IOException {
        List<Path> files = TestCorpus.writeTo(folder);
        try (Stream<Path> written = Files.list(folder)) {
            assertEquals(Set.copyOf(files), Set.copyOf(written.toList()));
        }
        assertEquals(TestCorpus.article("mixed").text(), Files.readString(folder.resolve("mixed.txt")));
    }

    @Test
    void theSameSeedGivesTheSameTextsAndEntries() {
        Seed seed = new Seed(7);
        RandomTexts one = new RandomTexts(seed);
        RandomTexts other = new RandomTexts(seed);
        for (int i = 0; i < 100; i++) {
            assertEquals(one.next(), other.next());
            assertEquals(one.shaken("قال الوزير"), other.shaken("قال الوزير"));
        }
        assertEquals(Entries.random(seed, 20), Entries.random(seed, 20));
        assertNotEquals(Entries.random(seed, 20), Entries.random(new Seed(8), 20));
        assertEquals("repeat with -Dmarsad.seed=7", seed.repeat());
    }

    @Test
    void aShakenTextIsOftenAnotherOne() {
        RandomTexts texts = new RandomTexts(Seed.ofThisRun());
        long same = Stream.generate(() -> texts.shaken("قال الوزير إن النسبة بلغت 35 في المائة")).limit(200)
                .filter("قال الوزير إن النسبة بلغت 35 في المائة"::equals).count();
        assertTrue(same < 100, texts.seed()::repeat);
    }

    @Test
    void theKnownEntriesAreInTheStatesTheyAreNamedAfter() {
        assertEquals(State.OK, Entries.article().state());
        assertTrue(Entries.unreadable().text().isEmpty());
        assertEquals(State.GONE, Entries.gone().state());
        assertEquals("<b>", Entries.with("<b>").title());
        assertThrows(IllegalArgumentException.class, () -> Entries.entry("x").text("نص").annotation("a", "t", "غير ذلك", Map.of()));
        assertEquals(Entries.id("x"), Entries.entry("x").build().id());
    }

    @Test
    void lazyEntriesSayHowFarTheOutputIsBehind() throws IOException {
        LazyEntries entries = new LazyEntries(10);
        OutputStream sink = entries.sink();
        for (int i = 0; i < 10; i++) {
            entries.next();
            sink.write(i);
        }
        assertTrue(entries.wereWrittenOneByOne());
        assertEquals(10, entries.made());
        assertFalse(entries.hasNext());
        assertThrows(NoSuchElementException.class, entries::next);
        LazyEntries unwritten = new LazyEntries(10);
        unwritten.forEachRemaining(entry -> { });
        assertFalse(unwritten.wereWrittenOneByOne());
        assertEquals(8, unwritten.longestSilence());
    }

    @Test
    void aTargetIsWrittenOnce() {
        MemoryTarget target = new MemoryTarget("a.txt", Map.of("bom", "true"));
        assertThrows(AssertionError.class, target::bytes);
        target.main();
        assertThrows(IllegalStateException.class, target::main);
        target.companion("schema");
        assertThrows(IllegalStateException.class, () -> target.companion("schema"));
        assertThrows(AssertionError.class, () -> target.bytes("other"));
        assertEquals(Set.of("schema"), target.companions());
        assertEquals(Optional.of("true"), target.option("bom"));
        assertEquals(Set.of("bom"), target.asked());
    }

    @Test
    void textOfATargetIsWellFormed() throws IOException {
        MemoryTarget target = new MemoryTarget("a.txt");
        target.main().write(0xC3);
        assertThrows(AssertionError.class, target::text);
    }

    @Test
    void annotationsAreReadFromTheClassFileWithTheirDefaults() {
        ServiceAnnotation numbers = ServiceAnnotation.of(AnalyzerContractTest.Numbers.class, AnalyzerService.class).orElseThrow();
        assertEquals("numbers", numbers.text("id"));
        assertEquals("", numbers.text("normalizer"));
        assertEquals(List.of("test.number"), numbers.texts("produces"));
        assertEquals(List.of(), numbers.texts("requires"));
        assertThrows(IllegalArgumentException.class, () -> numbers.text("name"));
        assertEquals(List.of("txt"), ServiceAnnotation.of(ExporterContractTest.Titles.class, ExporterService.class).orElseThrow()
                .texts("extensions"));
        assertEquals(Optional.empty(), ServiceAnnotation.of(AnalyzerContractTest.Numbers.class, ExporterService.class));
        Runnable lambda = () -> { };
        assertEquals(Optional.empty(), ServiceAnnotation.of(lambda.getClass(), AnalyzerService.class));
    }
}
