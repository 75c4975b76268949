package org.marsad.deploy.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.workbench.Explanation;
import org.marsad.deploy.sample.BlockingActivator;
import org.marsad.deploy.sample.SampleJar;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

class BundleExplainerTest {

    @TempDir
    private Path cache;

    private Framework framework;
    private List<ComponentDescriptionDTO> components = List.of();
    private List<ComponentConfigurationDTO> configurations = List.of();

    @BeforeEach
    void open() throws Exception {
        framework = new FrameworkFactory().newFramework(Map.of("org.osgi.framework.storage", cache.toString(),
                "felix.log.level", "0"));
        framework.start();
    }

    @AfterEach
    void close() throws Exception {
        framework.stop();
        framework.waitForStop(0);
    }

    @Test
    void aBundleWithoutAPackageItNeedsLacksThatPackageAndNothingElse() throws Exception {
        install("org.example.a", Map.of("Import-Package", "org.osgi.framework,no.such.thing;version=\"[1.0,2)\","
                + "not.needed;resolution:=optional"));
        Explanation explanation = explain("org.example.a").orElseThrow();
        assertEquals("org.example.a 1.0.0", explanation.subject());
        assertEquals("It is installed but cannot start:", explanation.reasons().get(0));
        assertEquals(4, explanation.reasons().size());
        assertEquals("It needs the package no.such.thing (version 1.0.0 or later, below 2.0.0), which no bundle here gives.",
                explanation.reasons().get(1));
        assertTrue(explanation.reasons().get(2).startsWith("Drop a bundle that exports no.such.thing "), explanation.reasons().get(2));
    }

    @Test
    void aBundleThatNeedsOneThatCannotStartIsToldSo() throws Exception {
        install("org.example.a", Map.of("Import-Package", "no.such.thing", "Export-Package", "org.example.a"));
        install("org.example.b", Map.of("Import-Package", "org.example.a"));
        Explanation explanation = explain("org.example.b").orElseThrow();
        assertEquals("It needs the package org.example.a; org.example.a 1.0.0 would give it, but cannot be used either.",
                explanation.reasons().get(1));
        assertEquals(List.of("why org.example.a"), explanation.next());
    }

    @Test
    void aBundleThatWasNotStartedCanBe() throws Exception {
        Bundle bundle = install("org.example.a", Map.of("Export-Package", "org.example.a"));
        install("org.example.b", Map.of("Import-Package", "org.example.a")).start();
        Explanation explanation = explain(Long.toString(bundle.getBundleId())).orElseThrow();
        assertTrue(explanation.reasons().get(0).startsWith("It has all it needs but is not started"));
        assertEquals("felix:start " + bundle.getBundleId(), explanation.next().get(0));
    }

    @Test
    void ofAnActiveBundleTheComponentsThatWaitAreNamed() throws Exception {
        install("org.example.a", Map.of()).start();
        configurations = List.of(waiting());
        components = List.of(configurations.get(0).description);
        List<String> reasons = explain("org.example.a").orElseThrow().reasons();
        assertTrue(reasons.get(0).startsWith("It is active as bundle "));
        assertEquals("The component org.example.Component waits for a service javax.sql.DataSource with (name=marsad), "
                + "which no bundle here gives.",
                reasons.get(1));
    }

    @Test
    void aComponentWithoutItsConfigurationSaysWhichItWaitsFor() throws Exception {
        install("org.example.a", Map.of()).start();
        components = List.of(waiting().description);
        assertEquals("The component org.example.Component waits for a configuration of org.example.pid: put a file org.example.pid.cfg, "
                + "or org.example.pid~NAME.cfg for one of several, into the deploy folder.",
                explain("org.example.a").orElseThrow().reasons().get(1));
    }

    @Test
    void aFailedComponentIsQuotedWithItsCause() throws Exception {
        install("org.example.a", Map.of()).start();
        ComponentConfigurationDTO failed = waiting();
        failed.state = ComponentConfigurationDTO.FAILED_ACTIVATION;
        failed.failure = "java.lang.RuntimeException: outer\n\tat a.B.c(B.java:1)\nCaused by: java.io.IOException: no such list\n"
                + "\tat a.Words.read(Words.java:7)\n\t... 3 more\n";
        configurations = List.of(failed);
        components = List.of(failed.description);
        assertEquals("The component org.example.Component failed when it was activated: IOException: no such list, "
                + "at a.Words.read(Words.java:7) (more in log/marsad.log).", explain("org.example.a").orElseThrow().reasons().get(1));
    }

    @Test
    void aServiceThatABundleGivesThatIsNotStartedComesWithThatBundle() throws Exception {
        install("org.example.a", Map.of()).start();
        install("org.example.giver", Map.of("Provide-Capability", "osgi.service;objectClass:List<String>=\"javax.sql.DataSource\""));
        configurations = List.of(waiting());
        components = List.of(configurations.get(0).description);
        Explanation explanation = explain("org.example.a").orElseThrow();
        assertEquals("The component org.example.Component waits for a service javax.sql.DataSource with (name=marsad), which would "
                + "come from org.example.giver 1.0.0, which is not started.", explanation.reasons().get(1));
        assertEquals(List.of("why org.example.giver"), explanation.next());
    }

    @Test
    void aStartThatDoesNotComeBackIsShownAtThePlaceWhereItIs() throws Exception {
        String activator = BlockingActivator.class.getName();
        Bundle bundle = framework.getBundleContext().installBundle("deploy:blocking.jar", SampleJar.bundle("org.example.a", "1.0.0")
                .header("Bundle-Activator", activator).header("Import-Package", "org.osgi.framework")
                .holding(BlockingActivator.class).open());
        Thread starting = new Thread(() -> {
            try {
                bundle.start();
            } catch (BundleException e) {
                // It is interrupted at the end, which is how this ends.
            }
        });
        starting.start();
        String place = "At this moment it is in " + activator + ".start";
        for (long end = System.nanoTime() + 10_000_000_000L; System.nanoTime() < end
                && explain("org.example.a").orElseThrow().reasons().stream().noneMatch(reason -> reason.startsWith(place));) {
            LockSupport.parkNanos(1_000_000);
        }
        List<String> reasons = explain("org.example.a").orElseThrow().reasons();
        starting.interrupt();
        starting.join();
        assertEquals("It is being started, and its start has not come back yet.", reasons.get(0));
        assertTrue(reasons.get(1).startsWith(place), reasons.get(1));
        assertEquals("It comes from the file blocking.jar in the deploy folder.", reasons.get(reasons.size() - 1));
    }

    @Test
    void aBundleThatIsOnlyTriedIsNotSeen() throws Exception {
        framework.getBundleContext().installBundle("trial:1", SampleJar.bundle("org.example.a", "1.0.0").open());
        assertEquals(Optional.empty(), explain("org.example.a"));
    }

    @Test
    void whatIsNoBundleIsNotExplained() {
        assertEquals(Optional.empty(), explain("org.example.nothing"));
    }

    private Optional<Explanation> explain(String subject) {
        ServiceComponentRuntime runtime = (ServiceComponentRuntime) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {ServiceComponentRuntime.class}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "getComponentDescriptionDTOs" -> components;
                    case "getComponentConfigurationDTOs" -> configurations;
                    default -> true;
                });
        return new BundleExplainer(framework.getBundleContext(), runtime).explain(subject);
    }

    private static ComponentConfigurationDTO waiting() {
        ReferenceDTO declared = new ReferenceDTO();
        declared.name = "source";
        declared.interfaceName = "javax.sql.DataSource";
        ComponentDescriptionDTO component = new ComponentDescriptionDTO();
        component.name = "org.example.Component";
        component.configurationPid = new String[] {"org.example.pid"};
        component.serviceInterfaces = new String[0];
        component.references = new ReferenceDTO[] {declared};
        UnsatisfiedReferenceDTO missing = new UnsatisfiedReferenceDTO();
        missing.name = "source";
        missing.target = "(name=marsad)";
        ComponentConfigurationDTO configuration = new ComponentConfigurationDTO();
        configuration.description = component;
        configuration.state = ComponentConfigurationDTO.UNSATISFIED_REFERENCE;
        configuration.unsatisfiedReferences = new UnsatisfiedReferenceDTO[] {missing};
        return configuration;
    }

    private Bundle install(String name, Map<String, String> headers) throws Exception {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.putValue("Manifest-Version", "1.0");
        attributes.putValue("Bundle-ManifestVersion", "2");
        attributes.putValue("Bundle-SymbolicName", name);
        attributes.putValue("Bundle-Version", "1.0.0");
        headers.forEach(attributes::putValue);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new JarOutputStream(bytes, manifest).close();
        InputStream jar = new ByteArrayInputStream(bytes.toByteArray());
        return framework.getBundleContext().installBundle("test:" + name, jar);
    }
}
