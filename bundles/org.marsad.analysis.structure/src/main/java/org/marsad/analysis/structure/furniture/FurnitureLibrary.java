package org.marsad.analysis.structure.furniture;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.marsad.api.boilerplate.KnownLine;
import org.marsad.api.boilerplate.Lesson;
import org.marsad.api.boilerplate.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was taught and what was learned, and the files both are in. Safe for use by several threads. */
final class FurnitureLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(FurnitureLibrary.class);

    private final LessonsFile lessonsFile;
    private final LearnedFile learnedFile;
    private final Clock clock;
    private List<Lesson> lessons = List.of();
    private List<LearnedLine> learned = List.of();
    /** Why what was taught could not be read, or null. Nothing is written over it. */
    private IOException unreadable;

    /** Reads what is in a folder, which need not be there. */
    FurnitureLibrary(Path folder, Clock clock) {
        this.lessonsFile = new LessonsFile(folder.resolve("taught.tsv"));
        this.learnedFile = new LearnedFile(folder.resolve("learned.tsv"));
        this.clock = clock;
        try {
            lessons = List.copyOf(lessonsFile.read());
        } catch (IOException e) {
            unreadable = e;
            LOG.error("What was taught of boilerplate is not used: {}", e.getMessage());
        }
        try {
            learned = List.copyOf(learnedFile.read());
        } catch (IOException e) {
            LOG.warn("What was learned of boilerplate is learned again: {}", e.getMessage());
        }
    }

    /** All of it, for looking lines up. */
    synchronized KnownLines lines() {
        return new KnownLines(learned, lessons);
    }

    /** What was learned. */
    synchronized List<LearnedLine> learned() {
        return learned;
    }

    /** Keeps what was learned now. */
    synchronized void learned(List<LearnedLine> now) throws IOException {
        learnedFile.write(now);
        learned = List.copyOf(now);
    }

    /** Keeps a lesson. */
    synchronized Lesson teach(Scope scope, Lesson.Verdict verdict, List<String> lines) throws IOException {
        List<String> clean = lines.stream().map(String::strip).toList();
        if (clean.isEmpty()) {
            throw new IllegalArgumentException("there is no line to teach");
        }
        for (String line : clean) {
            if (LineKey.of(line).isEmpty() || line.lines().count() > 1) {
                throw new IllegalArgumentException(LineKey.of(line).isEmpty()
                        ? "the line '" + line + "' has neither letter nor digit to know it by" : "these are several lines: '" + line + "'");
            }
        }
        Lesson lesson = new Lesson(clock.instant(), scope, verdict, clean);
        List<Lesson> all = new ArrayList<>(lessons);
        all.add(lesson);
        write(all);
        return lesson;
    }

    /** Takes the last lesson out. */
    synchronized Optional<Lesson> undo() throws IOException {
        if (lessons.isEmpty() && unreadable == null) {
            return Optional.empty();
        }
        List<Lesson> rest = lessons.isEmpty() ? lessons : lessons.subList(0, lessons.size() - 1);
        Optional<Lesson> last = lessons.isEmpty() ? Optional.empty() : Optional.of(lessons.get(lessons.size() - 1));
        write(rest);
        return last;
    }

    private void write(List<Lesson> all) throws IOException {
        if (unreadable != null) {
            throw new IOException(unreadable.getMessage(), unreadable);
        }
        lessonsFile.write(all);
        lessons = List.copyOf(all);
    }

    /** What is known, with the number of documents by {@code samples}. */
    List<KnownLine> known(Samples samples) {
        List<KnownLine> known = new ArrayList<>();
        List<LearnedLine> learnedNow;
        Map<String, KnownLine> taught = new TreeMap<>();
        synchronized (this) {
            learnedNow = learned;
            lessons.forEach(lesson -> lesson.lines().forEach(line -> taught.put(lesson.scope() + "\t" + LineKey.of(line), new KnownLine(
                    lesson.scope(), line, lesson.verdict(), Optional.of(lesson.at()), 0, 0))));
        }
        taught.values().forEach(line -> known.add(counted(line, samples)));
        learnedNow.stream().filter(line -> !taught.containsKey(line.scope() + "\t" + line.key())).forEach(line -> known.add(counted(
                new KnownLine(line.scope(), line.text(), Lesson.Verdict.SITE, Optional.empty(), 0, 0), samples)));
        known.sort(Comparator.comparing(KnownLine::scope).thenComparing(line -> line.taught().isEmpty())
                .thenComparing(KnownLine::documents, Comparator.reverseOrder()).thenComparing(KnownLine::text));
        return known;
    }

    private static KnownLine counted(KnownLine line, Samples samples) {
        return new KnownLine(line.scope(), line.text(), line.verdict(), line.taught(), samples.count(line.scope(), LineKey.of(line.text())),
                samples.size(line.scope()));
    }
}
