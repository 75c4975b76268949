package org.marsad.itest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

import org.osgi.framework.Constants;

/**
 * A bundle made while a test runs: one Declarative Services component, whose class is one of the tests' and gets a copy of
 * its own in the bundle. The component's method {@code stop} is called when it goes.
 */
final class ComponentBundle {

    private final String name;
    private final Class<?> component;
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final StringBuilder references = new StringBuilder();
    private int parameters;
    private String service = "";
    private String provided = "";
    private String version = "1.0.0";

    ComponentBundle(String name, Class<?> component) {
        this.name = name;
        this.component = component;
    }

    /** Registers the component as a service; else it is made at once. */
    ComponentBundle service(Class<?> type) {
        service = type.getName();
        provided = "<service><provide interface=\"" + service + "\"/></service>";
        return this;
    }

    ComponentBundle version(String number) {
        version = number;
        return this;
    }

    ComponentBundle property(String key, String value) {
        properties.put(key, value);
        return this;
    }

    /** The next parameter of the component's constructor is a service. */
    ComponentBundle needs(Class<?> type) {
        references.append("<reference name=\"r%d\" interface=\"%s\" parameter=\"%d\"/>"
                .formatted(parameters, type.getName(), parameters));
        parameters++;
        return this;
    }

    /** The next parameter of the component's constructor is the map of its properties. */
    ComponentBundle needsProperties() {
        parameters++;
        return this;
    }

    /** The jar. */
    InputStream open() {
        return new ByteArrayInputStream(bytes());
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String file = component.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest());
                InputStream code = component.getClassLoader().getResourceAsStream(file)) {
            jar.putNextEntry(new JarEntry("OSGI-INF/component.xml"));
            jar.write(description().getBytes(StandardCharsets.UTF_8));
            jar.putNextEntry(new JarEntry(file));
            code.transferTo(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        main.putValue(Constants.BUNDLE_SYMBOLICNAME, name);
        main.putValue(Constants.BUNDLE_VERSION, version);
        main.putValue(Constants.IMPORT_PACKAGE, "org.marsad.api.analysis,org.marsad.api.document,org.marsad.api.ingest,"
                + "org.marsad.api.search,org.marsad.api.watch");
        if (!service.isEmpty()) {
            main.putValue(Constants.PROVIDE_CAPABILITY, "osgi.service;objectClass:List<String>=\"" + service + "\"");
        }
        main.putValue("Service-Component", "OSGI-INF/component.xml");
        return manifest;
    }

    private String description() {
        String values = properties.entrySet().stream()
                .map(property -> "<property name=\"%s\" value=\"%s\"/>".formatted(property.getKey(), property.getValue()))
                .collect(Collectors.joining());
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <component xmlns="http://www.osgi.org/xmlns/scr/v1.4.0" name="%s" immediate="%s" init="%d" deactivate="stop">
                  %s
                  %s
                  %s
                  <implementation class="%s"/>
                </component>
                """.formatted(name, service.isEmpty(), parameters, values, provided, references, component.getName());
    }
}
