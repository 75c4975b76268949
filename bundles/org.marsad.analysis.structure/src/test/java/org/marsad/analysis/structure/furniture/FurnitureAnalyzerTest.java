package org.marsad.analysis.structure.furniture;

import static org.marsad.testkit.Finding.finding;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.boilerplate.Lesson;
import org.marsad.api.boilerplate.Lesson.Verdict;
import org.marsad.api.boilerplate.Scope;
import org.marsad.api.document.Metadata;
import org.marsad.testkit.AnalyzerContract;
import org.marsad.testkit.In;

class FurnitureAnalyzerTest extends AnalyzerContract {

    private static final Scope PRESS = Scope.source("press");
    private static final KnownLines KNOWN = new KnownLines(List.of(new LearnedLine(PRESS, Press.FOOT, 20, 30),
            new LearnedLine(Scope.site("مرايا الجهة"), Press.HEAD, 20, 30)),
            List.of(new Lesson(Instant.EPOCH, PRESS, Verdict.SITE, List.of("سطر", Press.DISCLAIMER)),
                    new Lesson(Instant.EPOCH.plusSeconds(1), PRESS, Verdict.ARTICLE, List.of("خاتمة"))));

    @Override
    protected Analyzer analyzer() {
        return new FurnitureAnalyzer(KNOWN);
    }

    @Override
    protected Set<String> produces() {
        return Set.of(FurnitureAnalyzer.LINE, FurnitureAnalyzer.KEPT);
    }

    @Override
    protected In prepare(In document) {
        return document.sources("press");
    }

    @Override
    protected List<String> texts() {
        return List.of("سطر", Press.article(1), "أول\n\n  سطر \r\nخاتمة\nسطر");
    }

    @Test
    void linesOnTheListAreMarkedWithHowTheyAreKnown() {
        In.text("مقال\n  سَطر! \nخاتمة\n" + Press.FOOT).sources("press", "other").by(analyzer())
                .finds(finding("furniture.line", "سَطر!").with("known", "taught").with("scope", "source:press"),
                        finding("furniture.kept", "خاتمة").with("known", "taught").with("scope", "source:press"),
                        finding("furniture.line", Press.FOOT).with("known", "learned").with("scope", "source:press"));
    }

    @Test
    void aLongLineIsComparedWhole() {
        In.text(Press.DISCLAIMER + "\n" + Press.DISCLAIMER + " وغير ذلك").sources("press").by(analyzer())
                .finds(finding("furniture.line", Press.DISCLAIMER).with("known", "taught").with("scope", "source:press"));
    }

    @Test
    void aLineCountsOnItsOwnSiteAndInItsOwnSourceOnly() {
        In.text(Press.HEAD + "\nسطر").sources("other").by(analyzer()).findsNothing();
        In.text(Press.HEAD + "\nسطر").metadata(Metadata.PUBLISHER, "مرايا الجهة").by(analyzer())
                .finds(finding("furniture.line", Press.HEAD).with("known", "learned").with("scope", "site:مرايا الجهة"));
    }

    @Test
    void aPublisherThatIsNoNameIsNone() {
        In.text("سطر").metadata(Metadata.PUBLISHER, "س".repeat(100_000)).sources(" ").by(analyzer()).findsNothing();
    }
}
