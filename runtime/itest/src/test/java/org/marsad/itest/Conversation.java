package org.marsad.itest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.felix.utils.json.JSONParser;

/** Statements typed one after the other into a container that goes on running. */
final class Conversation implements AutoCloseable {

    private static final String MARK = "end of the answer";

    private final Process process;
    private final Writer in;
    private final BufferedReader out;

    Conversation(Process process) {
        this.process = process;
        this.in = process.outputWriter(StandardCharsets.UTF_8);
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** What a statement prints. */
    String ask(String statement) throws IOException {
        in.write(statement + "\necho '" + MARK + "'\n");
        in.flush();
        List<String> lines = new ArrayList<>();
        for (String line = out.readLine(); !MARK.equals(line); line = out.readLine()) {
            if (line == null) {
                throw new AssertionError("the container has ended; before: " + lines);
            }
            lines.add(line);
        }
        return String.join("\n", lines);
    }

    /** What a statement prints, each line a JSON object. */
    List<Map<String, Object>> rows(String statement) throws IOException {
        return ask(statement).lines().map(line -> new JSONParser(line).getParsed()).toList();
    }

    Process process() {
        return process;
    }

    /** Ends it as the end of the input does. */
    @Override
    public void close() throws IOException {
        in.close();
        try {
            Launched.end(process);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
