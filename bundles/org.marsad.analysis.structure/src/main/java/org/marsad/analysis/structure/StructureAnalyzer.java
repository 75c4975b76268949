package org.marsad.analysis.structure;

import java.util.Locale;
import java.util.Map;
import org.marsad.analysis.structure.Outline.Part;
import org.marsad.analysis.structure.furniture.FurnitureAnalyzer;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.AnalyzerService;
import org.marsad.api.analysis.Findings;
import org.marsad.api.analysis.TextView;
import org.marsad.api.document.Value;
import org.osgi.service.component.annotations.Component;

/**
 * Says what the lines of a document are: title, headings, paragraphs, what belongs to the site; where sentences begin and end in
 * all that belongs to the article; and author, site and day of publication where the lines around it name them. The text itself
 * is never cut.
 */
@Component
@AnalyzerService(id = "structure", revision = "5", requires = FurnitureAnalyzer.ID, produces = {StructureAnalyzer.TITLE,
    StructureAnalyzer.AUTHOR, StructureAnalyzer.SITE, StructureAnalyzer.PUBLISHED, StructureAnalyzer.HEADING, StructureAnalyzer.PARAGRAPH,
    StructureAnalyzer.SENTENCE, StructureAnalyzer.BOILERPLATE})
public final class StructureAnalyzer implements Analyzer {

    static final String TITLE = "structure.title";
    static final String AUTHOR = "structure.author";
    static final String SITE = "structure.site";
    static final String PUBLISHED = "structure.published";
    static final String HEADING = "structure.heading";
    static final String PARAGRAPH = "structure.paragraph";
    static final String SENTENCE = "structure.sentence";
    static final String BOILERPLATE = "structure.boilerplate";

    private final SiteRules rules = new SiteRules();

    /** What says that a line is a title or a heading. */
    private enum Evidence {
        /** The document's metadata have it. */
        STATED(1.0),
        /** Its markup or layout. */
        MARKED(1.0),
        /** Neither, but it is short, and so on. */
        LOOKS(0.8);

        private final double confidence;
        private final Map<String, Value> features = Map.of("rule", new Value.Text(name().toLowerCase(Locale.ROOT)));

        Evidence(double confidence) {
            this.confidence = confidence;
        }
    }

    @Override
    public void analyze(TextView view, Findings findings) throws InterruptedException {
        Page page = new Page(view);
        Outline outline = new Outline(page, rules);
        for (int number = 0; number < page.size(); number++) {
            if (Thread.interrupted()) {
                throw new InterruptedException("called off between two lines");
            }
            Part part = outline.part(number);
            add(page, number, outline, findings);
            addSentences(view.text(), page.line(number), part, findings);
        }
        new FrontMatter(page, outline).find(findings);
    }

    private static void add(Page page, int number, Outline outline, Findings findings) {
        Line line = page.line(number);
        Evidence ofTitle = !page.statedTitle().isEmpty() ? Evidence.STATED : page.headings().isEmpty() ? Evidence.LOOKS : Evidence.MARKED;
        Evidence ofHeading = outline.hasHeadingsByLooks() ? Evidence.LOOKS : Evidence.MARKED;
        switch (outline.part(number)) {
            case TITLE -> findings.add(TITLE, line.begin(), line.end(), ofTitle.confidence, ofTitle.features);
            case HEADING -> findings.add(HEADING, line.begin(), line.end(), ofHeading.confidence, ofHeading.features);
            case PARAGRAPH -> findings.add(PARAGRAPH, line.begin(), line.end());
            case BOILERPLATE -> findings.add(BOILERPLATE, line.begin(), line.end(), 1.0,
                    Map.of("rule", new Value.Text(outline.rule(number))));
            case FRONT -> { } // no type of its own; whom and what it names is added
        }
    }

    private static void addSentences(String text, Line line, Part part, Findings findings) {
        if (part != Part.BOILERPLATE) {
            SentenceSplitter.split(text, line.begin(), line.end(), (begin, end) -> findings.add(SENTENCE, begin, end));
        }
    }
}
