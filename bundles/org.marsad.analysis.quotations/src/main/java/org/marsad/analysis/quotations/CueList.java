package org.marsad.analysis.quotations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.marsad.api.text.NotUtf8Exception;
import org.marsad.api.text.StrictUtf8;

/**
 * A list of cues and of the words around them: lines of what the words are for and the words, separated by a tab, the words by commas;
 * lines that begin with a hash are remarks. A verb has its perfect, imperfect and participle (each the masculine singular, or «-») in
 * three columns, and perhaps prepositions in a fourth.
 *
 * @param name    the name of the list
 * @param entries what it holds
 */
record CueList(String name, List<Entry> entries) {

    private static final int VERB_COLUMNS = 4;
    private static final int MOST_ENTRIES = 20_000;
    private static final int LONGEST_PHRASE = 6;
    private static final String NONE = "-";

    CueList {
        entries = List.copyOf(entries);
    }

    /**
     * Reads a list.
     *
     * @throws ListException if it cannot be used; the message names the line
     */
    static CueList read(String name, byte[] bytes) throws ListException {
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (String line : decode(bytes).split("\r?\n")) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                read(line, name + ":" + number, "line " + number + ": ", entries);
            }
            if (entries.size() > MOST_ENTRIES) {
                throw new ListException("line " + number + ": a list has at most " + MOST_ENTRIES + " words; split it into several");
            }
        }
        if (entries.isEmpty()) {
            throw new ListException("there is nothing in it; a line is: title, a tab, فيلم,كتاب");
        }
        return new CueList(name, entries);
    }

    private static void read(String line, String source, String place, List<Entry> entries) throws ListException {
        String[] columns = line.split("\t", -1);
        Use use = Use.of(columns[0].strip()).orElseThrow(() -> new ListException(place + "'" + columns[0].strip()
                + "' is nothing that words are for; known are " + Use.all()));
        if (use.isVerb()) {
            verb(use, columns, source, place, entries);
            return;
        }
        if (columns.length != 2) {
            throw new ListException(place + "it has " + columns.length + " columns, and should have two, separated by a tab: "
                    + use.written() + ", and the words, separated by commas");
        }
        for (String words : words(columns[1], place)) {
            entries.add(new Entry(use, Entry.Form.NONE, phrase(words, place), Set.of(), source));
        }
    }

    private static void verb(Use use, String[] columns, String source, String place, List<Entry> entries) throws ListException {
        if (columns.length != VERB_COLUMNS && columns.length != VERB_COLUMNS + 1) {
            throw new ListException(place + "it has " + columns.length + " columns, and a verb has four or five, separated by tabs: "
                    + use.written() + ", perfect, imperfect, participle («-» for none), prepositions");
        }
        Set<String> prepositions = columns.length == VERB_COLUMNS ? Set.of()
                : words(columns[VERB_COLUMNS], place).stream().map(Spelling::fold).collect(Collectors.toUnmodifiableSet());
        int before = entries.size();
        forms(use, Entry.Form.PERFECT, columns[1], VerbForms::ofPerfect, prepositions, source, place, entries);
        forms(use, Entry.Form.IMPERFECT, columns[2], VerbForms::ofImperfect, prepositions, source, place, entries);
        forms(use, Entry.Form.PARTICIPLE, columns[3], VerbForms::ofParticiple, prepositions, source, place, entries);
        if (entries.size() == before) {
            throw new ListException(place + "the verb has no form at all");
        }
    }

    private static void forms(Use use, Entry.Form form, String column, Function<String, Set<String>> derive, Set<String> prepositions,
            String source, String place, List<Entry> entries) throws ListException {
        if (column.strip().equals(NONE)) {
            return;
        }
        for (String word : words(column, place)) {
            if (word.length() < 2 || word.contains(" ")) {
                throw new ListException(place + "'" + word + "' is no form of a verb: one word is expected, or «-» for none");
            }
            derive.apply(word).forEach(each -> entries.add(new Entry(use, form, List.of(Spelling.fold(each)), prepositions, source)));
        }
    }

    private static List<String> words(String column, String place) throws ListException {
        List<String> words = Arrays.stream(column.split(",", -1)).map(String::strip).toList();
        if (words.contains("")) {
            throw new ListException(place + "a word is empty; words are separated by single commas");
        }
        return words;
    }

    private static List<String> phrase(String words, String place) throws ListException {
        List<String> folded = List.of(Spelling.fold(words).split(" "));
        if (folded.size() > LONGEST_PHRASE || folded.stream().anyMatch(word -> !word.codePoints().allMatch(Character::isLetterOrDigit))) {
            throw new ListException(place + "'" + words + "' is not made of one to " + LONGEST_PHRASE + " words of letters");
        }
        return folded;
    }

    private static String decode(byte[] bytes) throws ListException {
        try {
            return StrictUtf8.decode(bytes);
        } catch (NotUtf8Exception e) {
            throw new ListException("line " + e.line() + ": this is not UTF-8; save the list as UTF-8");
        }
    }
}
