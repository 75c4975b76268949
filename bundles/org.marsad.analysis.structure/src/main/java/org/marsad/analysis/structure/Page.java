package org.marsad.analysis.structure;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.marsad.analysis.structure.furniture.FurnitureAnalyzer;
import org.marsad.api.analysis.TextView;
import org.marsad.api.analysis.TextView.Mention;
import org.marsad.api.document.Metadata;
import org.marsad.api.document.Value;

/** A document as the rules look at it: its lines, what its bytes say of them, and where running text begins and ends. */
final class Page {

    private final TextView view;
    private final List<Line> lines;
    private final Ranges asides;
    private final Ranges headings;
    private final Ranges taught;
    private final Ranges kept;
    private final Ranges repeated;
    private int firstBody;
    private int lastBody;

    Page(TextView view) {
        this.view = view;
        lines = Line.of(view.text());
        asides = new Ranges(view.mentions("layout.aside"));
        headings = new Ranges(view.mentions("layout.heading"));
        Map<String, List<Mention>> known = view.mentions(FurnitureAnalyzer.LINE).stream().collect(Collectors.groupingBy(
                line -> line.features().getOrDefault(FurnitureAnalyzer.KNOWN, new Value.Text("")).asText()));
        taught = new Ranges(known.getOrDefault(FurnitureAnalyzer.TAUGHT, List.of()));
        kept = new Ranges(view.mentions(FurnitureAnalyzer.KEPT));
        bound(line -> true);
        Ranges learned = new Ranges(known.getOrDefault(FurnitureAnalyzer.LEARNED, List.of()));
        repeated = isAllText(learned) ? new Ranges(List.of()) : learned;
    }

    /** Whether this would leave no running text where there is some: then it is an article that was met many times. */
    private boolean isAllText(Ranges marked) {
        return firstBody < size() && lines.stream().filter(Line::isRunningText).allMatch(marked::cover);
    }

    /** Looks for running text among these lines only. */
    void bound(IntPredicate candidates) {
        firstBody = size();
        lastBody = -1;
        for (int number = 0; number < size(); number++) {
            if (line(number).isRunningText() && candidates.test(number)) {
                firstBody = Math.min(firstBody, number);
                lastBody = number;
            }
        }
    }

    int size() {
        return lines.size();
    }

    Line line(int number) {
        return lines.get(number);
    }

    String textOf(int number) {
        return view.text().substring(line(number).begin(), line(number).end());
    }

    /** Lines that an operator has taught to be of the site. */
    Ranges taught() {
        return taught;
    }

    /** Lines that an operator has taught to be of the article. */
    Ranges kept() {
        return kept;
    }

    /** Lines that repeat in the documents of the site or the source. */
    Ranges repeated() {
        return repeated;
    }

    Ranges asides() {
        return asides;
    }

    Ranges headings() {
        return headings;
    }

    /** The number of the first line that can only be running text; {@link #size()} if there is none. */
    int firstBody() {
        return firstBody;
    }

    /** The number of the last line that can only be running text; -1 if there is none. */
    int lastBody() {
        return lastBody;
    }

    /** The title the bytes state; may be empty. */
    String statedTitle() {
        return view.title();
    }

    /** The site by the document's own account; may be empty. */
    String publisher() {
        return view.metadata().getOrDefault(Metadata.PUBLISHER, "");
    }

    /** The day of publication by the document's own account, ISO 8601; may be empty. */
    String issued() {
        return view.metadata().getOrDefault(Metadata.ISSUED, "");
    }

    /** The author by the document's own account; may be empty. */
    String creator() {
        return view.metadata().getOrDefault(Metadata.CREATOR, "");
    }
}
