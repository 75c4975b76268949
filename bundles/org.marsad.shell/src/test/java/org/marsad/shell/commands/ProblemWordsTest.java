package org.marsad.shell.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProblemWordsTest {

    @Test
    void aSentenceHasACapitalAndAFullStop() {
        assertEquals("It is empty.", ProblemWords.sentence(" it is empty "));
        assertEquals("Is it?", ProblemWords.sentence("is it?"));
        assertEquals("", ProblemWords.sentence(" "));
        assertEquals("Stop. Then go.", ProblemWords.sentence("stop. Then go"));
    }

    @Test
    void aNameThatStandsFirstKeepsItsLetters() {
        assertEquals("org.marsad.core 2.0.0 does not pass.", ProblemWords.sentence("org.marsad.core 2.0.0 does not pass"));
        assertEquals("/press/a.txt cannot be read.", ProblemWords.sentence("/press/a.txt cannot be read"));
    }
}
