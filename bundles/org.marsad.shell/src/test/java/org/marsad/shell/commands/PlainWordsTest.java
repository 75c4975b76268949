package org.marsad.shell.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlainWordsTest {

    @Test
    void whatMeansSomethingInAQueryIsTakenOut() {
        assertEquals("من هو title أحمد الرباط 2 prefix سنة",
                PlainWords.of("من هو title:أحمد؟ (الرباط OR NEAR/2) -prefix* \"سنة~"));
    }

    @Test
    void marksStayOnTheirLetters() {
        assertEquals("مُدَوَّنَة", PlainWords.of("«مُدَوَّنَة»"));
    }
}
