package org.marsad.analysis.similarity.roles;

import java.util.List;

/**
 * A name in its sentence, all in the form for search.
 *
 * @param type   {@code person}, {@code place} or {@code organization}
 * @param name   the words of the name
 * @param before what stands before it, as far as the last name of the same type
 * @param behind what stands behind it, as far as the next name of the same type
 * @param around the whole of the sentence
 * @param beside whether a name of the same type stands before what is before
 */
public record Mention(String type, List<String> name, List<String> before, List<String> behind, List<String> around, boolean beside) {

    /** Keeps its own copies. */
    public Mention {
        name = List.copyOf(name);
        before = List.copyOf(before);
        behind = List.copyOf(behind);
        around = List.copyOf(around);
    }

    /** Of texts in the form for search. */
    public static Mention of(String type, String name, String before, String behind, String around, boolean beside) {
        return new Mention(type, WordForms.tokens(name), WordForms.tokens(before), WordForms.tokens(behind), WordForms.tokens(around),
                beside);
    }
}
