package org.marsad.shell.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandsTest {

    @Test
    void eachCommandIsMadeByTheNameItIsTypedBy() {
        for (String name : Commands.names()) {
            assertEquals(name, Commands.named(name).usage().name());
        }
    }

    @Test
    void noNameIsListedTwice() {
        List<String> names = Commands.names();
        assertEquals(names.size(), new HashSet<>(names).size(), names.toString());
    }

    @Test
    void allAreInTheOrderOfTheirNames() {
        assertEquals(Commands.names(), Commands.all().stream().map(command -> command.usage().name()).toList());
    }

    @Test
    void whatIsNoCommandIsNotMade() {
        assertThrows(IllegalArgumentException.class, () -> Commands.named("no-such"));
    }
}
