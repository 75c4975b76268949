package org.marsad.analysis.topics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.api.text.Matcher;
import org.marsad.api.text.NameFinder;

/**
 * All terms of a file, looked for at once. The matcher tells one name for each place; this knows all terms that read like it, with an
 * article of their own or without. Immutable.
 */
final class Vocabulary {

    private static final String ARTICLE = "ال";

    /** Articles of one term that are tried with and without each other. */
    private static final int MOST_ARTICLES = 6;

    private final NameFinder finder;
    private final Map<String, List<String>> termsByName = new HashMap<>();

    Vocabulary(Collection<String> terms, Matcher matcher) {
        Set<String> distinct = new LinkedHashSet<>(terms);
        Set<String> written = new LinkedHashSet<>(distinct);
        distinct.forEach(term -> Accusative.of(term).ifPresent(written::add));
        finder = matcher.finder(written);
        Map<String, List<String>> alike = new HashMap<>();
        for (String term : distinct) {
            alike.computeIfAbsent(nameOf(term), none -> new ArrayList<>()).add(term);
        }
        for (String term : distinct) {
            // «ذكاء اصطناعيا» is «ذكاء اصطناعي», but a term that is listed in that form is its own.
            Accusative.of(term).filter(form -> !distinct.contains(form)).ifPresent(form -> {
                List<String> same = alike.computeIfAbsent(nameOf(form), none -> new ArrayList<>());
                if (!same.contains(term)) {
                    same.add(term);
                }
            });
        }
        for (String name : alike.keySet()) {
            Set<String> names = new LinkedHashSet<>(List.of(name));
            // A name without an article is also met where it has one, but of the two the matcher tells the one that is written.
            withoutArticles(name).stream().map(this::nameOf).filter(alike::containsKey).forEach(names::add);
            termsByName.put(name, names.stream().flatMap(one -> alike.get(one).stream()).toList());
        }
    }

    /** The terms in a text by their places, from left to right, those within others too. */
    List<Hit> find(String text) {
        List<Hit> hits = new ArrayList<>();
        for (NameFinder.Match match : finder.findAll(text)) {
            for (String term : termsByName.get(match.name())) {
                hits.add(new Hit(match.begin(), match.end(), term));
            }
        }
        return hits;
    }

    /** What the matcher calls words when they stand alone; empty if it does not know them. */
    private String nameOf(String words) {
        return finder.findAll(words).stream().filter(match -> match.begin() == 0 && match.end() == words.length()).findFirst()
                .map(NameFinder.Match::name).orElse("");
    }

    private static Set<String> withoutArticles(String name) {
        String[] words = name.split(" ");
        List<Integer> articles = new ArrayList<>();
        for (int i = 0; i < words.length && articles.size() < MOST_ARTICLES; i++) {
            if (words[i].startsWith(ARTICLE) && words[i].length() > ARTICLE.length() + 1) {
                articles.add(i);
            }
        }
        Set<String> variants = new LinkedHashSet<>();
        for (int choice = 1; choice < 1 << articles.size(); choice++) {
            String[] bare = words.clone();
            for (int i = 0; i < articles.size(); i++) {
                if ((choice >> i & 1) == 1) {
                    bare[articles.get(i)] = words[articles.get(i)].substring(ARTICLE.length());
                }
            }
            variants.add(String.join(" ", bare));
        }
        return variants;
    }
}
