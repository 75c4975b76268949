package org.marsad.export.markdown;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes blocks of Markdown, each with an empty line behind it. What it is given is Markdown already. Not for several threads. */
final class MarkdownWriter {

    private final Writer out;

    MarkdownWriter(OutputStream out) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    void heading(int level, String line) throws IOException {
        block("#".repeat(level) + " " + line);
    }

    void paragraph(String line) throws IOException {
        block(line);
    }

    /** Paragraphs of somebody else's words. */
    void quote(Iterable<String> paragraphs) throws IOException {
        block("> " + String.join("\n>\n> ", paragraphs));
    }

    void item(String line) throws IOException {
        out.write("- " + line + "\n");
    }

    /** Ends a list or a table. */
    void end() throws IOException {
        out.write("\n");
    }

    /** The first row of a table. */
    void header(String... cells) throws IOException {
        row(cells);
        out.write("| --- ".repeat(cells.length) + "|\n");
    }

    void row(String... cells) throws IOException {
        out.write("| " + String.join(" | ", cells) + " |\n");
    }

    void flush() throws IOException {
        out.flush();
    }

    private void block(String lines) throws IOException {
        out.write(lines + "\n\n");
    }
}
