package org.marsad.analysis.lexicon;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.marsad.api.document.Value;
import org.marsad.api.text.Matcher;
import org.marsad.api.text.NotUtf8Exception;
import org.marsad.api.text.StrictUtf8;

/** Reads a list: CSV as in RFC 4180, UTF-8, with a header line. */
final class ListReader {

    /** The most terms a list may have. */
    static final int MAXIMUM_TERMS = 200_000;

    /** The most words and signs of a term; what is done at each word of a text is bounded by it. */
    static final int MAXIMUM_WORDS = 32;

    static final String VALUE = "value";
    static final String MATCHED = "matched";
    static final String LIST = "list";
    static final String GROUP = "group";
    private static final String TERM = "term";
    private static final String TYPE = "type";
    private static final String LANGUAGE = "language";
    private static final String LINK = "link";
    private static final Set<String> OWN_COLUMNS = Set.of(TERM, VALUE, TYPE, LANGUAGE);

    private static final Pattern TYPE_FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)*");
    private static final Pattern WORD_OR_SIGN = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+|[^\\s\\p{Z}\\p{C}_]");
    private static final Pattern LANGUAGE_FORM = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    private final String name;
    private final String ownType;
    private final Matcher matcher;
    private final List<Term> terms = new ArrayList<>();
    private final Set<String> types = new TreeSet<>();
    private List<String> columns = List.of();

    /**
     * Reads one list.
     *
     * @param name    the name of the list
     * @param matcher looks for its terms
     */
    ListReader(String name, Matcher matcher) {
        this.name = name;
        this.ownType = "lexicon." + name.toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-");
        this.matcher = matcher;
    }

    /**
     * What a list holds.
     *
     * @param lexicon its terms
     * @param types   the types of their findings, in order
     * @param terms   how many terms there are
     * @param grouped those that are said to mean the same as others
     */
    record Content(Lexicon lexicon, List<String> types, int terms, List<Term> grouped) {}

    /**
     * Reads the list.
     *
     * @throws ListException if it cannot be used
     */
    Content read(byte[] bytes) throws ListException {
        try (CSVParser parser = CSVParser.parse(new StringReader(decode(bytes)), CSVFormat.RFC4180)) {
            read(parser);
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
        return new Content(Lexicon.of(terms, matcher), List.copyOf(types), terms.size(), Grouping.of(terms));
    }

    private void read(CSVParser parser) throws ListException {
        Iterator<CSVRecord> records = parser.iterator();
        boolean header = true;
        for (long line = parser.getCurrentLineNumber() + 1; hasNext(records, line); line = parser.getCurrentLineNumber() + 1) {
            CSVRecord cells = records.next();
            if (cells.size() == 1 && cells.get(0).isBlank()) {
                continue;
            }
            if (header) {
                columns = columns(cells, line);
                header = false;
            } else {
                add(cells, line);
            }
        }
        if (header) {
            throw ListException.inLine(1, "the header line is missing; it names the columns, and one of them is '" + TERM + "'");
        }
        if (terms.isEmpty()) {
            throw new ListException("there is no term behind the header line");
        }
    }

    /** The parser says what is wrong in words for programmers only, but where it stands it knows. */
    private static boolean hasNext(Iterator<CSVRecord> records, long line) throws ListException {
        try {
            return records.hasNext();
        } catch (UncheckedIOException | IllegalStateException e) {
            throw ListException.inLine(line, "a quotation mark opens a cell and does not close it, or something stands between the closing"
                    + " mark and the comma; a quotation mark inside a cell is written twice");
        }
    }

    private static String decode(byte[] bytes) throws ListException {
        try {
            return StrictUtf8.decode(bytes);
        } catch (NotUtf8Exception e) {
            throw ListException.inLine(e.line(), "this is not UTF-8; save the file as 'CSV UTF-8'");
        }
    }

    private static List<String> columns(CSVRecord header, long line) throws ListException {
        List<String> names = new ArrayList<>();
        for (String cell : header) {
            String stripped = cell.strip();
            String lower = stripped.toLowerCase(Locale.ROOT);
            names.add(OWN_COLUMNS.contains(lower) || lower.equals(GROUP) ? lower : stripped);
        }
        if (!names.contains(TERM)) {
            boolean otherSeparator = names.size() == 1 && names.get(0).matches("(?s).*[;\t].*");
            throw ListException.inLine(line, otherSeparator ? "the columns are not separated by commas"
                    : "the header line has no column '" + TERM + "', but: " + String.join(", ", names));
        }
        Set<String> met = new HashSet<>();
        for (String column : names) {
            if (column.isEmpty()) {
                throw ListException.inLine(line, "column " + (met.size() + 1) + " has no name");
            }
            if (column.equals(LIST) || column.equals(MATCHED)) {
                throw ListException.inLine(line, "a column cannot be called '" + column
                        + "': every finding has a feature of that name already");
            }
            if (!met.add(column)) {
                throw ListException.inLine(line, "there are two columns '" + column + "'");
            }
        }
        return names;
    }

    private void add(CSVRecord cells, long line) throws ListException {
        if (cells.size() != columns.size()) {
            throw ListException.inLine(line, "it has " + cells.size() + " cells, but the header line has " + columns.size()
                    + "; a cell with a comma in it is put in quotation marks");
        }
        if (terms.size() == MAXIMUM_TERMS) {
            throw ListException.inLine(line, "a list has at most " + MAXIMUM_TERMS + " terms; split it into several");
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            row.put(columns.get(i), cells.get(i).strip());
        }
        Term term = term(row, line);
        check(term);
        types.add(term.type());
        terms.add(term);
    }

    private static void check(Term term) throws ListException {
        if (term.written().codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw ListException.inLine(term.line(), "the term '" + term.written() + "' has no letter and no digit");
        }
        long words = WORD_OR_SIGN.matcher(term.written()).results().count();
        if (words > MAXIMUM_WORDS) {
            throw ListException.inLine(term.line(), "a term has at most " + MAXIMUM_WORDS + " words and signs, this one " + words);
        }
    }

    private Term term(Map<String, String> row, long line) throws ListException {
        String written = row.get(TERM);
        if (written.isEmpty()) {
            throw ListException.inLine(line, "the term is empty");
        }
        String stated = row.getOrDefault(VALUE, "");
        String value = stated.isEmpty() ? written : stated;
        Map<String, Value> features = new HashMap<>();
        for (String column : columns) {
            String cell = row.get(column);
            if (!OWN_COLUMNS.contains(column) && !cell.isEmpty()) {
                features.put(column, column.equals(LINK) ? link(cell, line) : new Value.Text(cell));
            }
        }
        features.put(VALUE, new Value.Text(value));
        features.put(MATCHED, new Value.Text(written));
        features.put(LIST, new Value.Text(name));
        return new Term(line, written, type(row.getOrDefault(TYPE, ""), line), language(row.getOrDefault(LANGUAGE, ""), line), value,
                !stated.isEmpty(), Map.copyOf(features));
    }

    private String type(String stated, long line) throws ListException {
        String type = stated.isEmpty() ? ownType : stated;
        if (TYPE_FORM.matcher(type).matches()) {
            return type;
        }
        throw ListException.inLine(line, stated.isEmpty()
                ? "it states no type, and no type can be made of the list's name '" + name + "'; name the file with the letters a to z,"
                        + " digits and '-', or fill a column '" + TYPE + "'"
                : "'" + type + "' is not a type; a type is small letters a to z, digits and '-' in parts joined by dots,"
                        + " such as entity.place");
    }

    private static String language(String stated, long line) throws ListException {
        if (!stated.isEmpty() && !LANGUAGE_FORM.matcher(stated).matches()) {
            throw ListException.inLine(line, "'" + stated + "' is not a language tag such as ar or fr-MA");
        }
        return stated.toLowerCase(Locale.ROOT);
    }

    private static Value link(String stated, long line) throws ListException {
        try {
            URI target = new URI(stated);
            if (target.isAbsolute()) {
                return new Value.Link(target);
            }
        } catch (URISyntaxException e) {
            throw ListException.inLine(line, "'" + stated + "' is not an address: " + e.getReason());
        }
        throw ListException.inLine(line, "'" + stated + "' is not a whole address; it begins with https:, urn: or the like");
    }
}
