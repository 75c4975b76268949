package org.marsad.analysis.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.marsad.api.text.Matcher;
import org.marsad.api.text.NameFinder;

/**
 * The terms of a list, ready to be found. Terms that read alike are kept together under one name, which is what the matcher is given
 * to look for. Not changed once it is built, so several threads may use it.
 */
final class Lexicon {

    private final Matcher matcher;
    private final Map<String, List<Term>> termsByName = new LinkedHashMap<>();
    /** The languages of the terms, each with a term of it. */
    private final Map<String, Term> languages = new LinkedHashMap<>();
    /** By the languages whose terms are looked for: most lists state none, and have one. */
    private final Map<Set<String>, NameFinder> finders = new ConcurrentHashMap<>();

    private Lexicon(Matcher matcher) {
        this.matcher = matcher;
    }

    /**
     * A lexicon of terms.
     *
     * @throws ListException if terms that read alike, of one language, say different things
     */
    static Lexicon of(Collection<Term> terms, Matcher matcher) throws ListException {
        Lexicon lexicon = new Lexicon(matcher);
        NameFinder all = matcher.finder(terms.stream().map(Term::name).toList());
        for (Term term : terms) {
            // Of names that read alike the finder tells the first, and at its own place a name itself comes before all others.
            lexicon.add(all.findAll(term.name()).get(0).name(), term);
        }
        return lexicon;
    }

    /** A match of a term. */
    record Found(Term term, NameFinder.Match match) {}

    /** The terms for a language that stand in a text, from left to right, none within another. */
    List<Found> find(String text, String language) {
        List<Found> found = new ArrayList<>();
        for (NameFinder.Match match : finder(language).find(text)) {
            termsByName.get(match.name()).stream().filter(term -> term.isFor(language)).reduce(Lexicon::moreSpecific)
                    .ifPresent(term -> found.add(new Found(term, match)));
        }
        return found;
    }

    private NameFinder finder(String language) {
        Set<String> fitting = languages.values().stream().filter(term -> term.isFor(language)).map(Term::language)
                .collect(Collectors.toUnmodifiableSet());
        return finders.computeIfAbsent(fitting, some -> matcher.finder(termsByName.entrySet().stream()
                .filter(named -> named.getValue().stream().anyMatch(term -> some.contains(term.language())))
                .map(Map.Entry::getKey).toList()));
    }

    private static Term moreSpecific(Term one, Term other) {
        return other.language().length() > one.language().length() ? other : one;
    }

    private void add(String name, Term term) throws ListException {
        List<Term> alike = termsByName.computeIfAbsent(name, none -> new ArrayList<>());
        Optional<Term> present = alike.stream().filter(other -> other.language().equals(term.language())).findFirst();
        if (present.isEmpty()) {
            alike.add(term);
            languages.putIfAbsent(term.language(), term);
        } else if (!term.agreesWith(present.get())) {
            throw ListException.inLine(term.line(), "the term '" + term.written() + "' reads like '" + present.get().written() + "' of"
                    + " line " + present.get().line() + ", but says something else of it");
        }
    }
}
