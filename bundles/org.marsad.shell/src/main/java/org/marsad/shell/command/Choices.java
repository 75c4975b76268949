package org.marsad.shell.command;

import java.util.List;
import java.util.stream.Stream;

/** What can stand in one place of a command, for Tab to offer. */
@FunctionalInterface
public interface Choices {

    /** Anything: nothing is offered. */
    Choices NONE = (typed, services) -> Stream.empty();

    /** Files and folders; offered by the shell itself. */
    Choices FILES = (typed, services) -> Stream.empty();

    /**
     * What can stand there.
     *
     * @param typed    the beginning that was typed; only what begins with it is of use, more may be returned
     * @param services what is here
     */
    Stream<Choice> offer(String typed, Services services);

    /** These words and no others. */
    static Choices of(List<String> words) {
        return (typed, services) -> words.stream().map(Choice::of);
    }

    /**
     * One thing that can stand there.
     *
     * @param value       what is typed
     * @param description what it means, or empty
     */
    record Choice(String value, String description) {

        /** A word that speaks for itself. */
        public static Choice of(String value) {
            return new Choice(value, "");
        }
    }
}
