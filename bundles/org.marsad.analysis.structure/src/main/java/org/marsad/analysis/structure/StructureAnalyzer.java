package org.marsad.analysis.structure;

import java.util.Map;
import java.util.Optional;
import org.marsad.analysis.structure.Outline.Part;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.AnalyzerService;
import org.marsad.api.analysis.Findings;
import org.marsad.api.analysis.TextView;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;
import org.osgi.service.component.annotations.Component;

/**
 * Says what the lines of a document are: title, headings, paragraphs, the author's name, what belongs to the site; and where
 * sentences begin and end in all that belongs to the article. The text itself is never cut.
 */
@Component
@AnalyzerService(id = "structure", revision = "1", produces = {StructureAnalyzer.TITLE, StructureAnalyzer.AUTHOR,
    StructureAnalyzer.HEADING, StructureAnalyzer.PARAGRAPH, StructureAnalyzer.SENTENCE, StructureAnalyzer.BOILERPLATE})
public final class StructureAnalyzer implements Analyzer {

    static final String TITLE = "structure.title";
    static final String AUTHOR = "structure.author";
    static final String HEADING = "structure.heading";
    static final String PARAGRAPH = "structure.paragraph";
    static final String SENTENCE = "structure.sentence";
    static final String BOILERPLATE = "structure.boilerplate";

    /** How sure a title or heading is that neither the bytes nor the layout state. */
    private static final double BY_ITS_LOOKS = 0.8;

    private final SiteRules rules = new SiteRules();
    private final Byline byline = new Byline();

    @Override
    public void analyze(TextView view, Findings findings) throws InterruptedException {
        Page page = new Page(view);
        Outline outline = new Outline(page, rules);
        boolean stated = false;
        for (int number = 0; number < page.size(); number++) {
            if (Thread.interrupted()) {
                throw new InterruptedException("called off between two lines");
            }
            Part part = outline.part(number);
            add(page, number, part, outline.rule(number), findings);
            stated |= addAuthor(page, number, part, stated, findings);
            addSentences(view.text(), page.line(number), part, findings);
        }
    }

    private static void add(Page page, int number, Part part, String rule, Findings findings) {
        Line line = page.line(number);
        double asMarked = page.headings().isEmpty() ? BY_ITS_LOOKS : 1.0;
        double asStated = page.statedTitle().isEmpty() ? asMarked : 1.0;
        switch (part) {
            case TITLE -> findings.add(TITLE, line.begin(), line.end(), asStated, Map.of());
            case HEADING -> findings.add(HEADING, line.begin(), line.end(), asMarked, Map.of());
            case PARAGRAPH -> findings.add(PARAGRAPH, line.begin(), line.end());
            case BOILERPLATE -> findings.add(BOILERPLATE, line.begin(), line.end(), 1.0,
                    Map.of("rule", new Value.Text(rule)));
            case FRONT -> { } // no type of its own; its author, if it names one, is added
        }
    }

    /** Each byline names an author; the author whom the document states is added once, where the first line names them. */
    private boolean addAuthor(Page page, int number, Part part, boolean statedBefore, Findings findings) {
        Optional<Span> author = part == Part.FRONT ? byline.author(page, number) : Optional.empty();
        boolean mayState = !statedBefore && author.isEmpty() && (part == Part.FRONT || part == Part.PARAGRAPH);
        Optional<Span> stated = mayState ? byline.statedAuthor(page, number) : Optional.empty();
        author.or(() -> stated).ifPresent(name -> findings.add(AUTHOR, name.begin(), name.end()));
        return stated.isPresent();
    }

    private static void addSentences(String text, Line line, Part part, Findings findings) {
        if (part != Part.BOILERPLATE) {
            SentenceSplitter.split(text, line.begin(), line.end(), (begin, end) -> findings.add(SENTENCE, begin, end));
        }
    }
}
