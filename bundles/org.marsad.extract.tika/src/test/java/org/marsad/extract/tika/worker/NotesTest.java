package org.marsad.extract.tika.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.marsad.api.document.Metadata;

class NotesTest {

    @Test
    void workersWhoDoNotHaveTheApiUseItsNames() {
        assertEquals(List.of(Metadata.TRUNCATED, Metadata.INCOMPLETE, Metadata.CHARSET_CERTAINTY, Metadata.SECOND_CHARSET,
                Metadata.LANGUAGE_CERTAINTY, Metadata.PAGES_WITHOUT_TEXT), List.of(Notes.TRUNCATED, Notes.INCOMPLETE,
                Notes.CHARSET_CERTAINTY, Notes.SECOND_CHARSET, Notes.LANGUAGE_CERTAINTY, Notes.PAGES_WITHOUT_TEXT));
    }
}
