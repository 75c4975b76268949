package org.marsad.deploy.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.deploy.Deployment.State;
import org.marsad.deploy.check.Repository;
import org.marsad.deploy.keep.Copies;
import org.marsad.deploy.sample.SampleFramework;
import org.marsad.deploy.sample.SampleJar;
import org.marsad.deploy.settings.Settings;
import org.marsad.deploy.take.Outcome;
import org.marsad.deploy.take.Staged;
import org.osgi.framework.Bundle;
import org.osgi.service.cm.Configuration;

class FeatureTakerTest {

    private static final String FILE = "press.json";

    @TempDir
    private Path home;
    private Path deploy;
    private Path jars;
    private Path repository;
    private SampleFramework framework;
    private InstallingTaker bundles;
    private FeatureTaker taker;

    @BeforeEach
    void open() throws Exception {
        deploy = Files.createDirectories(home.resolve("deploy"));
        jars = Files.createDirectories(deploy.resolve("press"));
        repository = Files.createDirectories(home.resolve("repo"));
        framework = SampleFramework.withComponents(home.resolve("cache"), Map.of());
        bundles = new InstallingTaker(framework.context());
        taker = new FeatureTaker(framework.context(), deploy, Repository.of(List.of(repository)), bundles,
                new Settings(framework.context(), framework.configurations(), framework::components, home),
                new Copies(home.resolve("copies"), Duration.ofMinutes(1)));
    }

    @AfterEach
    void close() throws Exception {
        framework.close();
    }

    @Test
    void allItsBundlesAndConfigurationsAreTakenFromWhereverTheyLie() throws Exception {
        jar("org.example.a", "1.0.0").write(jars.resolve("org.example.a-1.0.0.jar"));
        jar("org.example.b", "1.2.0").write(jars.resolve("some other name.jar"));
        Path third = Files.createDirectories(repository.resolve("org/example/org.example.c/1.0-SNAPSHOT"));
        jar("org.example.c", "1.0.0.SNAPSHOT").write(third.resolve("org.example.c-1.0-SNAPSHOT.jar"));
        Outcome outcome = take("""
                { // everything for the press
                  "feature-resource-version": "1.0",
                  "id": "org.example:press:1.0.0",
                  "variables": {"where": "fes"},
                  "bundles": [{"id": "org.example:org.example.a:1.0.0"}, "org.example:org.example.b:1.2.0",
                    {"id": "org.example:org.example.c:1.0-SNAPSHOT", "hash": "ignored"}],
                  "configurations": {"org.example.pid": {"place": "${where}", "count:Integer": 7}}
                }
                """);
        assertEquals(State.ACTIVE, outcome.state(), outcome.reason());
        assertEquals("org.example:press", outcome.name());
        assertEquals("1.0.0", outcome.version());
        assertEquals(List.of("org.example.a", "org.example.b", "org.example.c"), active());
        assertEquals("fes", find("org.example.pid").getProperties().get("place"));
        assertEquals(7, find("org.example.pid").getProperties().get("count"));
        assertEquals("", taker.leave(FILE));
        assertEquals(List.of(), active());
        assertNull(find("org.example.pid"));
    }

    @Test
    void bundlesMayNeedEachOtherInAnyOrder() throws Exception {
        jar("org.example.a", "1.0.0").header("Import-Package", "org.example.words").write(jars.resolve("org.example.a-1.0.0.jar"));
        jar("org.example.b", "1.0.0").header("Export-Package", "org.example.words").write(jars.resolve("org.example.b-1.0.0.jar"));
        Outcome outcome = take(descriptor("org.example.a:1.0.0", "org.example.b:1.0.0"));
        assertEquals(State.ACTIVE, outcome.state(), outcome.reason());
    }

    @Test
    void ifOneIsRefusedNoneIsTakenAndEachRefusalIsTold() throws Exception {
        jar("org.example.a", "1.0.0").write(jars.resolve("org.example.a-1.0.0.jar"));
        jar("org.example.b", "1.0.0").header("Bundle-Activator", "org.example.Gone").write(jars.resolve("org.example.b-1.0.0.jar"));
        Outcome outcome = take(descriptor("org.example.a:1.0.0", "org.example.b:1.0.0"));
        assertEquals(State.QUARANTINED, outcome.state());
        assertEquals("Of its bundles 1 is refused, so none is taken. org.example.b: Its manifest names the activator org.example.Gone, "
                + "but that class is not in the jar.", outcome.reason());
        assertEquals(List.of(), active());
        assertNull(find("org.example.pid"));
    }

    @Test
    void aMissingJarIsWaitedForAWhileAndThenNamed() throws Exception {
        String text = descriptor("org.example.a:1.0.0", "org.example.b:1.0.0");
        jar("org.example.a", "1.0.0").write(jars.resolve("org.example.a-1.0.0.jar"));
        assertEquals(State.WAITING, take(text).state());
        Outcome outcome = Outcome.waiting("", "", "", "");
        for (long end = System.nanoTime() + 10_000_000_000L; outcome.state() == State.WAITING && System.nanoTime() < end;) {
            outcome = taker.again(staged(FILE, text));
        }
        assertEquals(State.QUARANTINED, outcome.state());
        assertEquals("It lists org.example.b 1.0.0, and there is no such jar in " + jars + " and " + repository + ".", outcome.reason());
        assertEquals(List.of(), active());
        jar("org.example.b", "1.0.0").write(jars.resolve("org.example.b-1.0.0.jar"));
        assertEquals(State.ACTIVE, take(text).state());
    }

    @Test
    void aJarThatIsStillBeingCopiedIsWaitedFor() throws Exception {
        byte[] bytes = jar("org.example.a", "1.0.0").bytes();
        Path jar = Files.write(jars.resolve("org.example.a-1.0.0.jar"), Arrays.copyOf(bytes, bytes.length / 2));
        String text = descriptor("org.example.a:1.0.0");
        assertEquals(State.WAITING, take(text).state());
        assertEquals(List.of(), bundles.calls);
        Files.write(jar, bytes);
        assertEquals(State.ACTIVE, taker.again(staged(FILE, text)).state());
    }

    @Test
    void whatIsHereInThatVersionOrHigherCountsAndStaysWhenTheFeatureGoes() throws Exception {
        framework.install("reference:a", jar("org.example.a", "1.4.0")).start();
        Outcome outcome = take(descriptor("org.example.a:1.1.0"));
        assertEquals(State.ACTIVE, outcome.state(), outcome.reason());
        assertTrue(outcome.reason().contains("Here without it were org.example.a 1.1.0."), outcome.reason());
        assertEquals(List.of(), bundles.calls);
        taker.leave(FILE);
        assertEquals(List.of("org.example.a"), active());
    }

    @Test
    void whatIsHereInALowerVersionIsInTheWay() throws Exception {
        framework.install("reference:a", jar("org.example.a", "1.0.0")).start();
        Outcome outcome = take(descriptor("org.example.a:1.1.0"));
        assertEquals(State.QUARANTINED, outcome.state());
        assertEquals("org.example.a 1.1.0 cannot be taken, because org.example.a 1.0.0 is here, as part of the distribution.",
                outcome.reason());
    }

    @Test
    void aJarThatLiesInTheDeployFolderItselfIsWaitedFor() throws Exception {
        jar("org.example.a", "1.0.0").write(deploy.resolve("org.example.a-1.0.0.jar"));
        String text = descriptor("org.example.a:1.0.0");
        assertEquals(State.WAITING, take(text).state());
        framework.install("deploy:org.example.a-1.0.0.jar", jar("org.example.a", "1.0.0")).start();
        assertEquals(State.ACTIVE, taker.again(staged(FILE, text)).state());
    }

    @Test
    void aNewVersionUpdatesInPlaceAndWhatIsNoLongerListedGoes() throws Exception {
        jar("org.example.a", "1.0.0").write(jars.resolve("org.example.a-1.0.0.jar"));
        jar("org.example.b", "1.0.0").write(jars.resolve("org.example.b-1.0.0.jar"));
        take(descriptor("org.example.a:1.0.0", "org.example.b:1.0.0"));
        long id = bundle("org.example.a").getBundleId();
        jar("org.example.a", "1.1.0").write(jars.resolve("org.example.a-1.1.0.jar"));
        assertEquals(State.ACTIVE, take(descriptor("org.example.a:1.1.0")).state());
        assertEquals(id, bundle("org.example.a").getBundleId());
        assertEquals("1.1.0", bundle("org.example.a").getVersion().toString());
        assertEquals(List.of("org.example.a"), active());
    }

    @Test
    void aRefusedChangeLeavesWhatWasThereBefore() throws Exception {
        jar("org.example.a", "1.0.0").write(jars.resolve("org.example.a-1.0.0.jar"));
        take(descriptor("org.example.a:1.0.0"));
        jar("org.example.a", "1.1.0").write(jars.resolve("org.example.a-1.1.0.jar"));
        jar("org.example.b", "1.0.0").header("Bundle-Activator", "org.example.Gone").write(jars.resolve("org.example.b-1.0.0.jar"));
        jar("org.example.c", "1.0.0").write(jars.resolve("org.example.c-1.0.0.jar"));
        Outcome outcome = take(descriptor("org.example.a:1.1.0", "org.example.c:1.0.0", "org.example.b:1.0.0")
                .replace("\"first\"", "\"second\""));
        assertEquals(State.QUARANTINED, outcome.state());
        assertEquals(List.of("org.example.a"), active());
        assertEquals("1.0.0", bundle("org.example.a").getVersion().toString());
        assertEquals("first", find("org.example.pid").getProperties().get("which"));
    }

    @Test
    void aBundleThatTwoFeaturesListStaysUntilBothAreGone() throws Exception {
        jar("org.example.a", "1.0.0").write(jars.resolve("org.example.a-1.0.0.jar"));
        String text = descriptor("org.example.a:1.0.0");
        take(text);
        String other = text.replace("org.example.pid", "org.example.other");
        assertEquals(State.ACTIVE, taker.take(staged("other.json", other)).state());
        taker.leave(FILE);
        assertEquals(List.of("org.example.a"), active());
        assertEquals("deploy:other.json/org.example.a.jar", bundle("org.example.a").getLocation());
        assertEquals(State.ACTIVE, taker.again(staged("other.json", other)).state());
        taker.leave("other.json");
        assertEquals(List.of(), active());
    }

    @Test
    void aJarThatIsReplacedInItsFolderIsTakenAgain() throws Exception {
        Path jar = jars.resolve("org.example.a-1.0.0.jar");
        jar("org.example.a", "1.0.0").write(jar);
        String text = descriptor("org.example.a:1.0.0");
        take(text);
        taker.again(staged(FILE, text));
        assertEquals(List.of("take press.json/org.example.a.jar"), bundles.calls);
        jar("org.example.a", "1.0.0").entry("more.txt", "more").write(jar);
        taker.again(staged(FILE, text));
        assertEquals(2, bundles.calls.size());
    }

    @Test
    void faultsInTheDescriptorAreTold() throws Exception {
        assertEquals("The feature has no id; write \"id\": \"group:artifact:version\".",
                take("{\"feature-resource-version\": \"1.0\", \"bundles\": []}").reason());
        assertEquals("The bundle 'org.example.a' is not in the form group:artifact:version.",
                take("{\"id\": \"g:a:1\", \"bundles\": [\"org.example.a\"]}").reason());
        for (String outside : List.of(".tmp.x:a:1", "g:..:1", "g:a:..", "g..h:a:1", "g:a.:1")) {
            assertEquals("The bundle '" + outside + "' is not in the form group:artifact:version.",
                    take("{\"id\": \"g:a:1\", \"bundles\": [\"" + outside + "\"]}").reason());
        }
        assertEquals("The version of the bundle 'g:a:99999999999.0' is not one a bundle can have.",
                take("{\"id\": \"g:a:1\", \"bundles\": [\"g:a:99999999999.0\"]}").reason());
        assertEquals("'../../outside' among the configurations of the feature is no PID.",
                take("{\"id\": \"g:a:1\", \"bundles\": [], \"configurations\": {\"../../outside\": {\"a\": 1}}}").reason());
        assertEquals("The feature lists a twice.", take("{\"id\": \"g:a:1\", \"bundles\": [\"g:a:1\", \"g:a:2\"]}").reason());
        assertEquals("It is a feature descriptor of version 2.0; those of version 1 are understood.",
                take("{\"feature-resource-version\": \"2.0\"}").reason());
        assertEquals("The feature has the extension x, which must be understood and is not known here.",
                take("{\"id\": \"g:a:1\", \"bundles\": [], \"extensions\": {\"x\": {\"kind\": \"mandatory\"}}}").reason());
        assertTrue(take("{\"bundles\": [\n,]}").reason().startsWith("Line 2 is not JSON: "));
    }

    @Test
    void whatIsMeantForAFeatureIsRecognisedEvenWithAFault() throws Exception {
        assertTrue(taker.recognises(staged(FILE, "{/* a */ \"id\": \"g:a:1\", \"bundles\": []}")));
        assertTrue(taker.recognises(staged(FILE, "{\"feature-resource-version\" : \"1.0\",, }")));
        assertFalse(taker.recognises(staged(FILE, "{\"org.example.pid\": {\"a\": 1}}")));
        assertFalse(taker.recognises(staged(FILE, "{\"a\":" + "[".repeat(1 << 20))));
        assertFalse(taker.recognises(staged("a.cfg", "\"bundles\":")));
    }

    private Outcome take(String text) throws Exception {
        return taker.take(staged(FILE, text));
    }

    private Staged staged(String name, String text) throws Exception {
        return new Staged(name, Files.writeString(deploy.resolve(name), text), Integer.toHexString(text.hashCode()));
    }

    private static String descriptor(String... listed) {
        String each = String.join(", ", Arrays.stream(listed).map(one -> "{\"id\": \"org.example:" + one + "\"}").toList());
        return "{\"feature-resource-version\": \"1.0\", \"id\": \"org.example:press:1.0.0\", \"bundles\": [" + each
                + "], \"configurations\": {\"org.example.pid\": {\"which\": \"first\"}}}";
    }

    private static SampleJar jar(String name, String version) {
        return SampleJar.bundle(name, version);
    }

    private List<String> active() {
        return Arrays.stream(framework.context().getBundles()).filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .map(Bundle::getSymbolicName).filter(name -> name.startsWith("org.example")).sorted().toList();
    }

    private Bundle bundle(String name) {
        return Arrays.stream(framework.context().getBundles()).filter(bundle -> name.equals(bundle.getSymbolicName())).findFirst()
                .orElseThrow();
    }

    private Configuration find(String pid) throws Exception {
        Configuration[] found = framework.configurations().listConfigurations("(service.pid=" + pid + ")");
        return found == null ? null : found[0];
    }
}
