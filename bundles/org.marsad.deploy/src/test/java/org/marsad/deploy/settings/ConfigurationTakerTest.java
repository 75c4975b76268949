package org.marsad.deploy.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.deploy.Deployment.State;
import org.marsad.deploy.sample.SampleFramework;
import org.marsad.deploy.sample.Words;
import org.marsad.deploy.sample.WordsBundle;
import org.marsad.deploy.take.Outcome;
import org.marsad.deploy.take.Staged;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;

class ConfigurationTakerTest {

    private static final String PID = "org.example.words";

    @TempDir
    private Path home;
    private SampleFramework framework;
    private ConfigurationTaker taker;

    @BeforeEach
    void open() throws Exception {
        Files.createDirectories(home.resolve("conf"));
        Files.createDirectories(home.resolve("deploy"));
        framework = SampleFramework.withComponents(home.resolve("cache"), Map.of("marsad.home", home.toString()));
        taker = new ConfigurationTaker(settings());
    }

    @AfterEach
    void close() throws Exception {
        framework.close();
    }

    @Test
    void aConfigurationReachesItsComponent() throws Exception {
        install();
        Outcome outcome = take(PID + ".cfg", "words = سلام\n");
        assertEquals(State.ACTIVE, outcome.state(), outcome.reason());
        assertEquals(PID, outcome.name());
        awaitWords(List.of("سلام"));
        assertEquals("?", find(PID).getBundleLocation());
    }

    @Test
    void aChangedFileChangesThatConfigurationOnlyAndADeletedOneTakesItAway() throws Exception {
        install();
        take(PID + "~one.cfg", "words = one\n");
        take(PID + "~two.cfg", "words = two\n");
        awaitWords(List.of("one", "two"));
        long untouched = find(PID + "~two").getChangeCount();
        take(PID + "~one.cfg", "words = ten\n");
        awaitWords(List.of("ten", "two"));
        assertEquals(untouched, find(PID + "~two").getChangeCount());
        assertEquals("", taker.leave(PID + "~one.cfg"));
        assertNull(find(PID + "~one"));
        awaitWords(List.of("two"));
    }

    @Test
    void whatHasNotChangedIsNotAppliedAgainNotEvenAfterARestart() throws Exception {
        install();
        take(PID + ".cfg", "words = one\n");
        long before = find(PID).getChangeCount();
        taker = new ConfigurationTaker(settings());
        assertEquals(State.ACTIVE, take(PID + ".cfg", "# a remark\nwords=one\n").state());
        assertEquals(before, find(PID).getChangeCount());
        taker.leave(PID + ".cfg");
        assertNull(find(PID));
    }

    @Test
    void aComponentThatFailsWithItHasItTakenBack() throws Exception {
        install();
        Outcome first = take(PID + ".cfg", "words = bad\n");
        assertEquals(State.QUARANTINED, first.state());
        assertTrue(first.reason().startsWith("The component " + Words.class.getName() + " of org.example.a failed with it: "
                + "IllegalArgumentException: the word bad is not allowed, at "), first.reason());
        assertNull(find(PID));
        take(PID + ".cfg", "words = good\n");
        Outcome second = take(PID + ".cfg", "words = bad\n");
        assertEquals(State.QUARANTINED, second.state());
        assertEquals("good", find(PID).getProperties().get("words"));
        awaitWords(List.of("good"));
    }

    @Test
    void withoutAnyoneWhoReadsItItWaitsAndANearPidIsNamed() throws Exception {
        Outcome outcome = take(PID + ".cfg", "words = one\n");
        assertEquals(State.WAITING, outcome.state());
        install();
        assertEquals(State.ACTIVE, taker.again(staged(PID + ".cfg", "words = one\n".getBytes(StandardCharsets.UTF_8))).state());
        Outcome typo = take("org.example.wrods~x.cfg", "words = one\n");
        assertEquals(State.WAITING, typo.state());
        assertEquals("Drop the bundle that reads it, or did you mean " + PID + "?", typo.advice());
    }

    @Test
    void theConfigurationOfTheHomeComesBackWhenTheFileGoes() throws Exception {
        install();
        Files.writeString(home.resolve("conf/" + PID + ".cfg"), "words = from ${marsad.home}\n");
        Configuration configuration = framework.configurations().getConfiguration(PID, "?");
        configuration.update(new Hashtable<>(Map.of("words", "from " + home, "marsad.conf.file", PID + ".cfg")));
        Outcome outcome = take(PID + ".cfg", "words = dropped\n");
        assertTrue(outcome.reason().contains("It stands in place of conf/" + PID + ".cfg, which comes back when this file goes."),
                outcome.reason());
        assertNull(find(PID).getProperties().get("marsad.conf.file"));
        taker.leave(PID + ".cfg");
        assertEquals("from " + home, find(PID).getProperties().get("words"));
        assertEquals(PID + ".cfg", find(PID).getProperties().get("marsad.conf.file"));
        awaitWords(List.of("from " + home));
    }

    @Test
    void aConfigurationThatSomebodyElseMadeIsLeftAlone() throws Exception {
        framework.configurations().getConfiguration(PID, "?").update(new Hashtable<>(Map.of("words", "mine")));
        Outcome outcome = take(PID + ".cfg", "words = dropped\n");
        assertEquals(State.QUARANTINED, outcome.state());
        assertTrue(outcome.reason().startsWith("The configuration " + PID + " was made by a command or another bundle"), outcome.reason());
        assertEquals("mine", find(PID).getProperties().get("words"));
    }

    @Test
    void twoFilesCannotHoldOneConfiguration() throws Exception {
        take(PID + ".cfg", "words = one\n");
        String json = "{\"org.example.other\": {\"a\": 1}, \"" + PID + "\": {\"words\": \"two\"}}";
        Outcome outcome = take("all.json", json);
        assertEquals(State.QUARANTINED, outcome.state());
        assertEquals("The configuration " + PID + " is held by the file " + PID + ".cfg already.", outcome.reason());
        assertNull(find("org.example.other"), "all or nothing");
        taker.leave(PID + ".cfg");
        Files.delete(home.resolve("deploy/" + PID + ".cfg"));
        assertEquals(State.WAITING, take("all.json", json).state());
        assertEquals("two", find(PID).getProperties().get("words"));
    }

    @Test
    void jsonHasTypesCommentsAndSeveralConfigurations() throws Exception {
        install();
        Outcome outcome = take("all.json", """
                {
                  // a remark
                  ":configurator:resource-version": 1,
                  "org.example.words~a": {"words": "${marsad.home}/a", "count:Integer": "3", "many": ["x", "y"]},
                  /* another */
                  "org.example.words~b": {"words": "b"}
                }
                """);
        assertEquals(State.ACTIVE, outcome.state(), outcome.reason());
        assertEquals(3, find(PID + "~a").getProperties().get("count"));
        assertEquals(home + "/a", find(PID + "~a").getProperties().get("words"));
        assertEquals(List.of("x", "y"), List.of((String[]) find(PID + "~a").getProperties().get("many")));
        take("all.json", "{\"org.example.words~b\": {\"words\": \"b\"}}");
        assertNull(find(PID + "~a"), "what is no longer listed goes");
        assertEquals("b", find(PID + "~b").getProperties().get("words"));
    }

    @Test
    void theGateIsNotConfiguredThroughItself() throws Exception {
        assertEquals("Put it into conf/org.marsad.deploy.cfg.", take("org.marsad.deploy.cfg", "policy = open\n").advice());
        assertNull(find("org.marsad.deploy"));
        assertEquals(State.QUARANTINED, take("x.json", "{\"org.marsad.deploy\": {\"policy\": \"open\"}}").state());
    }

    @Test
    void aJsonFileUnderAnotherNameStandsForTheSame() throws Exception {
        String text = "{\"" + PID + "\": {\"words\": \"one\"}}";
        take("a.json", text);
        assertTrue(taker.renamed("a.json", staged("b.json", text.getBytes(StandardCharsets.UTF_8))));
        assertEquals("", taker.leave("a.json"));
        assertEquals("one", find(PID).getProperties().get("words"));
        taker.leave("b.json");
        assertNull(find(PID));
        assertFalse(taker.renamed(PID + "~a.cfg", staged(PID + "~b.cfg", new byte[0])));
    }

    @Test
    void faultsAreToldWithTheirLine() throws Exception {
        assertEquals("Line 2 is not UTF-8.", refuse(PID + ".cfg", "a = b\nc = \u0633\n".getBytes(Charset.forName("windows-1256"))));
        assertEquals("Line 3 is not in the form 'key = value'.", refuse(PID + ".cfg", "# x\na = b\nnothing\n"));
        assertEquals("Line 4 sets a again; line 1 did so before.", refuse(PID + ".cfg", "a = b\\\n  c\n\na: d\n"));
        assertTrue(refuse(PID + ".cfg", "path = C:\\users\n").startsWith("Line 1 has \\u without four hexadecimal digits"));
        assertTrue(refuse("x.json", "{\n \"a\": {,\n}").startsWith("Line 2 is not JSON: "), refuse("x.json", "{\n \"a\": {,\n}"));
        assertTrue(refuse("x.json", "{\"a\": 3}").startsWith("It is JSON, but not in the form of configurations: a is no object"));
        assertEquals("It holds no configuration: there is no PID with properties in it.", refuse("x.json", "{}"));
        assertTrue(refuse("a b.cfg", "x = y\n").startsWith("'a b' in a b.cfg is no PID; "));
        assertFalse(taker.recognises(staged("list.csv", new byte[0])));
    }

    @Test
    void noLengthOrDepthIsTooMuchToBeTold() throws Exception {
        assertEquals("Line 1 is not in the form 'key = value'.", take(PID + ".cfg", "x".repeat(1 << 20)).reason());
        assertEquals("Line 1 is not in the form 'key = value'.", take(PID + ".cfg", "\\\\".repeat(1 << 19)).reason());
        assertEquals(State.WAITING, take(PID + ".cfg", "words = " + "x".repeat(1 << 20) + "\n").state());
        assertTrue(take("a.json", "{\"a\": " + "[".repeat(1 << 20)).reason()
                .startsWith("It is not JSON that can be read: "));
        assertEquals("It is longer than 16 MiB, which no file of this kind should be.",
                take(PID + ".cfg", "#".repeat((16 << 20) + 1)).reason());
    }

    @Test
    void aByteOrderMarkAtTheBeginningIsNoPartOfTheFirstKey() throws Exception {
        take(PID + ".cfg", "\uFEFFwords = one\n");
        assertEquals("one", find(PID).getProperties().get("words"));
    }

    private String refuse(String name, String text) throws Exception {
        return refuse(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private String refuse(String name, byte[] bytes) throws Exception {
        Outcome outcome = taker.take(staged(name, bytes));
        assertEquals(State.QUARANTINED, outcome.state());
        return outcome.reason();
    }

    private Outcome take(String name, String text) throws Exception {
        return taker.take(staged(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private Staged staged(String name, byte[] bytes) throws Exception {
        return new Staged(name, Files.write(home.resolve("deploy").resolve(name), bytes), "0");
    }

    private Settings settings() {
        return new Settings(framework.context(), framework.configurations(), framework::components, home);
    }

    private void install() throws Exception {
        framework.install("deploy:a.jar", WordsBundle.of("org.example.a", PID)).start();
    }

    private Configuration find(String pid) throws Exception {
        Configuration[] found = framework.configurations().listConfigurations("(service.pid=" + pid + ")");
        return found == null ? null : found[0];
    }

    /** A component is gone for a moment while it is given another configuration. */
    private void awaitWords(List<String> expected) throws Exception {
        List<String> last = words();
        for (long end = System.nanoTime() + 10_000_000_000L; System.nanoTime() < end && !last.equals(expected);) {
            LockSupport.parkNanos(1_000_000);
            last = words();
        }
        assertEquals(expected, last);
    }

    private List<String> words() throws Exception {
        TreeSet<String> words = new TreeSet<>();
        for (ServiceReference<?> reference : framework.context().getServiceReferences(Callable.class, null)) {
            if (framework.context().getService(reference) instanceof Callable<?> component) {
                words.add(component.call().toString());
            }
        }
        return List.copyOf(words);
    }
}
