package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.ingest.FileIntake;
import org.marsad.api.search.Hit;
import org.marsad.api.search.Query;
import org.marsad.api.search.SearchService;
import org.marsad.api.workbench.Workbench;
import org.marsad.paxexam.jupiter.PaxExam;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Promise: the index can be thrown away. It is made anew from the catalogue, and the answers are the same. */
@PaxExam
class IndexRebuiltIT {

    private static final List<String> QUESTIONS = List.of("", "الأمن", "المدينة", "مدينه", "\"في المائة\"",
            "المغرب -2024", "title:تقرير OR خطة");

    @Inject
    private Workbench workbench;
    @Inject
    private Catalogue catalogue;
    private BundleContext context;
    private Bundle index;
    private Path folder;
    private Map<String, List<Found>> answers;

    /** What a reader sees of a hit. */
    private record Found(String id, String title, List<Hit.Highlight> highlights) {}

    @Configuration
    static Option[] container() {
        return MarsadContainer.complete().options();
    }

    @BeforeEach
    void askTheFirstIndex(BundleContext bundleContext, FileIntake intake, SearchService search) throws Exception {
        context = bundleContext;
        index = Stream.of(context.getBundles()).filter(bundle -> "org.marsad.index.lucene".equals(bundle.getSymbolicName()))
                .findFirst().orElseThrow();
        folder = Path.of(context.getProperty("marsad.data")).resolve("index");
        Taking.in(intake, Corpus.seeds());
        assertTrue(workbench.await(Wait.PATIENCE));
        answers = ask(search);
        assertFalse(answers.get("الأمن").isEmpty());
    }

    @Test
    void deletedWhileItsBundleIsStopped() throws Exception {
        index.stop();
        deleteFolder();

        index.start();

        assertEquals(answers, askTheNewOne());
    }

    @Test
    void damagedWhileItsBundleIsStopped() throws Exception {
        index.stop();
        damageFiles();

        index.start();

        assertEquals(answers, askTheNewOne());
    }

    @Test
    void behindAfterDocumentsCameWhileItWasAway(FileIntake intake, @TempDir Path place) throws Exception {
        index.stop();
        Path late = Corpus.write(place, 3000, 3001).get(0);
        String id = Taking.in(intake, late).get(0).id().orElseThrow().sha256();

        index.start();

        assertTrue(workbench.await(Wait.PATIENCE));
        assertEquals(List.of(id), ask(service(), "3000").stream().map(Found::id).toList());
        workbench.remove(List.of(catalogue.startingWith(id, 1).get(0)));
        assertEquals(answers, askTheNewOne());
    }

    @Test
    void madeAnewOnRequest() throws Exception {
        assertEquals(List.of("boilerplate", "lucene", "similarity", "watches"), workbench.reindex());

        assertEquals(answers, askTheNewOne());
    }

    private Map<String, List<Found>> askTheNewOne() throws Exception {
        Wait.until("there is a search service", () -> context.getServiceReference(SearchService.class) != null);
        assertTrue(workbench.await(Wait.PATIENCE));
        assertEquals(catalogue.head(), service().position());
        return ask(service());
    }

    private SearchService service() {
        ServiceReference<SearchService> reference = context.getServiceReference(SearchService.class);
        return context.getService(reference);
    }

    private static Map<String, List<Found>> ask(SearchService search) throws Exception {
        Map<String, List<Found>> answers = new LinkedHashMap<>();
        for (String question : QUESTIONS) {
            answers.put(question, ask(search, question));
        }
        return answers;
    }

    /** Sorted: documents with the same score may change places. */
    private static List<Found> ask(SearchService search, String question) throws Exception {
        return search.search(Query.of(question).withLimit(50)).best().stream()
                .map(hit -> new Found(hit.id().sha256(), hit.title(), hit.highlights()))
                .sorted(Comparator.comparing(Found::id)).toList();
    }

    private void deleteFolder() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> assertTrue(file.toFile().delete()));
        }
    }

    private void damageFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).filter(file -> !file.endsWith("write.lock")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
    }
}
