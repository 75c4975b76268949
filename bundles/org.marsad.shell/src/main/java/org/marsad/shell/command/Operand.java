package org.marsad.shell.command;

/**
 * What a command takes besides options.
 *
 * @param name     what it is called
 * @param required whether at least one must be given
 * @param many     whether several may be given
 * @param choices  what it can be
 */
public record Operand(String name, boolean required, boolean many, Choices choices) {

    /** Exactly one. */
    public static Operand one(String name, Choices choices) {
        return new Operand(name, true, false, choices);
    }

    /** One or none. */
    public static Operand optional(String name, Choices choices) {
        return new Operand(name, false, false, choices);
    }

    /** One or more. */
    public static Operand some(String name, Choices choices) {
        return new Operand(name, true, true, choices);
    }

    /** None or more. */
    public static Operand any(String name, Choices choices) {
        return new Operand(name, false, true, choices);
    }

    /** As it is typed, such as {@code [ID…]}. */
    String synopsis() {
        String words = many ? name + "…" : name;
        return required ? words : "[" + words + "]";
    }
}
