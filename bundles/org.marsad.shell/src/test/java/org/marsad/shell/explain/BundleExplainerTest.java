package org.marsad.shell.explain;

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
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.workbench.Explanation;
import org.osgi.framework.Bundle;
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
        assertEquals(2, explanation.reasons().size());
        assertTrue(explanation.reasons().get(1)
                .startsWith("No bundle gives the package (&(osgi.wiring.package=no.such.thing)"),
                explanation.reasons().get(1));
    }

    @Test
    void aBundleThatNeedsOneThatCannotStartIsToldSo() throws Exception {
        install("org.example.a", Map.of("Import-Package", "no.such.thing", "Export-Package", "org.example.a"));
        install("org.example.b", Map.of("Import-Package", "org.example.a"));
        assertTrue(explain("org.example.b").orElseThrow().reasons().get(1).startsWith("Each thing it needs is here, but"));
    }

    @Test
    void aBundleThatWasNotStartedCanBe() throws Exception {
        Bundle bundle = install("org.example.a", Map.of("Export-Package", "org.example.a"));
        install("org.example.b", Map.of("Import-Package", "org.example.a")).start();
        Explanation explanation = explain(Long.toString(bundle.getBundleId())).orElseThrow();
        assertTrue(explanation.reasons().get(0).startsWith("It has all it needs but is not started"));
        assertEquals(List.of("felix:start " + bundle.getBundleId()), explanation.next());
    }

    @Test
    void ofAnActiveBundleTheComponentsThatWaitAreNamed() throws Exception {
        install("org.example.a", Map.of()).start();
        configurations = List.of(waiting());
        components = List.of(configurations.get(0).description);
        List<String> reasons = explain("org.example.a").orElseThrow().reasons();
        assertTrue(reasons.get(0).startsWith("It is active since "));
        assertEquals("The component org.example.Component waits for a service javax.sql.DataSource with (name=marsad).",
                reasons.get(1));
    }

    @Test
    void aComponentWithoutItsConfigurationSaysWhichItWaitsFor() throws Exception {
        install("org.example.a", Map.of()).start();
        components = List.of(waiting().description);
        assertEquals("The component org.example.Component waits for a configuration of org.example.pid.",
                explain("org.example.a").orElseThrow().reasons().get(1));
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
