package org.marsad.analysis.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.marsad.api.search.Equivalent;
import org.marsad.api.search.Expander;
import org.marsad.api.text.Matcher;
import org.marsad.api.text.NameFinder;

/**
 * Knows what means the same by the groups of one list. Words of a question are recognised as those of a text are, with particles and
 * article. What the list says is read when the first question comes, and never changes: another list is another expander. Safe for use
 * by several threads.
 */
final class LexiconExpander implements Expander {

    private final String file;
    private final Collection<Term> terms;
    private final Matcher matcher;
    private Groups groups;

    /**
     * An expander.
     *
     * @param file    the name of the list's file
     * @param terms   those that are in a group
     * @param matcher recognises them in a question
     */
    LexiconExpander(String file, Collection<Term> terms, Matcher matcher) {
        this.file = file;
        this.terms = List.copyOf(terms);
        this.matcher = matcher;
    }

    @Override
    public List<Equivalent> equivalents(String words) {
        String asked = words.strip();
        return groups().othersThan(asked).stream().map(term -> new Equivalent(asked, term.written(), file, term.line())).toList();
    }

    private synchronized Groups groups() {
        if (groups == null) {
            groups = new Groups(terms, matcher);
        }
        return groups;
    }

    /** The terms by the names the matcher tells them by, and by their groups. */
    private static final class Groups {

        private final NameFinder finder;
        private final Map<String, String> groupsByName = new HashMap<>();
        private final Map<String, Map<String, Term>> termsByGroup = new HashMap<>();

        Groups(Collection<Term> terms, Matcher matcher) {
            finder = matcher.finder(terms.stream().map(Term::name).toList());
            for (Term term : terms) {
                String name = finder.findAll(term.name()).get(0).name();
                groupsByName.put(name, term.group());
                termsByGroup.computeIfAbsent(term.group(), none -> new HashMap<>()).putIfAbsent(name, term);
            }
        }

        /** The terms that mean the same as some words, in the order of the list; none if these are not a term as a whole. */
        List<Term> othersThan(String words) {
            List<Term> others = new ArrayList<>();
            finder.findAll(words).stream().filter(match -> match.wordBegin() == 0 && match.end() == words.length()).findFirst()
                    .map(NameFinder.Match::name).ifPresent(name -> termsByGroup.get(groupsByName.get(name)).forEach((other, term) -> {
                        if (!other.equals(name)) {
                            others.add(term);
                        }
                    }));
            others.sort((one, other) -> Long.compare(one.line(), other.line()));
            return others;
        }
    }
}
