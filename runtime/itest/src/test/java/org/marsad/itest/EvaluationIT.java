package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.api.evaluation.Evaluation;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.api.evaluation.Figure;
import org.marsad.api.workbench.Workbench;
import org.marsad.paxexam.jupiter.PaxExam;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Promise: what is deployed is what is measured, and measuring leaves nothing behind. */
@PaxExam
class EvaluationIT {

    private static final String AREA = "marsad.evaluation.area";

    private Path folder;

    @Configuration
    static Option[] container() {
        return MarsadContainer.complete().options();
    }

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("evaluation-it");
    }

    @AfterEach
    void deleteFolder() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void everyAreaIsThereAndNamesWhatItReads(BundleContext context) throws Exception {
        Set<String> areas = new TreeSet<>();
        for (ServiceReference<Evaluation> reference : context.getServiceReferences(Evaluation.class, null)) {
            areas.add((String) reference.getProperty(AREA));
            assertTrue(((String) reference.getProperty("marsad.evaluation.data")).length() > 10, reference::toString);
        }
        assertTrue(areas.containsAll(List.of("normalisation", "segmentation", "boilerplate", "pdf", "charset", "encodings", "language",
                "entities", "dates", "gold")), areas::toString);
    }

    @Test
    void spellingsThatAreOneForAReaderAreOne(BundleContext context) throws Exception {
        write("rules.tsv", "rule\tdescription\tinput\texpected_search_fold", "hamza\tأ → ا\tأمطار\tامطار", "marks\tremoved\tمَطَر\tمطر",
                "wrong\tnever met\tمطر\tريح");
        List<Figure> figures = evaluate(context, "normalisation");
        assertEquals(2.0 / 3, figures.get(0).value(), 1e-9);
        assertEquals("rules.tsv: rule wrong", figures.get(1).subject());
        assertTrue(figures.stream().skip(2).allMatch(Figure::isGood), figures::toString);
    }

    @Test
    void shortTextsAreDecodedExactlyAndNoneOfThemIsTakenIn(BundleContext context, Workbench workbench) throws Exception {
        write("rain.txt", "نزل المطر على المدينة طوال الليل، ثم أشرقت الشمس على الساحل كله في الصباح الباكر. وقال سكان الحي إن الشوارع "
                + "عادت إلى حالها بعد ساعات قليلة، وإن الأطفال خرجوا إلى المدارس كعادتهم، في انتظار أمطار أخرى آخر الأسبوع.");
        List<Figure> figures = evaluate(context, "charset");
        Figure windows = figures.stream().filter(figure -> figure.subject().equals("windows-1256, 120 characters")).findFirst()
                .orElseThrow();
        assertEquals(1, windows.value());
        assertTrue(windows.isGood() && windows.cases() >= 1, windows::toString);
        assertEquals(0, workbench.status().documents());
    }

    @Test
    void anArticleIsDecodedInEveryEncodingWhateverItSaysOfItself(BundleContext context) throws Exception {
        write("dam.txt", "امتلأت سدود الشمال بعد أمطار الأسبوع الماضي، وبلغت حقينة السدود الكبرى 60 في المائة من سعتها.", "",
                "وقال مدير الوكالة إن «الموسم يبشر بخير»، وإن المياه المخزنة تكفي المدن لسنتين على الأقل.");
        List<Figure> figures = evaluate(context, "encodings");
        assertTrue(figures.stream().anyMatch(figure -> figure.subject().equals("the eight encodings of every day") && figure.cases() == 40),
                figures::toString);
        assertTrue(figures.stream().allMatch(Figure::isGood), figures::toString);
    }

    @Test
    void withoutTheAnalyzerNothingIsMeasuredAndWithItAllIs(BundleContext context) throws Exception {
        write("days.tsv", "expected\tinput", "datetime (2025, 5, 3, 0, 0, 0) Day\t3 ماي 2025",
                "datetime (2025, 5, 1, 0, 0, 0) Month\tماي 2025");
        Bundle dates = Arrays.stream(context.getBundles())
                .filter(bundle -> "org.marsad.analysis.dates".equals(bundle.getSymbolicName())).findFirst().orElseThrow();
        dates.stop();
        try {
            EvaluationException gone = assertThrows(EvaluationException.class, () -> evaluate(context, "dates"));
            assertTrue(gone.getMessage().contains("time.date"), gone::getMessage);
        } finally {
            dates.start();
        }
        List<Figure> figures = evaluate(context, "dates");
        assertEquals(new Figure("days.tsv: examples, time", "value right", 1, 2).atLeast(0.68), figures.get(0));
        assertTrue(figures.stream().allMatch(Figure::isGood), figures::toString);
    }

    private List<Figure> evaluate(BundleContext context, String area) throws Exception {
        ServiceReference<Evaluation> reference = context.getServiceReferences(Evaluation.class, "(" + AREA + "=" + area + ")").iterator()
                .next();
        try {
            return context.getService(reference).evaluate(folder);
        } finally {
            context.ungetService(reference);
        }
    }

    private void write(String name, String... lines) throws IOException {
        Files.write(folder.resolve(name), List.of(lines));
    }
}
