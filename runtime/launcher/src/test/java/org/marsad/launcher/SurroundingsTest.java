package org.marsad.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
    private static final Distribution DISTRIBUTION = new Distribution(Path.of("dist"));

    private static Surroundings surroundings(Map<String, String> environment, String terminals) {
        Properties properties = new Properties();
        properties.setProperty("marsad.terminals", terminals);
        return new Surroundings(environment, properties);
    }

    @Test
    void anOperatorTypesAndSees() {
        assertTrue(surroundings(Map.of(), "in,out,err").isInteractive());
        assertFalse(surroundings(Map.of(), "in,err").isInteractive());
        assertFalse(surroundings(Map.of(), ",out,err").isInteractive());
    }

    @Test
    void coloursAreForTerminalsOnly() {
        assertTrue(surroundings(Map.of(), "in,out").color());
        assertFalse(surroundings(Map.of(), "in").color());
    }

    @Test
    void coloursCanBeDeclined() {
        assertFalse(surroundings(Map.of("NO_COLOR", "1"), "out").color());
        assertTrue(surroundings(Map.of("NO_COLOR", ""), "out").color(), "an empty NO_COLOR says nothing");
        assertFalse(surroundings(Map.of("TERM", "dumb"), "out").color());
    }

    @Test
    void progressIsDrawnWhereErrorsAreSeen() {
        assertTrue(surroundings(Map.of(), ",err").progress());
        assertFalse(surroundings(Map.of(), "in,out").progress());
    }

    @Test
    void theHomeIsTakenFromTheEnvironmentThenFromTheScriptThenFromTheDistribution() {
        Properties script = new Properties();
        script.setProperty("marsad.home.default", "clone");
        assertEquals(Path.of("mine"), new Surroundings(Map.of("MARSAD_HOME", "mine"), script).home(DISTRIBUTION));
        assertEquals(Path.of("clone"), new Surroundings(Map.of("MARSAD_HOME", " "), script).home(DISTRIBUTION));
        assertEquals(Path.of("dist"), new Surroundings(Map.of(), new Properties()).home(DISTRIBUTION));
    }
}
