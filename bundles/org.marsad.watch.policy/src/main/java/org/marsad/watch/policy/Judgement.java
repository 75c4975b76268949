package org.marsad.watch.policy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.marsad.api.search.Questions.Term;
import org.marsad.api.text.Normalizer;
import org.marsad.api.watch.WatchPolicy.Objection;

/** Looks at each way in which a document can answer a query for persons without a public role. */
final class Judgement {

    /** The fields in which names of persons can stand as words. */
    private static final Set<String> OF_WORDS = Set.of("", "title", "body", "boilerplate");
    private static final String PERSON = "person";

    /** Of more words not every two can be a name together; those next to each other are looked at. */
    private static final int FEW = 10;

    /** A single word that an analyzer has merely guessed to be a name is none. */
    private static final double SURE = 0.65;

    private static final String WATCHES_ARE_FOR = "; watches are for topics, places, institutions and events, and a person counts"
            + " only in a public role, with an office, as author or as quoted speaker";

    private final PublicRoles roles;
    private final Normalizer form;
    private final Reader reader;

    /** Finds names in words that stand together. */
    @FunctionalInterface
    interface Reader {

        /** What is in these words. */
        NameReader.Found read(String words) throws IOException;
    }

    Judgement(PublicRoles roles, Normalizer form, Reader reader) {
        this.roles = roles;
        this.form = form;
        this.reader = reader;
    }

    /** What speaks against a query. */
    Optional<Objection> of(List<List<Term>> ways) throws IOException {
        for (List<Term> way : ways) {
            List<Term> wanted = way.stream().filter(term -> !term.excluded()).toList();
            Optional<Objection> objection = ofPersons(wanted);
            objection = objection.isPresent() ? objection : ofWords(wanted);
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    // ---- persons that are asked for as persons

    private Optional<Objection> ofPersons(List<Term> wanted) throws IOException {
        List<Term> persons = wanted.stream().filter(term -> term.field().equals(PERSON)).toList();
        if (persons.isEmpty()) {
            return Optional.empty();
        }
        Optional<Term> partial = persons.stream().filter(Term::partial).findFirst();
        if (partial.isPresent()) {
            return Optional.of(new Objection(partial.get().toString(), "a part of a name can mean anybody, also private persons"
                    + WATCHES_ARE_FOR));
        }
        String all = persons.stream().map(Term::words).collect(Collectors.joining(" "));
        String part = persons.stream().map(Term::toString).collect(Collectors.joining(" "));
        return objection(part, all, Name.of(all, form));
    }

    /** Of whoever is asked for as a person it has to be known that the role is public. */
    private Optional<Objection> objection(String part, String words, Name name) throws IOException {
        return switch (roles.of(name)) {
            case PUBLIC -> Optional.empty();
            case PRIVATE -> Optional.of(new Objection(part, "by all that is here " + words + " is, or may mean, a private person"
                    + WATCHES_ARE_FOR));
            case UNKNOWN -> Optional.of(new Objection(part, "nothing is known here of a public role of " + words + WATCHES_ARE_FOR));
        };
    }

    // ---- words that are a name

    private Optional<Objection> ofWords(List<Term> wanted) throws IOException {
        List<Term> terms = wanted.stream().filter(term -> OF_WORDS.contains(term.field())).toList();
        List<Name.Asked> asked = new ArrayList<>();
        for (Term term : terms) {
            for (String word : Name.of(term.words(), form).words()) {
                asked.add(new Name.Asked(word, term.words(), term.partial()));
            }
        }
        Map<Name, String> names = new LinkedHashMap<>();
        List<Name> things = read(terms, names);
        for (String query : pairs(asked)) {
            roles.calledBy(asked, query, 0).forEach((name, words) -> {
                if (name.isFull() && things.stream().noneMatch(thing -> thing.containsInOrder(name))) {
                    names.putIfAbsent(name, words);
                }
            });
        }
        if (asked.size() == 1) {
            alone(asked.get(0), names);
        }
        for (Map.Entry<Name, String> name : names.entrySet()) {
            Optional<Objection> objection = objection(name.getValue(), name.getValue(), name.getKey());
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    /**
     * What reads as a full name is one, also if no document has it yet.
     *
     * @return what reads as the name of something else, in which there may be the name of a person: «جامعة محمد الخامس»
     */
    private List<Name> read(List<Term> terms, Map<Name, String> names) throws IOException {
        List<Name> things = new ArrayList<>();
        List<String> texts = new ArrayList<>(terms.stream().map(Term::words).toList());
        texts.add(String.join(" ", texts));
        for (String text : texts) {
            NameReader.Found found = reader.read(text);
            for (String person : found.persons()) {
                Name name = Name.of(person, form);
                if (name.isFull()) {
                    names.putIfAbsent(name, person);
                }
            }
            found.things().forEach(thing -> things.add(Name.of(thing, form)));
        }
        return things;
    }

    /** Questions for persons who have two of the words in their names. */
    private static List<String> pairs(List<Name.Asked> asked) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            int last = asked.size() <= FEW ? asked.size() - 1 : Math.min(asked.size() - 1, i + 1);
            for (int j = i + 1; j <= last; j++) {
                pairs.add(question(asked.get(i)) + " " + question(asked.get(j)));
            }
        }
        return pairs;
    }

    private static String question(Name.Asked asked) {
        return asked.partial() ? "person:(" + asked.word() + "* OR " + asked.word() + "~2)" : "person:" + asked.word();
    }

    /** A single word is a name if documents call somebody just so, and nothing else. */
    private void alone(Name.Asked word, Map<Name, String> names) throws IOException {
        Map<Name, String> called = roles.calledBy(List.of(word), question(word), SURE);
        if (!called.isEmpty() && !roles.isAlsoAThing(word.word())) {
            called.forEach((name, words) -> names.putIfAbsent(name, words));
        }
    }
}
