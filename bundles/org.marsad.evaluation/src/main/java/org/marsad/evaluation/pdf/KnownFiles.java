package org.marsad.evaluation.pdf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marsad.api.evaluation.Figure;
import org.marsad.evaluation.container.Outcome;

/**
 * Test files of Apache PDFBox and Mozilla's pdf.js, in which readers have gone wrong, and what stands in them. {@code BidiSample} has
 * more than is listed; the parts are those that go wrong.
 */
final class KnownFiles {

    private static final String FONTS = "\u0627\u0646\u0648\u0627\u0639 \u0627\u0644\u062E\u0637\u0648\u0637 "
            + "\u0627\u0644\u0639\u0631\u0628\u064A\u0629";
    private static final String LIGATURE = "\u05D0\u05BC \u0644\u0627";

    private static final Map<String, String> WHOLE = Map.of("ArabicCIDTrueType", String.join(" ", FONTS, FONTS, FONTS, FONTS),
            "PDFBOX-4531-bidi-ligature-1", LIGATURE, "PDFBOX-4531-bidi-ligature-2", LIGATURE);

    private static final Map<String, List<String>> PARTS = Map.of("BidiSample", List.of(
            "14 april 1434 \u0661\u0664 \u0625\u0628\u0631\u064A\u0644 \u0661\u0664\u0663\u0664",
            "(january) (\u064A\u0646\u0627\u064A\u0631)",
            "\u00ABself test\u00BB \u00AB\u0625\u062E\u062A\u0628\u0627\u0631 \u0630\u0627\u062A\u064A\u00BB",
            "A line with an Arabic \u0627\u0644\u0639\u0631\u0628\u064A\u0629 word embedded."));

    private KnownFiles() {
    }

    /** How many of the texts that stand in a file are read exactly; empty if the file is not known. */
    static Optional<Figure> figure(Outcome outcome) {
        String name = outcome.draft().name().replaceAll("\\.pdf$", "");
        String text = outcome.text().replaceAll("\\s+", " ").strip();
        if (WHOLE.containsKey(name)) {
            return Optional.of(Figure.share(name, "exact", text.equals(WHOLE.get(name)) ? 1 : 0, 1).atLeast(1));
        }
        return Optional.ofNullable(PARTS.get(name)).map(parts -> Figure.share(name, "exact", parts.stream().filter(text::contains).count(),
                parts.size()).atLeast(1));
    }
}
