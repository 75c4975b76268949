package org.marsad.export.pseudonym;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.marsad.api.document.Span;
import org.marsad.api.text.Matcher;
import org.marsad.api.text.NameFinder;

/**
 * Finds names in any words that belong to one document: the full names of all persons of the export, and the single ones of this
 * document. Particles that are written together with a name stay before the pseudonym.
 */
final class NameReplacer {

    /** What layers have found counts more than what merely reads alike. */
    static final int FOUND = Integer.MAX_VALUE;

    /** What stands for gaps in the names of files and in addresses. */
    private static final Pattern SEPARATORS = Pattern.compile("[-_+./\\\\]");

    private final Pseudonyms pseudonyms;
    private final Map<String, String> everywhere;
    private final NameFinder full;
    private final NameFinder single;
    private final Persons persons;

    /**
     * A replacer for one document.
     *
     * @param everywhere the full names of all persons, and who is meant by each
     * @param full       finds them
     */
    NameReplacer(Pseudonyms pseudonyms, Map<String, String> everywhere, NameFinder full, Persons persons, Matcher matcher) {
        this.pseudonyms = pseudonyms;
        this.everywhere = everywhere;
        this.full = full;
        this.persons = persons;
        this.single = matcher.finder(persons.singleNames());
    }

    /** The ranges in which names stand. */
    List<Replacement> find(String words) {
        List<Replacement> found = new ArrayList<>();
        if (words.isBlank()) {
            return found;
        }
        full.findAll(words).forEach(match -> found.add(replacement(match)));
        if (!persons.names().isEmpty()) {
            single.findAll(words).forEach(match -> found.add(replacement(match)));
            literally(persons.fullNames(), words, found);
        }
        return found;
    }

    private Replacement replacement(NameFinder.Match match) {
        return new Replacement(new Span(match.begin(), match.end()), pseudonym(match.name()), match.end() - match.begin());
    }

    /** Full names letter by letter, also where they go on and so are other words to the matcher. */
    private void literally(Collection<String> names, String words, List<Replacement> found) {
        for (String name : names) {
            for (int at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + name.length())) {
                found.add(new Replacement(new Span(at, at + name.length()), pseudonym(name), name.length()));
            }
        }
    }

    private String pseudonym(String name) {
        String here = persons.names().get(name);
        return pseudonyms.of(here != null ? here : everywhere.getOrDefault(name, name));
    }

    /** Words with pseudonyms in place of names. */
    String inWords(String words) {
        List<Replacement> found = find(words);
        return found.isEmpty() ? words : Redaction.of(words, found).text();
    }

    /** The name of a file, in which other signs may stand for the gaps in names. */
    String inFileName(String name) {
        String plain = inWords(name);
        String spaced = SEPARATORS.matcher(plain).replaceAll(" ");
        List<Replacement> found = find(spaced);
        return found.isEmpty() ? plain : Redaction.of(plain, found).text(); // separators and spaces are of one length
    }

    /** An address; one with a name in it is hidden as a whole. */
    URI inAddress(URI address) {
        String person = persons.links().get(address);
        if (person != null) {
            return Pseudonyms.link(pseudonyms.of(person));
        }
        String decoded = decoded(address.toString());
        return find(decoded).isEmpty() && find(SEPARATORS.matcher(decoded).replaceAll(" ")).isEmpty() ? address
                : pseudonyms.address(address);
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address; // a percent sign that begins nothing is one
        }
    }
}
