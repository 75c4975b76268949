package org.marsad.analysis.similarity.comparison;

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
import java.util.stream.Stream;
import org.marsad.analysis.similarity.text.WordListFile;
import org.marsad.analysis.similarity.text.WordReader;

/**
 * Tells what figures and dates are of by two lists of words, {@code senses.tsv} and {@code counted.tsv}. They are read, in the form for
 * search, when first asked. Safe for use by several threads.
 */
final class Senses {

    private static final String ROLES = "senses.tsv";
    private static final String COUNTED = "counted.tsv";
    /** The kind of dates. */
    static final String DATE = "date";
    private static final String COUNT = "count";
    private static final String PERSONS = "persons";
    /** Of money, lengths and shares the noun behind does not say what they are of: «12 ميلا من شاطئ». */
    private static final Set<String> NOUNS = Set.of("ordinal", "mass", "volume");
    private static final Map<String, Sense.Sort> SORTS = Map.of("person", Sense.Sort.PERSONS, "some", Sense.Sort.SOME, "thing",
            Sense.Sort.THINGS);
    private static final String TABS = "\t+";
    private static final Pattern ARTICLE = Pattern.compile("^(?:[بلكوف]?ال|لل)");
    private static final Pattern OF = Pattern.compile("^من ");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_NOUN = 3;
    private static final int FIRST_THREE = 3;
    private static final String YEAR = "a";
    /** «ذات الثلاثين ربيعا»: years of somebody. */
    private static final String SPRING = "ربيع";
    /** Words of fewer letters are other words once something is written to them. */
    private static final int SHORTEST_TO_BEND = 3;
    private static final String FEMININE = "ه";
    /** «ارتفع» is «يرتفع» in the present. */
    private static final String PAST = "ا";
    private static final String BARE = "=";
    private static final String NO_ARTICLE = "(?<!ال)";
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
     * @param unit   the code of its unit; empty if it has none
     * @param around its sentence before it and behind it
     * @param noun   the noun that is counted, as it is written; empty if none is
     * @param stem   takes a noun that is in no class to its stem
     */
    Sense of(String kind, String unit, Said.Around around, String noun, UnaryOperator<String> stem) {
        read();
        String form = reader.form(noun);
        Set<String> classes = classes(form, around.behind());
        Set<String> things = noun.length() < SHORTEST_NOUN ? Set.of() : classes.isEmpty() ? Set.of(stem.apply(noun)) : classes;
        Sense.Sort sort = classes.stream().map(sorts::get).min(Comparator.naturalOrder()).orElse(Sense.Sort.UNKNOWN);
        boolean isBare = kind.equals("number") && noun.isEmpty();
        boolean isCount = kind.equals(COUNT) || kind.equals("number");
        String behind = isCount && !around.behind().strip().startsWith(form) ? form + " " + around.behind() : around.behind();
        Nearness nearness = new Nearness(around.before(), isBare ? "" : behind, kind.equals(DATE));
        String role = role(kinds(kind, unit, isCount, form.startsWith(SPRING), sort), nearness, isBare ? Nearness.BESIDE : Nearness.REACH);
        String implied = classes.stream().filter(each -> roles.stream().anyMatch(row -> row.role().equals(each))).findFirst().orElse("");
        return new Sense(role.isEmpty() ? implied : role, isCount || NOUNS.contains(kind) ? things : Set.of(), sort);
    }

    /** Whether a noun is in a class of those that are counted. */
    boolean isCounted(String noun) {
        read();
        return !classes(reader.form(noun), "").isEmpty();
    }

    /** By which kinds its roles are listed. */
    private static Set<String> kinds(String kind, String unit, boolean isCount, boolean isAge, Sense.Sort sort) {
        if (isCount && !isAge) {
            return sort == Sense.Sort.THINGS ? Set.of(COUNT) : Set.of(COUNT, PERSONS);
        }
        return isAge || unit.equals(YEAR) ? Set.of(kind, "years") : Set.of(kind);
    }

    /** The classes of a noun, with the word behind it where both are listed together («دار نشر»). */
    private Set<String> classes(String noun, String behind) {
        String bare = ARTICLE.matcher(noun).replaceFirst("");
        String[] words = NO_LETTERS.split(OF.matcher(behind.strip()).replaceFirst(""), FIRST_THREE);
        String pair = words.length > 1 && words[0].equals(noun) ? noun + " " + words[1] : "";
        return nouns.getOrDefault(pair, nouns.getOrDefault(noun, nouns.getOrDefault(bare, Set.of())));
    }

    private String role(Set<String> kinds, Nearness nearness, int reach) {
        String nearest = "";
        int least = reach;
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
                forms(reader.form(noun)).forEach(form -> nouns.computeIfAbsent(form, first -> new HashSet<>()).add(line[0]));
            }
            sorts.put(line[0], SORTS.get(line[1]));
        }
        List<Row> read = new ArrayList<>();
        for (String[] line : lines(ROLES)) {
            read.add(new Row(line[0], Set.of(line[1].split(",")), pattern(line[2])));
        }
        roles = List.copyOf(read);
    }

    /** A noun, its accusative and its dual. */
    private static Stream<String> forms(String noun) {
        String stem = noun.endsWith(FEMININE) ? noun.substring(0, noun.length() - 1) + "ت" : noun;
        return Stream.of(noun, noun + "ا", stem + "ان", stem + "ين");
    }

    private Pattern pattern(String words) {
        return Pattern.compile(BEFORE + Arrays.stream(words.split(",")).map(this::bent).collect(Collectors.joining("|")) + ")(?!\\p{L})");
    }

    /** A word of the list with what may be written to it behind. */
    private String bent(String word) {
        if (word.startsWith(BARE)) {
            return NO_ARTICLE + bent(word.substring(BARE.length()));
        }
        String form = Arrays.stream(word.split("\\*", -1)).map(reader::form).collect(Collectors.joining("\\p{L}*"));
        if (word.contains("*") || form.length() < SHORTEST_TO_BEND) {
            return form;
        }
        String present = form.length() > SHORTEST_TO_BEND && form.startsWith(PAST) ? "|(?<=[يتن])" + form.substring(1) + BEHIND : "";
        return form.endsWith(FEMININE) ? form.substring(0, form.length() - 1) + BEHIND_FEMININE : form + BEHIND + present;
    }

    private static List<String[]> lines(String list) {
        return WordListFile.lines(Senses.class, list).stream().map(line -> line.split(TABS)).toList();
    }
}
