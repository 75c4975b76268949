package org.marsad.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.api.watch.Alert;
import org.marsad.api.watch.Watch;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.fake.Samples;

class WatchQueryTest {

    private TestShell shell;

    @BeforeEach
    void open() throws Exception {
        shell = TestShell.open();
        shell.catalogue.add(Samples.document("abcd1", "افتتاح الميناء", "نص"));
        shell.watches.alerts.add(new Alert(2, "dam", Watch.Kind.SILENCE, Optional.empty(), Samples.NOON, Samples.NOON, Optional.empty(),
                false));
        shell.watches.alerts.add(new Alert(1, "ports", Watch.Kind.EACH, Optional.of(Samples.id("abcd1")), Samples.NOON, Samples.NOON,
                Optional.of("2025-12-31"), false));
    }

    @AfterEach
    void close() throws Exception {
        shell.close();
    }

    private String failure(String statement) {
        return assertThrows(CommandException.class, () -> shell.execute(statement)).getMessage();
    }

    @Test
    void aQueryIsStoredWithWhatItWaitsFor() throws Exception {
        shell.type("watch-query ports 'topic:economy -place:طنجة' --also-old");
        assertTrue(shell.watches.alsoOld);
        assertEquals("{\"name\":\"dam\",\"query\":\"سد -طنجة\",\"kind\":\"silence\",\"silence\":\"14d\","
                + "\"made\":\"2026-01-01T12:00:00Z\",\"suspended\":null}", shell.type("watch-query dam سد -طنجة --silence 2w --json"));
        assertEquals(List.of(Watch.Kind.EACH, Watch.Kind.SILENCE), shell.watches.watches.stream().map(Watch::kind).toList());
        assertEquals(Duration.ofDays(14), shell.watches.watches.get(1).silence());
        shell.type("watch-query bridge جسر --first");
        assertEquals(Watch.Kind.FIRST, shell.watches.watches.get(2).kind());
        assertTrue(shell.type("watch-query --list").contains("silence of 14d"));
        shell.type("unwatch-query ports");
        assertEquals(2, shell.watches.watches.size());
    }

    @Test
    void whyItIsRefusedIsSaid() {
        assertEquals("this is not watched: «private»: a private person", failure("watch-query a private"));
        assertTrue(failure("watch-query a 'x ['").startsWith("this bracket opens nothing (at character 3)"));
        assertEquals("--silence takes a time such as 12h, 7d or 2w, not '7'", failure("watch-query a x --silence 7"));
        assertEquals("--first and --silence exclude each other", failure("watch-query a x --silence 7d --first"));
        assertEquals("watch-query takes a name and a query: watch-query NAME QUERY", failure("watch-query a"));
        assertEquals("there is no watch 'b'", failure("unwatch-query b"));
    }

    @Test
    void alertsAreListedWithTheTitlesOfTheirDocuments() throws Exception {
        assertEquals("{\"number\":1,\"watch\":\"ports\",\"kind\":\"each\",\"at\":\"2026-01-01T12:00:00Z\",\"id\":\"" + Samples.id("abcd1")
                + "\",\"title\":\"افتتاح الميناء\",\"origin\":\"" + shell.catalogue.find(Samples.id("abcd1")).orElseThrow().origin()
                + "\",\"arrived\":\"2026-01-01T12:00:00Z\",\"published\":\"2025-12-31\",\"seen\":false}",
                shell.type("alerts --watch ports --json"));
        assertTrue(shell.type("alerts").contains("nothing since 2026-01-01T12:00:00Z"));
        assertEquals("Nothing was marked. watch-query lists the queries that do.", shell.type("alerts --since 2026-01-02").strip());
        assertEquals(1, shell.type("alerts --limit 1 --json").lines().count());
    }

    @Test
    void alertsAreAcknowledgedByNumber() throws Exception {
        assertTrue(shell.type("alerts --seen 1 --json").contains("\"seen\":true"));
        assertTrue(shell.type("alerts --unseen --json").startsWith("{\"number\":2,"));
        assertEquals("there is no alert [7]", failure("alerts --seen 7"));
        assertEquals("'x' is not the number of an alert; alerts lists them", failure("alerts --seen x"));
        assertEquals("--seen takes the numbers of alerts: alerts --seen 12 13", failure("alerts --seen"));
        assertEquals("numbers are for acknowledging: alerts --seen 1", failure("alerts 1"));
    }
}
