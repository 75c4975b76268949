package org.marsad.watch.policy;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Value;
import org.marsad.api.search.Hit;
import org.marsad.api.search.Query;
import org.marsad.api.search.QueryException;
import org.marsad.api.search.SearchService;
import org.marsad.api.text.Normalizer;

/**
 * Finds whether persons have a public role by what is in the catalogue: an office they are named with, words of theirs that are quoted, an
 * article they have written.
 */
final class PublicRoles {

    private static final int MOST_DOCUMENTS = 200;

    private final SearchService search;
    private final Catalogue catalogue;
    private final Normalizer form;
    private final Offices offices;

    PublicRoles(SearchService search, Catalogue catalogue, Normalizer form, Offices offices) {
        this.search = search;
        this.catalogue = catalogue;
        this.form = form;
        this.offices = offices;
    }

    /** Whether the catalogue knows whoever is meant by a name, and in which capacity. */
    enum Standing {
        /** Everybody who may be meant has a public role. */
        PUBLIC,
        /** Somebody who may be meant has none. */
        PRIVATE,
        /** Nobody is known by that name. */
        UNKNOWN
    }

    /**
     * The standing of those who may be meant by a name. Of a full name those who are called just so are meant, if there are any; of a part
     * of a name all who have it.
     */
    Standing of(Name name) throws IOException {
        Map<Name, Boolean> known = new LinkedHashMap<>();
        for (Entry entry : documents(name)) {
            entry.annotations("entity.person").forEach(person -> {
                Name called = called(person, entry);
                if (called.contains(name)) {
                    known.merge(called, isPublic(called, person, entry), Boolean::logicalOr);
                }
            });
            if (isAuthor(name, entry)) {
                known.put(name, true);
            }
        }
        if (known.isEmpty()) {
            return Standing.UNKNOWN;
        }
        boolean all = name.isFull() && known.containsKey(name) ? known.get(name) : known.values().stream().allMatch(Boolean::booleanValue);
        return all ? Standing.PUBLIC : Standing.PRIVATE;
    }

    /**
     * The persons that documents call by words of which each is one of {@code asked}, as the documents write them.
     *
     * @param query finds the documents
     * @param sure  how sure whoever found them must have been
     */
    Map<Name, String> calledBy(List<Name.Asked> asked, String query, double sure) throws IOException {
        Map<Name, String> found = new LinkedHashMap<>();
        for (Entry entry : find(query)) {
            entry.annotations("entity.person").filter(person -> person.confidence() >= sure).forEach(person -> {
                for (String words : List.of(value(person), covered(person, entry))) {
                    Name name = Name.of(words, form);
                    if (!name.words().isEmpty() && name.isAmong(asked)) {
                        found.putIfAbsent(name, words);
                    }
                }
            });
        }
        return found;
    }

    /** Whether a word is also found as the name of something that is no person. */
    boolean isAlsoAThing(String word) throws IOException {
        return !find("place:" + word + " OR organization:" + word + " OR topic:" + word).isEmpty();
    }

    private List<Entry> documents(Name name) throws IOException {
        String words = String.join(" ", name.words());
        return find("person:(" + words + ") OR \"" + words + "\"");
    }

    private List<Entry> find(String query) throws IOException {
        try {
            return search.search(Query.of(query).withLimit(MOST_DOCUMENTS)).best().stream().map(Hit::id).map(catalogue::find)
                    .flatMap(Optional::stream).toList();
        } catch (QueryException e) {
            throw new IOException("the index does not understand  " + query + "  : " + e.getMessage(), e);
        }
    }

    private boolean isPublic(Name called, Annotation person, Entry entry) {
        String text = entry.text().map(DocumentText::text).orElse("");
        return offices.isWith(text, person.span()) || isSpeaker(called, entry) || isAuthor(called, entry);
    }

    private boolean isSpeaker(Name called, Entry entry) {
        return entry.annotations("quotation").map(quotation -> quotation.features().get("speaker")).filter(speaker -> speaker != null)
                .map(speaker -> Name.of(speaker.asText(), form)).anyMatch(speaker -> speaker.containsInOrder(called));
    }

    private boolean isAuthor(Name called, Entry entry) {
        return entry.author().map(author -> Name.of(author, form)).filter(called::equals).isPresent();
    }

    private Name called(Annotation person, Entry entry) {
        String value = value(person);
        return Name.of(value.isBlank() ? covered(person, entry) : value, form);
    }

    private static String value(Annotation person) {
        return Optional.ofNullable(person.features().get("value")).map(Value::asText).orElse("");
    }

    private static String covered(Annotation person, Entry entry) {
        return entry.text().map(DocumentText::text).filter(text -> person.span().end() <= text.length()).map(person.span()::of)
                .map(String::strip).stream().collect(Collectors.joining());
    }
}
