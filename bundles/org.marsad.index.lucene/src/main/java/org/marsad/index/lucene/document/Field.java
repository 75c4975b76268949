package org.marsad.index.lucene.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The fields of the query language. */
public enum Field {

    /** No field was named: the title and the whole text. */
    ANY(Kind.WORDS),
    /** The title. */
    TITLE(Kind.WORDS),
    /** The text without its title and its furniture. */
    BODY(Kind.WORDS),
    /** Persons that were found. */
    PERSON(Kind.NAMES),
    /** Organisations that were found. */
    ORGANIZATION(Kind.NAMES),
    /** Places that were found. */
    PLACE(Kind.NAMES),
    /** What it is about. */
    TOPIC(Kind.NAMES),
    /** Days, months and years it was published in or speaks of. */
    DATE(Kind.DAYS),
    /** The sources it was met by. */
    SOURCE(Kind.VALUES),
    /** The media type. */
    TYPE(Kind.VALUES),
    /** The language. */
    LANG(Kind.VALUES),
    /** The furniture that a site puts round its texts: menus, related links, buttons. */
    BOILERPLATE(Kind.WORDS);

    /** What is asked of a field. */
    public enum Kind {
        /** Words of the text. */
        WORDS,
        /** Words of the values of annotations, and the values themselves. */
        NAMES,
        /** Days. */
        DAYS,
        /** Values as they are. */
        VALUES
    }

    private final Kind kind;

    Field(Kind kind) {
        this.kind = kind;
    }

    /** What is asked of it. */
    public Kind kind() {
        return kind;
    }

    /** The name in questions and at the beginning of the names of fields in the index. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its values can be counted. */
    public boolean isCountable() {
        return kind != Kind.WORDS;
    }

    /** The type of the annotations it is made from; meaningful for names only. */
    public String annotationType() {
        return this == TOPIC ? label() : "entity." + label();
    }

    /** The field with this name, in any case of letters; {@code language} is {@code lang} written out. */
    public static Optional<Field> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        String label = wanted.equals("language") ? LANG.label() : wanted;
        return namable().stream().filter(field -> field.label().equals(label)).findFirst();
    }

    /** The names, for a person who typed another one. */
    public static String names() {
        return names(field -> true);
    }

    /** The names of those whose values can be counted. */
    public static String countableNames() {
        return names(Field::isCountable);
    }

    /** The fields made from the values of annotations. */
    public static List<Field> ofNames() {
        return namable().stream().filter(field -> field.kind == Kind.NAMES).toList();
    }

    private static String names(Predicate<Field> which) {
        return namable().stream().filter(which).map(Field::label).collect(Collectors.joining(", "));
    }

    private static List<Field> namable() {
        return Arrays.stream(values()).filter(field -> field != ANY).toList();
    }
}
