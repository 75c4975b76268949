package org.marsad.shell.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.marsad.api.boilerplate.KnownLine;
import org.marsad.api.boilerplate.Lesson;
import org.marsad.api.boilerplate.Scope;
import org.marsad.api.boilerplate.SiteLines;

/** Knows what it was taught, and one line that it has learned. */
public final class FakeSiteLines implements SiteLines {

    /** What it was taught. */
    public final List<Lesson> lessons = new ArrayList<>();

    /** What it has learned. */
    public final List<KnownLine> learned = new ArrayList<>(List.of(new KnownLine(Scope.source("press"), "تابعوا كل جديد",
            Lesson.Verdict.SITE, Optional.empty(), 31, 40)));

    @Override
    public List<KnownLine> known() {
        List<KnownLine> known = new ArrayList<>();
        lessons.forEach(lesson -> lesson.lines().forEach(line -> known.add(new KnownLine(lesson.scope(), line, lesson.verdict(),
                Optional.of(lesson.at()), 1, 2))));
        known.addAll(learned);
        return known;
    }

    @Override
    public Lesson teach(Scope scope, Lesson.Verdict verdict, List<String> lines) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("there is no line to teach");
        }
        Lesson lesson = new Lesson(Samples.NOON, scope, verdict, lines);
        lessons.add(lesson);
        return lesson;
    }

    @Override
    public Optional<Lesson> undo() {
        return lessons.isEmpty() ? Optional.empty() : Optional.of(lessons.remove(lessons.size() - 1));
    }
}
