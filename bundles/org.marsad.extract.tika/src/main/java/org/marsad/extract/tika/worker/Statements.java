package org.marsad.extract.tika.worker;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.marsad.api.document.Metadata;

/**
 * What a document says of itself, often several times and not always the same. For each term the most trusted kind of
 * statement counts, whichever comes first in the document.
 */
final class Statements {

    /** The kinds of statements, the most trusted first. */
    enum Trust {
        /** Made for machines that read articles: Open Graph, JSON-LD, Dublin Core. */
        PRECISE,
        /** Mark-up of what readers see. */
        VISIBLE,
        /** Filled in by templates and habit. */
        GENERIC,
        /** Concluded from where it stands. */
        CONCLUDED
    }

    /** Statements that are sentences, not labels, may be longer. */
    private static final int LONGEST = 4000;

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s<>\"{}|\\\\^`]+");

    private static final Set<String> SEVERAL = Set.of(Metadata.CREATOR, Metadata.SUBJECT);

    /** Latin and Arabic commas and semicolons. */
    private static final Pattern KEYWORD_SEPARATORS = Pattern.compile("\\s*[,;\u060C\u061B]+\\s*");

    private final Map<String, Map<Trust, Set<String>>> byTerm = new LinkedHashMap<>();

    /** Notes a statement; an empty one is none. */
    void add(String term, Trust trust, String value) {
        LineText line = new LineText(LONGEST);
        line.words(value);
        String clean = line.toString();
        if (!clean.isEmpty()) {
            byTerm.computeIfAbsent(term, t -> new EnumMap<>(Trust.class))
                    .computeIfAbsent(trust, t -> new LinkedHashSet<>()).add(clean);
        }
    }

    /** Notes a date; what is no date is no statement. */
    void addDate(String term, Trust trust, String value) {
        IsoDates.normalise(value).ifPresent(date -> add(term, trust, date));
    }

    /** Notes a web address; what is none, or only a part of one, is no statement. */
    void addAddress(String term, Trust trust, String value) {
        if (isAddress(value.strip())) {
            add(term, trust, value);
        }
    }

    /** The most trusted statement of a term, or empty. */
    String first(String term) {
        return all(term).stream().findFirst().orElse("");
    }

    /** All statements of the most trusted kind. */
    Set<String> all(String term) {
        return byTerm.getOrDefault(term, Map.of()).values().stream().findFirst().orElse(Set.of());
    }

    /** What is stated of these terms; several authors or keywords are separated by semicolons. */
    Map<String, String> terms(String... names) {
        Map<String, String> terms = new LinkedHashMap<>();
        for (String name : names) {
            Set<String> values = all(name);
            if (!values.isEmpty()) {
                terms.put(name, SEVERAL.contains(name) ? joined(name, values) : values.iterator().next());
            }
        }
        return terms;
    }

    private static String joined(String name, Set<String> values) {
        String joined = String.join("; ", values);
        return name.equals(Metadata.SUBJECT) ? KEYWORD_SEPARATORS.matcher(joined).replaceAll("; ") : joined;
    }

    /** Whether it is an absolute address of the web. */
    static boolean isAddress(String value) {
        return ADDRESS.matcher(value).matches();
    }
}
