package org.marsad.analysis.structure.furniture;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.marsad.analysis.structure.Line;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.Findings;
import org.marsad.api.analysis.TextView;
import org.marsad.api.boilerplate.Lesson;
import org.marsad.api.boilerplate.Scope;
import org.marsad.api.document.Value;

/** Marks the lines of a document that are on the list for its site or its sources. */
public final class FurnitureAnalyzer implements Analyzer {

    /** The name of the analyzer and of its layer. */
    public static final String ID = "furniture";

    /** Rises when the same list and the same text would give other findings. */
    static final String REVISION = "1";

    /** A line that is known to belong to the site. */
    public static final String LINE = "furniture.line";

    /** A line of which an operator says that it belongs to articles. */
    public static final String KEPT = "furniture.kept";

    /** The feature that says how the line is known: {@link #TAUGHT} or {@link #LEARNED}. */
    public static final String KNOWN = "known";

    /** Taught by an operator. */
    public static final String TAUGHT = "taught";

    /** Learned from what repeats. */
    public static final String LEARNED = "learned";

    private static final String SCOPE = "scope";

    private final KnownLines known;

    FurnitureAnalyzer(KnownLines known) {
        this.known = known;
    }

    @Override
    public void analyze(TextView view, Findings findings) throws InterruptedException {
        Set<Scope> scopes = Scopes.of(view.metadata(), view.sources());
        if (known.isEmptyFor(scopes)) {
            return;
        }
        for (Line line : Line.of(view.text())) {
            if (Thread.interrupted()) {
                throw new InterruptedException("called off between two lines");
            }
            Optional<KnownLines.Known> found = known.find(scopes, LineKey.of(view.text(), line));
            found.ifPresent(what -> findings.add(what.verdict() == Lesson.Verdict.SITE ? LINE : KEPT, line.begin(), line.end(), 1.0,
                    Map.of(KNOWN, new Value.Text(what.taught().isPresent() ? TAUGHT : LEARNED),
                            SCOPE, new Value.Text(what.scope().toString()))));
        }
    }
}
