package org.marsad.analysis.entities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.marsad.api.text.NotUtf8Exception;
import org.marsad.api.text.StrictUtf8;

/**
 * Reads a list: UTF-8, a header line, columns separated by tabs. {@code name} and {@code type} are required, {@code aliases},
 * {@code kind}, {@code within} and {@code when} may be there. A name {@code @XX} stands for the names of the country XX in the
 * locale data. Lines that are empty or begin with # are passed over.
 */
final class ListReader {

    /** The most names a list may have. */
    static final int MAXIMUM_NAMES = 200_000;

    private static final int MAXIMUM_WORDS = 16;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String CUE = "cue";
    private static final Set<String> COLUMNS = Set.of("name", "aliases", "type", "kind", "within", "when");

    private final String list;
    private final List<Entry> entries = new ArrayList<>();
    private List<String> columns = List.of();
    private int names;

    private ListReader(String list) {
        this.list = list;
    }

    /**
     * Reads a list.
     *
     * @param list  its name
     * @param bytes its content
     * @throws ListException if it cannot be used; the message names the line
     */
    static List<Entry> read(String list, byte[] bytes) throws ListException {
        ListReader reader = new ListReader(list);
        String text = decode(list, bytes);
        long number = 1;
        for (int begin = 0; begin <= text.length(); number++) {
            int end = endOfLine(text, begin);
            String line = text.substring(begin, end);
            if (!line.isBlank() && !line.startsWith("#")) {
                reader.take(line.split("\t", -1), number);
            }
            begin = text.startsWith("\r\n", end) ? end + 2 : end + 1;
        }
        if (reader.columns.isEmpty()) {
            throw ListException.inLine(list, 1, "the header line is missing; it names the columns name, type and, if wanted, aliases,"
                    + " kind, within, when, separated by tabs");
        }
        return List.copyOf(reader.entries);
    }

    private static int endOfLine(String text, int begin) {
        int end = begin;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static String decode(String list, byte[] bytes) throws ListException {
        try {
            return StrictUtf8.decode(bytes);
        } catch (NotUtf8Exception e) {
            throw ListException.inLine(list, e.line(), "this is not UTF-8; save the list as UTF-8, with tabs between the columns");
        }
    }

    private void take(String[] cells, long line) throws ListException {
        if (columns.isEmpty()) {
            columns = header(cells, line);
        } else {
            entries.add(entry(row(cells, line), line));
        }
    }

    private List<String> header(String[] cells, long line) throws ListException {
        List<String> header = Arrays.stream(cells).map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
        for (String column : header) {
            if (!COLUMNS.contains(column)) {
                throw ListException.inLine(list, line, "there is no column '" + column + "'; columns are " + COLUMNS.stream().sorted().toList()
                        + ", separated by tabs");
            }
        }
        if (!header.contains("name") || !header.contains("type") || Set.copyOf(header).size() != header.size()) {
            throw ListException.inLine(list, line, "the columns name and type have to be there, and each column once");
        }
        return header;
    }

    private Map<String, String> row(String[] cells, long line) throws ListException {
        if (cells.length > columns.size()) {
            throw ListException.inLine(list, line, "it has " + cells.length + " cells, but the header line has " + columns.size());
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            row.put(columns.get(i), cells[i].strip());
        }
        return row;
    }

    private Entry entry(Map<String, String> row, long line) throws ListException {
        String type = row.getOrDefault("type", "");
        Role role = Role.of(type).orElseThrow(() -> ListException.inLine(list, line, "'" + type + "' is no type; types are " + Role.words()));
        String name = row.getOrDefault("name", "");
        List<String> aliases = new ArrayList<>();
        for (String alias : row.getOrDefault("aliases", "").split("\\|")) {
            if (!alias.isBlank()) {
                aliases.add(checked(alias.strip(), line));
            }
        }
        String when = row.getOrDefault("when", "");
        if (!when.isEmpty() && !when.equals(CUE)) {
            throw ListException.inLine(list, line, "'" + when + "' is nothing that 'when' can say; leave it empty or write " + CUE);
        }
        if (name.startsWith("@")) {
            List<String> known = CountryNames.of(name.substring(1));
            if (known.isEmpty()) {
                throw ListException.inLine(list, line, "'" + name + "' is no ISO 3166 code of a country behind an @");
            }
            name = known.get(0);
            aliases.addAll(0, known.subList(1, known.size()));
        }
        return new Entry(checked(name, line), aliases, role, row.getOrDefault("kind", ""), row.getOrDefault("within", ""),
                when.equals(CUE), list, line);
    }

    private String checked(String name, long line) throws ListException {
        if (!hasLetter(name)) {
            throw ListException.inLine(list, line, name.isEmpty() ? "the name is empty" : "the name '" + name + "' has no letter");
        }
        if (name.length() > MAXIMUM_WORDS && SPACE.split(name).length > MAXIMUM_WORDS) {
            throw ListException.inLine(list, line, "a name has at most " + MAXIMUM_WORDS + " words");
        }
        if (++names > MAXIMUM_NAMES) {
            throw ListException.inLine(list, line, "a list has at most " + MAXIMUM_NAMES + " names; split it into several");
        }
        return name;
    }

    private static boolean hasLetter(String name) {
        for (int at = 0; at < name.length(); at += Character.charCount(name.codePointAt(at))) {
            if (Character.isLetterOrDigit(name.codePointAt(at))) {
                return true;
            }
        }
        return false;
    }
}
