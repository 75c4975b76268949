package org.marsad.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.api.similarity.Story;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.fake.Samples;

class StoriesTest {

    private TestShell shell;

    @BeforeEach
    void open() throws Exception {
        shell = TestShell.open();
        shell.similarity.stories.add(new Story("حريق السوق", List.of("فاس"), List.of("حريق"), List.of("الجريدة", "folder"), List.of(
                new Story.Member(Samples.id("abcd"), "اندلاع حريق", Samples.origin("abcd"), "الجريدة", LocalDate.of(2025, 11, 24)),
                new Story.Member(Samples.id("beef"), "", Samples.origin("beef"), "folder", LocalDate.of(2025, 11, 26)))));
    }

    @AfterEach
    void close() throws Exception {
        shell.close();
    }

    @Test
    void aStoryIsShownWithItsDocumentsInOrderOfTime() throws Exception {
        assertEquals("1. حريق السوق  2 documents, 2025-11-24 to 2025-11-26\n   فاس · حريق\n"
                + "   2025-11-24  abcd00000000  الجريدة  اندلاع حريق\n   2025-11-26  beef00000000  folder  beef",
                shell.type("stories").stripTrailing());
        assertEquals("Optional.empty Optional.empty Optional.empty 10", shell.similarity.asked);
    }

    @Test
    void jsonHasWhoToldItFirstAndAllDocuments() throws Exception {
        assertEquals("{\"rank\":1,\"label\":\"حريق السوق\",\"first\":\"2025-11-24\",\"last\":\"2025-11-26\",\"names\":[\"فاس\"],"
                + "\"terms\":[\"حريق\"],\"sources\":[\"الجريدة\",\"folder\"],\"documents\":[{\"id\":\"" + Samples.id("abcd")
                + "\",\"title\":\"اندلاع حريق\",\"origin\":\"file:///press/abcd.txt\",\"source\":\"الجريدة\",\"day\":\"2025-11-24\"},"
                + "{\"id\":\""
                + Samples.id("beef") + "\",\"title\":\"\",\"origin\":\"file:///press/beef.txt\",\"source\":\"folder\","
                + "\"day\":\"2025-11-26\"}]}", shell.type("stories --json"));
    }

    @Test
    void aQueryAndBoundsAreHandedOn() throws Exception {
        shell.search.hits.add(Samples.hit(Samples.document("abcd", "", "حريق"), 1, "حريق"));

        shell.execute("stories حريق --from 2025-11 --to 2025-11 --limit 3");

        assertEquals("Optional[1] Optional[2025-11-01] Optional[2025-11-30] 3", shell.similarity.asked);
    }

    @Test
    void noStoryIsSaidAndAWrongDateRefused() throws Exception {
        shell.similarity.stories.clear();

        assertEquals("There is no story that two of these documents tell.", shell.type("stories").strip());
        assertTrue(assertThrows(CommandException.class, () -> shell.execute("stories --from soon")).getMessage()
                .startsWith("--from takes"));
        assertEquals("--from 2025-12 is after --to 2025-11, so nothing is between them; exchange the two",
                assertThrows(CommandException.class, () -> shell.execute("stories --from 2025-12 --to 2025-11")).getMessage());
    }
}
