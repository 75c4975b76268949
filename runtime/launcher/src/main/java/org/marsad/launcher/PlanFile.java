package org.marsad.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.marsad.launcher.Plan.PlannedBundle;

/**
 * A plan in a file, which is read in a fraction of the time that the descriptors take. What it was made from stands beside it,
 * so that a reader can tell whether it still holds. The same plan gives the same bytes.
 */
final class PlanFile {
    private static final String BUNDLE = "bundle.";
    private static final String PROPERTY = "property.";
    private static final String SOURCE = "source";

    private PlanFile() {
    }

    /** Writes beside and then renames, so that a file broken off is not taken for a plan. */
    static void write(Path file, Plan plan, String source) throws IOException {
        Map<String, String> lines = new TreeMap<>();
        int number = 1000;
        for (PlannedBundle bundle : plan.bundles()) {
            lines.put(BUNDLE + number++, bundle.startLevel() + " " + bundle.location() + " " + bundle.path());
        }
        plan.properties().forEach((name, value) -> lines.put(PROPERTY + name, value));
        lines.put(SOURCE, source);
        StringBuilder text = new StringBuilder();
        lines.forEach((name, value) -> text.append(escaped(name)).append('=').append(escaped(value)).append('\n'));
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(unfinished, text);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** As {@link Properties} reads it: {@code store} of that class would write the time of day, too. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char letter : text.toCharArray()) {
            switch (letter) {
                case '\\', '=', ':', ' ', '#', '!' -> escaped.append('\\').append(letter);
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                case '\f' -> escaped.append("\\f");
                default -> escaped.append(letter);
            }
        }
        return escaped.toString();
    }

    /** What {@link #write} was told that the plan was made from; empty if the file breaks off before, as it is the last line. */
    static String source(Path file) throws IOException {
        return lines(file).getProperty(SOURCE, "");
    }

    /** The plan that {@link #write} wrote. */
    static Plan read(Path file) throws IOException {
        List<PlannedBundle> bundles = new ArrayList<>();
        Map<String, String> properties = new HashMap<>();
        for (Map.Entry<Object, Object> line : new TreeMap<>(lines(file)).entrySet()) {
            String name = line.getKey().toString();
            String value = line.getValue().toString();
            if (name.startsWith(BUNDLE)) {
                String[] parts = value.split(" ", 3);
                bundles.add(new PlannedBundle(parts[1], parts[2], Integer.parseInt(parts[0])));
            } else if (name.startsWith(PROPERTY)) {
                properties.put(name.substring(PROPERTY.length()), value);
            }
        }
        return new Plan(bundles, properties);
    }

    private static Properties lines(Path file) throws IOException {
        Properties lines = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(in);
        }
        return lines;
    }
}
