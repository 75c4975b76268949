package org.marsad.deploy.settings;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/** The form of {@code .cfg} files: that of {@link Properties}, in UTF-8, each line {@code key = value}, each key once. */
final class PropertyLines {

    private static final Pattern ASSIGNMENT = Pattern.compile("(?:[^\\\\=:]++|\\\\.)++[=:].*", Pattern.DOTALL);
    private static final Pattern CONTINUED = Pattern.compile("(?:.*[^\\\\])?(?:\\\\\\\\)*\\\\");

    private PropertyLines() {
    }

    static Map<String, String> parse(String text) throws BadFileException {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, Integer> places = new HashMap<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int first = i + 1;
            String start = lines.get(i).strip();
            if (start.isEmpty() || start.startsWith("#") || start.startsWith("!")) {
                continue;
            }
            StringBuilder assignment = new StringBuilder(lines.get(i));
            while (CONTINUED.matcher(lines.get(i)).matches() && i + 1 < lines.size()) {
                i++;
                assignment.append('\n').append(lines.get(i));
            }
            if (!ASSIGNMENT.matcher(assignment).matches()) {
                throw new BadFileException("Line " + first + " is not in the form 'key = value'.");
            }
            add(assignment.toString(), first, values, places);
        }
        return values;
    }

    private static void add(String assignment, int line, Map<String, String> values, Map<String, Integer> places)
            throws BadFileException {
        Properties one = new Properties();
        try {
            one.load(new StringReader(assignment));
        } catch (IllegalArgumentException e) {
            throw new BadFileException("Line " + line + " has \\u without four hexadecimal digits after it; "
                    + "in a path write each backslash twice, or use slashes.");
        } catch (IOException e) {
            throw new UncheckedIOException("a string can be read", e);
        }
        for (String key : one.stringPropertyNames()) {
            Integer earlier = places.putIfAbsent(key, line);
            if (earlier != null) {
                throw new BadFileException("Line " + line + " sets " + key + " again; line " + earlier + " did so before.");
            }
            values.put(key, one.getProperty(key));
        }
    }
}
