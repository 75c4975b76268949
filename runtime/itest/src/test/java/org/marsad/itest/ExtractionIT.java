package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.DocumentText;
import org.marsad.api.ingest.FileIntake;
import org.marsad.api.workbench.Workbench;
import org.marsad.paxexam.jupiter.PaxExam;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

/** Promise: text, pages and PDFs come out as they were written, as the starter corpus says of itself. */
@PaxExam
class ExtractionIT {

    private static final Set<String> ENDINGS = Set.of("txt", "html", "pdf");

    private List<StatedDocument> stated;
    private final Map<URI, Entry> found = new HashMap<>();

    @Configuration
    static Option[] container() {
        return MarsadContainer.complete().options();
    }

    @BeforeEach
    void takeInTheSeeds(FileIntake intake, Workbench workbench, Catalogue catalogue) throws Exception {
        stated = StatedDocument.all();
        Taking.in(intake, Corpus.seeds());
        assertTrue(workbench.await(Wait.PATIENCE));
        try (Stream<Entry> entries = catalogue.entries()) {
            entries.forEach(entry -> found.put(entry.origin(), entry));
        }
    }

    @Test
    void theCorpusListsTheDocumentsThereAreAndNoOthers() throws Exception {
        try (Stream<Path> files = Files.walk(Corpus.seeds())) {
            Set<URI> there = files.filter(Files::isRegularFile).filter(file -> ENDINGS.contains(ending(file)))
                    .map(Path::toUri).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(there, new TreeSet<>(stated.stream().map(StatedDocument::origin).toList()));
            assertEquals(there, new TreeSet<>(found.keySet()));
        }
    }

    @Test
    void everyTextHasItsWordsAndNoneThatCannotBeRead() {
        assertAll(found.values().stream().map(entry -> () -> {
            String text = entry.text().orElseThrow().text();
            assertTrue(text.codePoints().filter(Character::isLetter).count() > 500, () -> entry.origin() + " is too short");
            assertFalse(text.contains("\uFFFD"), () -> entry.origin() + " has characters that could not be decoded");
            assertTrue(arabicShare(text) > 0.9, () -> entry.origin() + " is not in Arabic letters");
        }));
    }

    @Test
    void everyTitleIsTheOneStated() {
        assertSame(StatedDocument::title, Entry::title);
    }

    @Test
    void everyMediaTypeIsTheOneStated() {
        assertSame(StatedDocument::type, Entry::mediaType);
    }

    @Test
    void everyLanguageIsTheOneStated() {
        assertSame(StatedDocument::language, Entry::language);
    }

    @Test
    void everyCharsetIsTheOneStated() {
        assertSame(StatedDocument::charset, entry -> entry.text().map(DocumentText::charset).orElseThrow());
    }

    /** The lines of a PDF come in reading order and their words from right to left. */
    @Test
    void theTextOfAPdfReadsAsItWasWritten() {
        String text = found.get(Corpus.seeds().resolve("pdf/foreign-trade-report.pdf").toUri()).text().orElseThrow().text();

        assertTrue(text.contains("تقرير المبادلات الخارجية لسنة 2025"), text);
    }

    private void assertSame(Function<StatedDocument, String> expected, Function<Entry, String> actual) {
        assertAll(stated.stream().map(document -> () -> assertEquals(expected.apply(document),
                actual.apply(found.get(document.origin())), document::file)));
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static double arabicShare(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long arabic = text.codePoints().filter(Character::isLetter)
                .filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC).count();
        return (double) arabic / letters;
    }
}
