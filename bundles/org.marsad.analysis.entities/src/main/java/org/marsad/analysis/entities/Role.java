package org.marsad.analysis.entities;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a line of a list says about its name: an entity of a type, or a word that shows where one begins or ends. */
enum Role {

    /** A place. */
    PLACE,
    /** An organisation, an outlet included. */
    ORGANIZATION,
    /** An event. */
    EVENT,
    /** A person; no list has any, and none may. */
    PERSON,
    /** A given name. */
    GIVEN,
    /** A word that joins the parts of a person's name, such as «بن». */
    PARTICLE,
    /** A number that belongs to a name, such as «السادس». */
    ORDINAL,
    /** A title or an office, before a person's name. */
    TITLE,
    /** A word that opens the name of an organisation; the kind says how it goes on. */
    HEAD,
    /** An adjective that belongs to names of organisations. */
    ADJECTIVE,
    /** An adjective of a country or a people. */
    NATIONALITY,
    /** A word before the name of a place, not part of it. */
    CUE,
    /** A word that opens the name of a place and is part of it. */
    PLACEHEAD,
    /** A word that opens the name of an event. */
    EVENTHEAD,
    /** A noun that institutions are for, such as «إصلاح» and «صحة»; joined by «و» it goes on with their names. */
    FIELD,
    /** A surname; it speaks for a person behind a given name or a title, never alone. */
    SURNAME,
    /** A word that is never part of a person's name. */
    WORD,
    /** A word of every day; one that no list has otherwise is no surname if it is one. It is not looked for in texts. */
    COMMON,
    /** Nothing: the name is not to be found although another source has it. */
    NONE;

    private static final Map<String, Role> BY_WORD = Arrays.stream(values()).filter(role -> role != PERSON)
            .collect(Collectors.toUnmodifiableMap(Role::word, role -> role));

    private final String word = name().toLowerCase(Locale.ROOT);
    private final String annotationType = "entity." + word;

    /** The bit that stands for it where several are written as one number. */
    int bit() {
        return 1 << ordinal();
    }

    /** The type of annotation of entities with this role. */
    String annotationType() {
        return annotationType;
    }

    /** How lists write it. */
    String word() {
        return word;
    }

    /** The role that lists write so. */
    static Optional<Role> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** All words, for an error message. */
    static String words() {
        return Arrays.stream(values()).filter(role -> role != PERSON).map(Role::word).collect(Collectors.joining(", "));
    }
}
