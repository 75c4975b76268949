package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.paxexam.jupiter.Bundles;
import org.marsad.paxexam.jupiter.PaxExam;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** Promise: the API needs nothing but Java. Here it is alone on a framework, without even Declarative Services. */
@PaxExam
class ApiAloneIT {

    private static final String API = "org.marsad.api";

    private Bundle api;

    @Configuration
    static Option[] apiAlone() {
        return new Option[] {Bundles.at(MarsadContainer.bundle(API))};
    }

    @BeforeEach
    void findTheApi(BundleContext context) {
        api = Arrays.stream(context.getBundles()).filter(bundle -> API.equals(bundle.getSymbolicName()))
                .findFirst().orElseThrow();
    }

    @Test
    void nothingElseIsInTheContainer(BundleContext context) {
        List<Bundle> expected = List.of(context.getBundle(0), api, context.getBundle());
        assertEquals(expected, List.of(context.getBundles()));
    }

    @Test
    void itStarts() {
        assertEquals(Bundle.ACTIVE, api.getState());
    }

    @Test
    void itImportsPackagesOfJavaOnly() {
        List<String> others = api.adapt(BundleWiring.class).getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .map(ApiAloneIT::packageOf).filter(name -> !name.startsWith("java.")).toList();
        assertEquals(List.of(), others);
    }

    @Test
    void allItsClassesLinkWithJavaOnly() throws ClassNotFoundException {
        List<URL> classes = Collections.list(api.findEntries("/", "*.class", true));
        assertFalse(classes.isEmpty());
        for (URL file : classes) {
            String path = file.getPath();
            Class<?> type = api.loadClass(path.substring(1, path.length() - ".class".length()).replace('/', '.'));
            type.getDeclaredMethods();
            type.getDeclaredFields();
        }
    }

    private static String packageOf(BundleWire wire) {
        return (String) wire.getCapability().getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE);
    }
}
