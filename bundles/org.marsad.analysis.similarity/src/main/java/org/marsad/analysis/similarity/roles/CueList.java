package org.marsad.analysis.similarity.roles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.marsad.analysis.similarity.roles.SemanticRole.Often;
import org.marsad.analysis.similarity.text.WordListFile;

/** The cues of the list {@value #LIST}, looked up by their first word. Read when made. */
final class CueList {

    static final String LIST = "roles.tsv";
    private static final int COLUMNS = 5;

    private final UnaryOperator<String> form;
    private final Map<String, SemanticRole> roles = new HashMap<>();
    private final Map<String, List<Cue>> cues = new HashMap<>();

    /** Brings words to the form for search by {@code form}. */
    CueList(UnaryOperator<String> form) {
        this.form = form;
        WordListFile.lines(CueList.class, LIST).forEach(this::add);
    }

    /** The cues that begin with a word; none if none does. */
    List<Cue> startingWith(String word) {
        return cues.getOrDefault(word, List.of());
    }

    private void add(String line) {
        String[] columns = line.split("\t");
        if (columns.length != COLUMNS) {
            throw new IllegalStateException(LIST + " has a line that is not role, kinds of names, how often, construction, words: " + line);
        }
        SemanticRole role = roles.computeIfAbsent(columns[0], name -> new SemanticRole(name, Set.of(columns[1].split(",")),
                Often.valueOf(columns[2].toUpperCase(Locale.ROOT)), roles.size()));
        Cue.Construction construction = Cue.Construction.valueOf(columns[3].toUpperCase(Locale.ROOT));
        for (String words : columns[4].split("، ")) {
            String[] parts = words.split("\\+");
            List<String> beside = parts.length == 1 ? List.of()
                    : Arrays.stream(parts[1].split("/")).map(form).flatMap(word -> WordForms.tokens(word).stream()).toList();
            List<String> own = WordForms.tokens(form.apply(parts[0]));
            cues.computeIfAbsent(own.get(0), first -> new ArrayList<>()).add(new Cue(role, construction, own, beside));
        }
    }
}
