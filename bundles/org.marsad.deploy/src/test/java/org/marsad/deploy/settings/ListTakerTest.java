package org.marsad.deploy.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.deploy.Deployment.State;
import org.marsad.deploy.sample.SampleFramework;
import org.marsad.deploy.sample.SampleJar;
import org.marsad.deploy.sample.SlowFailure;
import org.marsad.deploy.sample.WordsBundle;
import org.marsad.deploy.take.Outcome;
import org.marsad.deploy.take.Staged;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;

class ListTakerTest {

    private static final String PID = "org.example.lexicon";

    @TempDir
    private Path home;
    private SampleFramework framework;
    private ListTaker taker;

    @BeforeEach
    void open() throws Exception {
        Files.createDirectories(home.resolve("deploy"));
        framework = SampleFramework.withComponents(home.resolve("cache"), Map.of());
        taker = new ListTaker(framework.context(),
                new Settings(framework.context(), framework.configurations(), framework::components, home));
    }

    @AfterEach
    void close() throws Exception {
        framework.close();
    }

    @Test
    void theOnlyBundleThatTakesAnEndingGetsTheList() throws Exception {
        install("org.example.a", PID, "csv");
        Outcome outcome = take("places.csv", "فاس", "11");
        assertEquals(State.ACTIVE, outcome.state(), outcome.reason());
        Dictionary<String, Object> properties = find(PID + "~places").getProperties();
        assertEquals("places", properties.get("list.name"));
        assertEquals("11", properties.get("list.sha256"));
        assertEquals("فاس", Files.readString(Path.of(properties.get(".list.file").toString())));
        assertEquals("فاس", words());
        assertEquals("", taker.leave("places.csv"));
        assertNull(find(PID + "~places"));
    }

    @Test
    void aChangedListIsAChangedConfigurationAndTheSameOneIsNot() throws Exception {
        install("org.example.a", PID, "csv");
        take("places.csv", "فاس", "11");
        long before = find(PID + "~places").getChangeCount();
        take("places.csv", "فاس", "11");
        assertEquals(before, find(PID + "~places").getChangeCount());
        take("places.csv", "مراكش", "22");
        assertEquals("22", find(PID + "~places").getProperties().get("list.sha256"));
        assertEquals("مراكش", words());
    }

    @Test
    void aListThatItsComponentCannotReadIsRefusedAndTheOneBeforeGoesOn() throws Exception {
        install("org.example.a", PID, "csv");
        take("places.csv", "فاس", "11");
        Outcome outcome = take("places.csv", "bad", "22");
        assertEquals(State.QUARANTINED, outcome.state());
        assertTrue(outcome.reason().contains("the word bad is not allowed"), outcome.reason());
        assertEquals("11", find(PID + "~places").getProperties().get("list.sha256"));
    }

    @Test
    void whatNobodyTakesWaitsUntilSomebodyDoes() throws Exception {
        install("org.example.b", "org.example.other", "lex");
        Outcome outcome = take("places.csv", "فاس", "11");
        assertEquals(State.WAITING, outcome.state());
        assertEquals("No bundle here takes files .csv. Those that are taken are .lex (org.example.b).", outcome.reason());
        install("org.example.a", PID, "csv");
        assertEquals(State.ACTIVE, taker.again(staged("places.csv", "فاس", "11")).state());
    }

    @Test
    void whatTwoTakeHasToSayForWhom() throws Exception {
        install("org.example.a", PID, "csv");
        install("org.example.b", "org.example.other", "csv");
        Outcome outcome = take("places.csv", "فاس", "11");
        assertEquals(State.QUARANTINED, outcome.state());
        assertEquals("Several bundles here take files .csv: org.example.a 1.0.0 (org.example.lexicon), org.example.b 1.0.0 "
                + "(org.example.other).", outcome.reason());
        assertEquals("Say which it is for by its name: org.example.lexicon~places.csv.", outcome.advice());
        assertEquals(State.ACTIVE, take("org.example.other~places.csv", "فاس", "11").state());
        assertNull(find(PID + "~places"));
        assertEquals("places", find("org.example.other~places").getProperties().get("list.name"));
    }

    @Test
    void aPidInTheNameIsEnoughForAComponentThatClaimsNoEnding() throws Exception {
        Outcome before = take(PID + "~places.tsv", "فاس", "11");
        assertEquals(State.WAITING, before.state());
        assertEquals("No bundle here reads lists for " + PID + ".", before.reason());
        framework.install("deploy:a.jar", WordsBundle.of("org.example.a", PID)).start();
        assertEquals(State.ACTIVE, taker.again(staged(PID + "~places.tsv", "فاس", "11")).state());
    }

    @Test
    void aListWaitsWhileItsBundleIsAwayAndIsThereAgainWithIt() throws Exception {
        Bundle bundle = install("org.example.a", PID, "csv");
        Staged list = staged("places.csv", "فاس", "11");
        taker.take(list);
        bundle.uninstall();
        assertEquals(State.WAITING, taker.again(list).state());
        install("org.example.a", PID, "csv");
        assertEquals(State.ACTIVE, taker.again(list).state());
        assertEquals("فاس", words());
    }

    @Test
    void aBadListThatWasThereBeforeItsBundleIsToBlameAndTheGoodOneIsNot() throws Exception {
        Bundle bundle = install("org.example.a", PID, "csv");
        bundle.stop();
        Staged good = staged("places.csv", "فاس", "11");
        Staged bad = staged("persons.csv", "bad", "22");
        taker.take(good);
        taker.take(bad);
        bundle.start();
        assertEquals(State.ACTIVE, taker.again(good).state());
        Outcome outcome = taker.again(bad);
        assertEquals(State.QUARANTINED, outcome.state());
        assertTrue(outcome.reason().contains("IllegalArgumentException: the word bad is not allowed"), outcome.reason());
        assertNull(find(PID + "~persons"));
        assertEquals("فاس", words());
    }

    @Test
    void aListThatWorkedIsKeptWhenItsBundleFailsWithItLater() throws Exception {
        Bundle bundle = install("org.example.a", PID, "csv");
        Staged list = staged("places.csv", "فاس", "11");
        taker.take(list);
        assertEquals(State.ACTIVE, taker.again(list).state());
        Files.writeString(list.copy(), "bad");
        bundle.stop();
        bundle.start();
        assertEquals("", words());
        Outcome outcome = taker.again(list);
        assertEquals(State.WAITING, outcome.state());
        assertTrue(outcome.reason().endsWith(" It worked before."), outcome.reason());
        assertEquals("11", find(PID + "~places").getProperties().get("list.sha256"));
    }

    @Test
    void aSlowComponentThatGivesNoServiceAndFailsIsNotTakenForOneThatWorks() throws Exception {
        framework.install("deploy:slow", SampleJar.bundle("org.example.slow", "1.0.0").holding(SlowFailure.class)
                .header("Provide-Capability", "org.marsad.list;ending=csv;pid=" + PID)
                .component("init=\"1\" immediate=\"true\" configuration-policy=\"require\" configuration-pid=\"" + PID + "\"",
                SlowFailure.class.getName(), "")).start();
        assertEquals(State.ACTIVE, take("places.csv", "فاس", "11").state());
        Outcome outcome = take("places.csv", "bad", "22");
        assertEquals(State.QUARANTINED, outcome.state());
        assertTrue(outcome.reason().contains("IllegalArgumentException: the list cannot be read"), outcome.reason());
        assertEquals("11", find(PID + "~places").getProperties().get("list.sha256"));
    }

    @Test
    void aBundleThatIsOnlyTriedClaimsNothing() throws Exception {
        framework.install("trial:1", WordsBundle.of("org.example.a", PID)
                .header("Provide-Capability", "org.marsad.list;ending=csv;pid=" + PID)).start();
        assertEquals(State.WAITING, take("places.csv", "فاس", "11").state());
    }

    @Test
    void anEndingIsRecognisedOnceABundleClaimsIt() throws Exception {
        Staged file = staged("places.lex", "فاس", "11");
        assertFalse(taker.recognises(file));
        install("org.example.a", PID, "lex");
        assertTrue(taker.recognises(file));
        assertTrue(taker.recognises(staged("places.tsv", "فاس", "11")));
    }

    @Test
    void aTextThatIsNotUtf8IsToldWithItsLine() throws Exception {
        install("org.example.a", PID, "csv");
        byte[] bytes = "a\nفاس\n".getBytes("windows-1256");
        Outcome outcome = taker.take(new Staged("places.csv", Files.write(home.resolve("copy"), bytes), "11"));
        assertEquals(State.QUARANTINED, outcome.state());
        assertEquals("Line 2 is not UTF-8.", outcome.reason());
    }

    private Outcome take(String name, String text, String sha256) throws Exception {
        return taker.take(staged(name, text, sha256));
    }

    private Staged staged(String name, String text, String sha256) throws Exception {
        Files.writeString(home.resolve("deploy").resolve(name), text);
        return new Staged(name, Files.writeString(home.resolve("copy-" + sha256), text), sha256);
    }

    private Bundle install(String name, String pid, String ending) throws Exception {
        Bundle bundle = framework.install("deploy:" + name, WordsBundle.of(name, pid)
                .header("Provide-Capability", "org.marsad.list;ending=" + ending + ";pid=" + pid));
        bundle.start();
        return bundle;
    }

    private Configuration find(String pid) throws Exception {
        Configuration[] found = framework.configurations().listConfigurations("(service.pid=" + pid + ")");
        return found == null ? null : found[0];
    }

    /** What the only component has read; nothing if it cannot be had within two seconds. */
    private String words() throws Exception {
        for (long end = System.nanoTime() + 2_000_000_000L; System.nanoTime() < end;) {
            for (ServiceReference<?> reference : framework.context().getServiceReferences(Callable.class, null)) {
                if (framework.context().getService(reference) instanceof Callable<?> component) {
                    return component.call().toString();
                }
            }
            LockSupport.parkNanos(50_000_000); // each question makes the runtime try again, and say so
        }
        return "";
    }
}
