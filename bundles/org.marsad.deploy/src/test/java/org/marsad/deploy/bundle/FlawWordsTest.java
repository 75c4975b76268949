package org.marsad.deploy.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.marsad.api.deploy.Flaw;
import org.marsad.api.workbench.ServiceKind;

class FlawWordsTest {

    @Test
    void oneFlawIsOneSentence() {
        assertEquals(List.of("its analyzer a does not keep to the rules: it found a place outside the text."),
                FlawWords.of(List.of(flaw("a", "it found a place outside the text."))));
        assertEquals(List.of(), FlawWords.of(List.of()));
    }

    @Test
    void whatAServiceDoesOnSeveralTextsIsToldOnce() {
        assertEquals(List.of("its analyzer fickle does not keep to the rules: on the text 'a' it does not find the same when it is asked "
                + "again: x at 3, and then nothing; likewise with 'b' and 'c'."),
                FlawWords.of(List.of(
                flaw("fickle", "on the text 'a' it does not find the same when it is asked again: x at 3, and then nothing"),
                flaw("fickle", "on the text 'b' it does not find the same when it is asked again: y at 5, and then nothing"),
                flaw("fickle", "on the text 'c' it does not find the same when it is asked again: nothing, and then x at 1"))));
    }

    @Test
    void differentFaultsAndServicesAreKeptApart() {
        assertEquals(List.of("its analyzer a does not keep to the rules: on the text 'a' it gives 3 units of the 5; likewise with 'c'; "
                + "on the text 'b' it throws X; when two threads use it at once it does not end.",
                "its analyzer b does not keep to the rules: on the text 'a' it throws X."),
                FlawWords.of(List.of(flaw("a", "on the text 'a' it gives 3 units of the 5"), flaw("a", "on the text 'b' it throws X"),
                flaw("b", "on the text 'a' it throws X."), flaw("a", "on the text 'c' it gives 4 units of the 9"),
                flaw("a", "when two threads use it at once it does not end"))));
    }

    private static Flaw flaw(String service, String reason) {
        return new Flaw(ServiceKind.ANALYZER, service, reason);
    }
}
