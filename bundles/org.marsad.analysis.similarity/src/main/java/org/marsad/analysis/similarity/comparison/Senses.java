package org.marsad.analysis.similarity.comparison;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.marsad.analysis.similarity.text.WordReader;

/**
 * Tells what figures and dates are of by two lists of words, {@code roles.tsv} and {@code counted.tsv}. They are read, in the form for
 * search, when first asked. Safe for use by several threads.
 */
final class Senses {

    private static final String ROLES = "roles.tsv";
    private static final String COUNTED = "counted.tsv";
    /** The kind of dates. */
    static final String DATE = "date";
    private static final String COUNT = "count";
    private static final String PERSONS = "persons";
    /** Of money, lengths and shares the noun behind does not say what they are of: «12 ميلا من شاطئ». */
    private static final Set<String> NOUNS = Set.of(COUNT, "ordinal", "mass", "volume");
    private static final Map<String, Sense.Sort> SORTS = Map.of("person", Sense.Sort.PERSONS, "some", Sense.Sort.SOME, "thing",
            Sense.Sort.THINGS);
    private static final String TABS = "\t+";
    private static final Pattern ARTICLE = Pattern.compile("^(?:[بلكوف]?ال|لل)");
    private static final int SHORTEST = 4;
    /** Words of fewer letters are other words once something is written to them. */
    private static final int SHORTEST_TO_BEND = 3;
    private static final String FEMININE = "ه";
    private static final String BEFORE = "(?<![\\p{L}\\p{N}])[وف]?(?:ال|لل|[بلك](?:ال)?|س?[يتن]|س)?(?:";
    private static final String BEHIND = "(?:ا|ه|ها|هم|هما|هن|ت|تا|وا|ون|ين|ان|ات|نا)?";
    private static final String BEHIND_FEMININE = "(?:ه|ت(?:ه|ها|هم|ا|ين|ان|ي)?)";

    private final WordReader reader;
    private List<Row> roles;
    private Map<String, Set<String>> nouns;
    private Map<String, Sense.Sort> sorts;

    /** Reads the lists as {@code reader} reads texts. */
    Senses(WordReader reader) {
        this.reader = reader;
    }

    /** A line of the list of roles. */
    private record Row(String role, Set<String> kinds, Pattern words) {}

    /**
     * What something in a text is of.
     *
     * @param kind   the kind of quantity, or {@code date}
     * @param before its sentence before it, in the form for search
     * @param behind its sentence behind it
     * @param noun   the noun that is counted, as it is written; empty if none is
     * @param stem   takes a noun that is in no class to its stem
     */
    Sense of(String kind, String before, String behind, String noun, UnaryOperator<String> stem) {
        read();
        String form = reader.form(noun);
        Set<String> classes = nouns.getOrDefault(form, nouns.getOrDefault(ARTICLE.matcher(form).replaceFirst(""), Set.of()));
        Set<String> counted = form.length() < SHORTEST - 1 ? Set.of() : classes.isEmpty() ? Set.of(stem.apply(noun)) : classes;
        Sense.Sort sort = classes.stream().map(sorts::get).min(Comparator.naturalOrder()).orElse(Sense.Sort.UNKNOWN);
        Set<String> kinds = kind.equals(COUNT) && sort != Sense.Sort.THINGS ? Set.of(COUNT, PERSONS) : Set.of(kind);
        return new Sense(role(kinds, new Nearness(before, behind, kind.equals(DATE))), NOUNS.contains(kind) ? counted : Set.of(),
                sort);
    }

    private String role(Set<String> kinds, Nearness nearness) {
        String nearest = "";
        int least = Nearness.REACH;
        for (Row row : roles) {
            int distance = row.kinds().stream().anyMatch(kinds::contains) ? nearness.distance(row.words()) : Nearness.REACH;
            if (distance < least) {
                least = distance;
                nearest = row.role();
            }
        }
        return nearest;
    }

    private synchronized void read() {
        if (roles != null) {
            return;
        }
        nouns = new HashMap<>();
        sorts = new HashMap<>();
        for (String[] line : lines(COUNTED)) {
            for (String noun : line[2].split(",")) {
                nouns.computeIfAbsent(reader.form(noun), first -> new HashSet<>()).add(line[0]);
            }
            sorts.put(line[0], SORTS.get(line[1]));
        }
        List<Row> read = new ArrayList<>();
        for (String[] line : lines(ROLES)) {
            read.add(new Row(line[0], Set.of(line[1].split(",")), pattern(line[2])));
        }
        roles = List.copyOf(read);
    }

    private Pattern pattern(String words) {
        return Pattern.compile(BEFORE + Arrays.stream(words.split(",")).map(this::bent).collect(Collectors.joining("|")) + ")(?!\\p{L})");
    }

    /** A word of the list with what may be written to it behind. */
    private String bent(String word) {
        String form = Arrays.stream(word.split("\\*", -1)).map(reader::form).collect(Collectors.joining("\\p{L}*"));
        if (word.contains("*") || form.length() < SHORTEST_TO_BEND) {
            return form;
        }
        return form.endsWith(FEMININE) ? form.substring(0, form.length() - 1) + BEHIND_FEMININE : form + BEHIND;
    }

    private static List<String[]> lines(String list) {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(Senses.class.getResourceAsStream(list), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(TABS)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
