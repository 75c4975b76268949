package org.marsad.analysis.structure.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marsad.analysis.structure.furniture.Press.DISCLAIMER;
import static org.marsad.analysis.structure.furniture.Press.FOOT;
import static org.marsad.analysis.structure.furniture.Press.HEAD;
import static org.marsad.analysis.structure.furniture.Press.article;
import static org.marsad.analysis.structure.furniture.Press.paragraph;
import static org.marsad.analysis.structure.furniture.Press.sampled;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepetitionTest {

    private static final String LINE = "سطر يتكرر في كل مكان";

    @Test
    void linesAboveAndBelowTheTextThatRepeatAreFurnitureAndASubheadingThatRepeatsIsNot() {
        assertEquals(List.of(HEAD, FOOT, DISCLAIMER), furniture(documents(20, i -> sampled(article(i))), article(0)));
    }

    @Test
    void fewDocumentsTeachNothing() {
        assertEquals(List.of(), furniture(documents(11, i -> sampled(article(i))), article(0)));
        assertEquals(List.of(HEAD, FOOT, DISCLAIMER), furniture(documents(12, i -> sampled(article(i))), article(0)));
    }

    @Test
    void aLineMustStandInSixDocumentsAndInOneOfSeven() {
        assertEquals(List.of(), withLine(5, 20));
        assertEquals(List.of(LINE), withLine(6, 20));
        assertEquals(List.of(), withLine(14, 100));
        assertEquals(List.of(LINE), withLine(15, 100));
    }

    @Test
    void runningTextMustRepeatInMore() {
        assertEquals(List.of(), furniture(documents(20, i -> i < 7 ? sampled(paragraph("0" + i), paragraph("1" + i), paragraph("2" + i),
                DISCLAIMER) : sampled(paragraph("0" + i))), DISCLAIMER));
        assertEquals(List.of(DISCLAIMER), furniture(documents(20, i -> i < 8 ? sampled(paragraph("0" + i), DISCLAIMER)
                : sampled(paragraph("0" + i))), DISCLAIMER));
    }

    @Test
    void aLineThatHasTheTextBelowItInMostDocumentsIsOfTheArticle() {
        assertEquals(List.of(), furniture(documents(20, i -> sampled(paragraph("0" + i), LINE, paragraph("1" + i))), LINE));
        assertEquals(List.of(LINE), furniture(documents(20, i -> i < 4 ? sampled(paragraph("0" + i), LINE, paragraph("1" + i))
                : sampled(paragraph("0" + i), LINE)), LINE));
    }

    @Test
    void furnitureThatIsRunningTextDoesNotMakeTheLinesBetweenPartOfTheArticle() {
        assertEquals(List.of(DISCLAIMER, LINE), furniture(documents(20, i -> sampled(DISCLAIMER, LINE, paragraph("0" + i))),
                DISCLAIMER + "\n" + LINE));
    }

    @Test
    void anArticleThatWasMetManyTimesIsNoFurniture() {
        List<SampledDocument> copies = documents(10, i -> sampled("عنوان المقال المنسوخ", paragraph("9"), paragraph("99"),
                "نسخة رقم " + i));
        List<SampledDocument> all = Stream.concat(documents(20, i -> sampled(article(i))).stream(), copies.stream()).toList();
        assertEquals(List.of(), furniture(all, "عنوان المقال المنسوخ\n" + paragraph("9") + "\n" + paragraph("99")));
        assertEquals(List.of(HEAD), furniture(all, HEAD));
    }

    @Test
    void whatWasLearnedBeforeIsKeptUntilItFallsToHalf() {
        List<SampledDocument> few = documents(20, i -> i < 3 ? sampled(LINE, paragraph("0" + i)) : sampled(paragraph("0" + i)));
        long mark = SampledDocument.mark(LineKey.of(LINE));
        assertEquals(Map.of(), new Repetition(few).furniture(line -> false));
        assertEquals(Map.of(mark, 3), new Repetition(few).furniture(line -> line == mark));
        assertTrue(new Repetition(few.subList(1, 20)).furniture(line -> line == mark).isEmpty());
    }

    private static List<String> withLine(int with, int of) {
        return furniture(documents(of, i -> i < with ? sampled(LINE, paragraph("0" + i)) : sampled(paragraph("0" + i))), LINE);
    }

    private static List<SampledDocument> documents(int number, IntFunction<SampledDocument> maker) {
        return new ArrayList<>(IntStream.range(0, number).mapToObj(maker).toList());
    }

    private static List<String> furniture(List<SampledDocument> documents, String of) {
        return Press.lines(new Repetition(documents).furniture(line -> false).keySet(), of);
    }
}
