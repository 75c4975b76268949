package org.marsad.analysis.lexicon;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which terms of a list are said to mean the same as others. */
final class Grouping {

    private Grouping() {
    }

    /**
     * The terms that are in a group, in the order of the list.
     *
     * @throws ListException if a group has one term only, which is a slip most likely
     */
    static List<Term> of(List<Term> terms) throws ListException {
        List<Term> grouped = terms.stream().filter(term -> !term.group().isEmpty()).toList();
        Map<String, Long> sizes = grouped.stream().collect(Collectors.groupingBy(Term::group, Collectors.counting()));
        for (Term term : grouped) {
            if (sizes.get(term.group()) == 1) {
                throw ListException.inLine(term.line(), "the group '" + term.group() + "' has one term only, '" + term.written()
                        + "'; terms that mean the same have the same words in the column '" + ListReader.GROUP + "'");
            }
        }
        return grouped;
    }
}
