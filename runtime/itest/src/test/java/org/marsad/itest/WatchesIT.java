package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.felix.utils.json.JSONParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.watch.AlertListener;
import org.marsad.api.watch.WatchPolicy;
import org.marsad.itest.parts.AlertScribe;
import org.marsad.itest.parts.NoPorts;

/**
 * Promise: what answers a stored query is marked once, whenever the container is restarted; private persons are not watched; a policy
 * that is dropped in can forbid what was allowed, and who listens is told of everything in the end.
 */
class WatchesIT {

    @TempDir
    private Path folder;
    private Path home;

    @BeforeEach
    void makeHome() throws IOException {
        home = folder.resolve("home");
        Files.createDirectories(home.resolve("deploy"));
    }

    private String article(String name, String text) throws IOException {
        return "'" + Files.writeString(folder.resolve(name + ".txt"), text + "\n") + "'";
    }

    private List<Object> marked(List<Map<String, Object>> alerts) {
        return alerts.stream().map(alert -> alert.get("watch") + " " + alert.get("number") + " "
                + Objects.toString(alert.get("origin")).replaceFirst(".*/", "")).map(Object.class::cast).toList();
    }

    @Test
    void newDocumentsAreMarkedOnceOverRestartsAndOldOnesAreNot() throws Exception {
        Launched.at(home).run("-c", "ingest " + article("old", "ميناء قديم\n\nتوقف العمل في ميناء طنجة منذ أيام بسبب الرياح القوية."))
                .well();
        Launched.at(home).run("-c", "watch-query ports ميناء; watch-query fes place:فاس --first; ingest "
                + article("new", "ميناء جديد\n\nبدأ العمل في ميناء أكادير بعد أشهر من الأشغال الكبرى.")).well();

        List<Map<String, Object>> rows = Launched.at(home).run("-c", "analyze --force; ingest "
                + article("fes", "افتتاح مدرسة\n\nافتتحت مدرسة كبيرة في مدينة فاس صباح اليوم.") + "; alerts --json").well().out().lines()
                .filter(line -> line.startsWith("{\"number\"")).map(line -> new JSONParser(line).getParsed()).toList();

        assertEquals(List.of("fes 2 fes.txt", "ports 1 new.txt"), marked(rows));
    }

    @Test
    void aPrivatePersonIsNotWatchedAndOneWithAnOfficeIs() throws Exception {
        String text = "أعلن وزير الصحة محمد الورداني فتح المستشفى. وحضر الافتتاح خالد البوزيدي مع أسرته.";
        Launched.Result result = Launched.at(home).run("--keep-going", "-c", "ingest " + article("a", "افتتاح مستشفى\n\n" + text) + """

                watch-query minister 'person:"محمد الورداني"'
                watch-query a 'person:"خالد البوزيدي"'
                watch-query b 'مستشفى OR (خالد البوزيدي)'
                watch-query hospital 'topic:health مستشفى'
                watch-query --json""");

        assertEquals(1, result.status());
        assertEquals(List.of("hospital", "minister"), result.out().lines().filter(line -> line.startsWith("{"))
                .map(line -> new JSONParser(line).getParsed().get("name")).toList());
        assertEquals(2, result.err().lines().filter(line -> line.contains("this is not watched") && line.contains("خالد البوزيدي"))
                .count());
    }

    @Test
    void aPolicyThatIsDroppedInSuspendsWhatItForbidsAndListenersAreToldAtLeastOnce() throws Exception {
        Path told = Files.createDirectory(folder.resolve("told"));
        try (Conversation shell = Launched.at(home).converse()) {
            shell.ask("watch-query ports ميناء");
            drop("scribe.jar", new ComponentBundle("org.example.scribe", AlertScribe.class).service(AlertListener.class)
                    .property("marsad.alerts.id", "scribe").property("file", told.toString()).needsProperties());
            Wait.until("the listener is known", () -> Files.exists(home.resolve("data/watches/delivered.tsv")));
            shell.ask("ingest --wait " + article("a", "ميناء أول\n\nوصلت السفينة الأولى إلى الميناء مساء أمس."));
            assertEquals(1, shell.rows("alerts --json").size());

            drop("ports.jar", new ComponentBundle("org.example.ports", NoPorts.class).service(WatchPolicy.class)
                    .property("marsad.policy.id", "ports"));
            Wait.until("the watch is suspended", () -> suspended(shell).contains("ports are not watched here"));
            shell.ask("ingest --wait " + article("b", "ميناء ثان\n\nوصلت السفينة الثانية إلى الميناء صباح اليوم."));
            assertEquals(1, shell.rows("alerts --json").size());
            assertTrue(shell.ask("why ports").contains("ports are not watched here"));
        }
        assertTrue(Files.isDirectory(told));
        Files.delete(told);

        try (Conversation shell = Launched.at(home).converse()) {
            Wait.until("the listener was told what it could not take before", () -> Files.isRegularFile(told));
            assertEquals("ports 1", Files.readAllLines(told).get(0));
            assertTrue(suspended(shell).contains("ports are not watched here"));
            Files.delete(home.resolve("deploy/ports.jar"));
            Wait.until("the watch goes on", () -> suspended(shell).equals("null"));
            shell.ask("ingest --wait " + article("c", "ميناء ثالث\n\nوصلت السفينة الثالثة إلى الميناء هذا الأسبوع."));
            assertEquals(List.of("ports 2 c.txt", "ports 1 a.txt"), marked(shell.rows("alerts --json")));
        }
    }

    @Test
    void whatIsDoneToPoliciesWhileNoContainerRunsCountsFromTheNextStartOn() throws Exception {
        Launched.at(home).run("-c", "watch-query ports ميناء").well();
        drop("ports.jar", new ComponentBundle("org.example.ports", NoPorts.class).service(WatchPolicy.class)
                .property("marsad.policy.id", "ports"));

        Launched.Result forbidden = Launched.at(home).run("-c", "ingest "
                + article("a", "ميناء أول\n\nوصلت السفينة الأولى إلى الميناء مساء أمس.") + "; alerts --json; watch-query --json").well();
        assertFalse(forbidden.out().contains("{\"number\""), forbidden.out());
        assertTrue(forbidden.out().contains("ports are not watched here"), forbidden.out());

        Files.delete(home.resolve("deploy/ports.jar"));
        try (Conversation shell = Launched.at(home).converse()) {
            Wait.until("the watch goes on by itself", () -> suspended(shell).equals("null"));
            shell.ask("ingest --wait " + article("b", "ميناء ثان\n\nوصلت السفينة الثانية إلى الميناء صباح اليوم."));
            Wait.until("the new document is marked, and it alone", () -> marked(shell.rows("alerts --json"))
                    .equals(List.of("ports 1 b.txt")));
        }
    }

    @Test
    void noNameThatWasFoundIsInAnyExportWithPseudonyms() throws Exception {
        String first = "أعلن وزير الصحة محمد الورداني فتح المستشفى. وأضاف الورداني أن الأطباء جاهزون، وأثنى الحضور على محمد الورداني.";
        String second = "كتب كثيرون إلى محمد الورداني، وردت فاطمة الزهراء العلوي برسالة إلى خالد البوزيدي وبخالد البوزيدي انتهى النقاش.";
        Launched.Result result = Launched.at(home).run("-c", "ingest " + article("محمد-الورداني", "محمد الورداني يفتح مستشفى\n\n" + first)
                + " " + article("b", "رسائل\n\n" + second) + """

                annotations entity.person --json
                export json '%1$s/a.jsonl' --pseudonymise
                export csv '%1$s/csv' --pseudonymise
                export rdf '%1$s/a.ttl' --pseudonymise
                export rdf '%1$s/b.nt' --pseudonymise
                export json '%1$s/again.jsonl' --pseudonymise
                """.formatted(folder)).well();
        List<String> names = result.out().lines().filter(line -> line.startsWith("{") && line.contains("\"value\""))
                .map(line -> Objects.toString(new JSONParser(line).getParsed().get("value"))).toList();
        assertTrue(names.contains("محمد الورداني") && names.contains("خالد البوزيدي"), names.toString());

        for (String file : List.of("a.jsonl", "csv/documents.csv", "csv/annotations.csv", "csv/sightings.csv", "a.ttl", "b.nt")) {
            String text = Files.readString(folder.resolve(file));
            names.forEach(name -> assertFalse(text.contains(name), () -> name + " is in " + file));
        }
        assertTrue(Files.readString(folder.resolve("a.ttl")).contains("شخص-"));
        assertEquals(Files.readString(folder.resolve("a.jsonl")), Files.readString(folder.resolve("again.jsonl")));
    }

    private static String suspended(Conversation shell) throws IOException {
        return Objects.toString(shell.rows("watch-query --json").get(0).get("suspended"));
    }

    private void drop(String name, ComponentBundle bundle) throws IOException {
        Path part = Files.write(home.resolve("deploy").resolve("." + name), bundle.bytes());
        Files.move(part, home.resolve("deploy").resolve(name));
    }
}
