package org.marsad.analysis.structure;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.marsad.api.analysis.TextView;
import org.marsad.api.document.Metadata;

/** A document as the rules look at it: its lines, what its bytes say of them, and where running text begins and ends. */
final class Page {

    private final TextView view;
    private final List<Line> lines;
    private final Ranges asides;
    private final Ranges headings;
    private int firstBody;
    private int lastBody;

    Page(TextView view) {
        this.view = view;
        lines = Line.of(view.text());
        asides = new Ranges(view.mentions("layout.aside"));
        headings = new Ranges(view.mentions("layout.heading"));
        bound(line -> true);
    }

    /** Looks for running text among these lines only. */
    void bound(IntPredicate candidates) {
        int[] body = IntStream.range(0, size()).filter(number -> line(number).isRunningText()).filter(candidates).toArray();
        firstBody = body.length == 0 ? size() : body[0];
        lastBody = body.length == 0 ? -1 : body[body.length - 1];
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
