package org.marsad.shell.command;

/**
 * An option of a command.
 *
 * @param name    its name, without dashes
 * @param value   what its value is called, or empty if it takes none
 * @param help    what it does, a few words
 * @param repeats whether it may be given several times
 * @param choices what its value can be
 */
public record Option(String name, String value, String help, boolean repeats, Choices choices) {

    /** An option that is given or not. */
    public static Option flag(String name, String help) {
        return new Option(name, "", help, false, Choices.NONE);
    }

    /** An option with a value. */
    public static Option of(String name, String value, String help) {
        return of(name, value, help, Choices.NONE);
    }

    /** An option with a value of which Tab knows something. */
    public static Option of(String name, String value, String help, Choices choices) {
        return new Option(name, value, help, false, choices);
    }

    /** The same option, but it may be given several times. */
    public Option repeating() {
        return new Option(name, value, help, true, choices);
    }

    /** Whether it takes a value. */
    public boolean takesValue() {
        return !value.isEmpty();
    }

    /** As it is typed, such as {@code --limit N}. */
    String synopsis() {
        return "--" + name + (takesValue() ? " " + value : "");
    }
}
