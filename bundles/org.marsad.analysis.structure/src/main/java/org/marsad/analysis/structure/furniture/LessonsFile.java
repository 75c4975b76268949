package org.marsad.analysis.structure.furniture;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.marsad.api.boilerplate.Lesson;
import org.marsad.api.boilerplate.Scope;
import org.marsad.api.storage.RowFile;

/** Keeps what operators have taught: a row for each line, the lessons in the order in which they were given. */
final class LessonsFile {

    private static final String REMARK = "Lines taught with 'boilerplate teach' and 'boilerplate keep':"
            + " number of the lesson, when, SITE or ARTICLE, where, the line";
    private static final int CELLS = 5;

    private final RowFile file;

    LessonsFile(Path file) {
        this.file = new RowFile(file);
    }

    /**
     * All lessons.
     *
     * @throws IOException if the file cannot be read or is not what was written; the message says in which line and what to do
     */
    List<Lesson> read() throws IOException {
        List<Lesson> lessons = new ArrayList<>();
        String last = "";
        for (RowFile.Row row : file.read()) {
            Lesson lesson = lesson(row);
            if (row.cells().get(0).equals(last)) {
                Lesson first = lessons.remove(lessons.size() - 1);
                List<String> lines = new ArrayList<>(first.lines());
                lines.addAll(lesson.lines());
                lesson = new Lesson(first.at(), first.scope(), first.verdict(), lines);
            }
            lessons.add(lesson);
            last = row.cells().get(0);
        }
        return lessons;
    }

    private static Lesson lesson(RowFile.Row row) throws IOException {
        List<String> cells = row.exactly(CELLS);
        if (LineKey.of(cells.get(4)).isEmpty()) {
            throw row.wrong("there is neither letter nor digit in the line '" + cells.get(4) + "'");
        }
        try {
            Scope scope = Scope.parse(cells.get(3)).orElseThrow(() -> row.wrong("'" + cells.get(3)
                    + "' is neither site:NAME nor source:NAME"));
            return new Lesson(Instant.parse(cells.get(1)), scope, Lesson.Verdict.valueOf(cells.get(2)), List.of(cells.get(4)));
        } catch (DateTimeException e) {
            throw row.wrong("'" + cells.get(1) + "' is no time such as 2026-01-01T00:00:00Z");
        } catch (IllegalArgumentException e) {
            throw row.wrong("'" + cells.get(2) + "' is neither SITE nor ARTICLE");
        }
    }

    void write(List<Lesson> lessons) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int at = 0; at < lessons.size(); at++) {
            Lesson lesson = lessons.get(at);
            for (String line : lesson.lines()) {
                rows.add(List.of(Integer.toString(at + 1), lesson.at().toString(), lesson.verdict().name(),
                        lesson.scope().toString(), line));
            }
        }
        file.write(REMARK, rows);
    }
}
