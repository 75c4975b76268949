package org.marsad.launcher;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.marsad.launcher.CommandLine.RunScript;
import org.marsad.launcher.CommandLine.RunStatements;
import org.marsad.launcher.CommandLine.Task;

/** The statements that a task is to run: its own, those of a file, or else those that standard input holds. */
record Script(Task task) {

    /** From its beginning. */
    Reader open() throws UsageException {
        if (task instanceof RunStatements inline) {
            return new StringReader(inline.statements());
        }
        if (task instanceof RunScript file) {
            try {
                return Files.newBufferedReader(file.script());
            } catch (IOException e) {
                throw new UsageException("the script cannot be read: " + PlainWords.of(e));
            }
        }
        return new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8);
    }

    /** {@code $0} in it. */
    String name() {
        return task instanceof RunScript file ? file.script().toString() : "marsad";
    }

    /** {@code $1} in it, and so on. */
    List<String> arguments() {
        return task instanceof RunScript file ? file.arguments() : List.of();
    }
}
