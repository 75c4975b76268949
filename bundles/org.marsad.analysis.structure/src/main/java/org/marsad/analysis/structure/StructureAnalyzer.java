package org.marsad.analysis.structure;

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
@AnalyzerService(id = "structure", revision = "4", requires = FurnitureAnalyzer.ID, produces = {StructureAnalyzer.TITLE,
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

    /** How sure a title or heading is that neither the bytes nor the layout state. */
    private static final double BY_ITS_LOOKS = 0.8;

    private final SiteRules rules = new SiteRules();

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
        double asMarked = page.headings().isEmpty() ? BY_ITS_LOOKS : 1.0;
        double asStated = page.statedTitle().isEmpty() ? asMarked : 1.0;
        switch (outline.part(number)) {
            case TITLE -> findings.add(TITLE, line.begin(), line.end(), asStated, Map.of());
            case HEADING -> findings.add(HEADING, line.begin(), line.end(), outline.hasHeadingsByLooks() ? BY_ITS_LOOKS : 1.0,
                    Map.of());
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
