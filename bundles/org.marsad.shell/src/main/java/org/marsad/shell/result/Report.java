package org.marsad.shell.result;

import java.util.ArrayList;
import java.util.List;

/** Lines for a person, and the same as JSON for a program. */
public final class Report implements Result {

    private final List<Part> parts;
    private final List<JsonRow> json;
    private final Status status;

    private Report(List<Part> parts, List<JsonRow> json, Status status) {
        this.parts = List.copyOf(parts);
        this.json = List.copyOf(json);
        this.status = status;
    }

    /** One line. */
    public static Report of(String line, JsonRow json) {
        return new Builder().line(line).json(json).build();
    }

    @Override
    public void write(Page page) {
        parts.forEach(part -> part.write(page));
    }

    @Override
    public List<JsonRow> json() {
        return json;
    }

    @Override
    public int exitStatus() {
        return status.exitStatus();
    }

    @Override
    public boolean documentsOnly() {
        return status.documentsOnly();
    }

    /** Puts a report together. */
    public static final class Builder {

        /** The room the names of {@link #field} take. */
        private static final int NAME_WIDTH = 12;

        private final List<Part> parts = new ArrayList<>();
        private final List<JsonRow> json = new ArrayList<>();
        private Status status = Status.WELL;

        /** Adds a line of plain words. */
        public Builder line(String words) {
            return line(Styled.of(words));
        }

        /** Adds a line. */
        public Builder line(Styled words) {
            parts.add(page -> page.line(words));
            return this;
        }

        /** Adds running text, each line of which has its own direction. */
        public Builder text(Styled words) {
            parts.add(page -> page.text(words));
            return this;
        }

        /** Adds an empty line. */
        public Builder gap() {
            parts.add(Page::gap);
            return this;
        }

        /** Adds a line with a name and what it stands for. */
        public Builder field(String name, Styled value) {
            String padding = " ".repeat(Math.max(1, NAME_WIDTH - name.length()));
            return line(Styled.of(name, Style.DIM).then(padding).then(value.apart()));
        }

        /** Adds a line with a name and what it stands for. */
        public Builder field(String name, String value) {
            return field(name, Styled.of(value));
        }

        /** Adds another result. */
        public Builder part(Result result) {
            parts.add(result::write);
            return this;
        }

        /** Adds a row for programs. */
        public Builder json(JsonRow row) {
            json.add(row);
            return this;
        }

        /** Says how the command ended. */
        public Builder status(Status how) {
            status = how;
            return this;
        }

        /** The report. */
        public Report build() {
            return new Report(parts, json, status);
        }
    }

    /** Something that writes itself. */
    @FunctionalInterface
    private interface Part {
        void write(Page page);
    }
}
