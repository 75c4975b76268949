package org.marsad.analysis.similarity.roles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Finds the roles of names by the words around them. Names the roles that the list has cues of, no others; what a sentence says of a name
 * in a construction that is not looked for is not found. Safe for use by several threads.
 */
public final class RoleReader {

    private final UnaryOperator<String> form;
    private CueList cues;
    private WordClasses classes;

    /** Brings the lists to the form for search by {@code form}, when first asked. */
    public RoleReader(UnaryOperator<String> form) {
        this.form = form;
    }

    /** The roles of a name. */
    public List<RoleFound> of(Mention mention) {
        Map<String, RoleFound> found = new LinkedHashMap<>();
        for (RoleFound role : reading(mention).roles()) {
            found.putIfAbsent(role.key(), role);
        }
        return List.copyOf(found.values());
    }

    private synchronized MentionReading reading(Mention mention) {
        if (cues == null) {
            cues = new CueList(form);
            classes = new WordClasses(form);
        }
        return new MentionReading(mention, cues, classes);
    }
}
