package org.marsad.shell.result;

import java.util.List;

/** How words look where there is colour. */
public enum Style {
    /** As it comes. */
    PLAIN(""),
    /** Titles and headers. */
    BOLD("1"),
    /** What matters less. */
    DIM("2"),
    /** What is meant. */
    HIGHLIGHT("1;33"),
    /** The words that were searched for; in brackets where there is no colour. */
    MATCH("1;33"),
    /** All is well. */
    GOOD("32"),
    /** Not finished, or worth a look. */
    WARNING("33"),
    /** Something is wrong. */
    BAD("31"),
    /** Annotations of one kind. */
    RED("31"),
    /** Annotations of one kind. */
    GREEN("32"),
    /** Annotations of one kind. */
    YELLOW("33"),
    /** Annotations of one kind. */
    BLUE("34"),
    /** Annotations of one kind. */
    MAGENTA("35"),
    /** Annotations of one kind. */
    CYAN("36"),
    /** Annotations of one kind. */
    BRIGHT_GREEN("92"),
    /** Annotations of one kind. */
    BRIGHT_BLUE("94"),
    /** Annotations of one kind. */
    BRIGHT_MAGENTA("95"),
    /** Annotations of one kind. */
    BRIGHT_CYAN("96");

    /** Styles that can be told apart, for things that have no style of their own. */
    public static final List<Style> PALETTE = List.of(GREEN, CYAN, MAGENTA, YELLOW, BLUE, RED, BRIGHT_GREEN, BRIGHT_CYAN,
            BRIGHT_MAGENTA, BRIGHT_BLUE);

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** The text as it stands out where there is no colour. */
    String withoutColour(String text) {
        return this == MATCH && !text.isEmpty() ? "[" + text + "]" : text;
    }

    /** The text with the terminal's sequences for this style around it. */
    String around(String text) {
        return code.isEmpty() || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
