package org.marsad.bench.product;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** A bundle made on the spot, from a class of this project that gets a copy of its own in it. */
final class BundleJar {

    private static final String COMPONENT = "OSGI-INF/component.xml";

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    BundleJar(String name, String version) {
        header("Bundle-ManifestVersion", "2").header("Bundle-SymbolicName", name).header("Bundle-Version", version);
    }

    /** Sets a header, or takes it out if the value is empty. */
    BundleJar header(String name, String value) {
        if (value.isEmpty()) {
            headers.remove(name);
        } else {
            headers.put(name, value);
        }
        return this;
    }

    BundleJar entry(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    BundleJar withClass(Class<?> type) throws IOException {
        String file = file(type);
        try (InputStream code = type.getClassLoader().getResourceAsStream(file)) {
            return entry(file, code.readAllBytes());
        }
    }

    /** A component that gets the map of its properties and is registered as a service. */
    BundleJar component(Class<?> type, Class<?> service, Map<String, String> properties) throws IOException {
        String values = properties.entrySet().stream()
                .map(each -> "<property name=\"%s\" value=\"%s\"/>".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining());
        String description = """
                <?xml version="1.0" encoding="UTF-8"?>
                <component xmlns="http://www.osgi.org/xmlns/scr/v1.4.0" name="%s" init="1">
                  %s
                  <service><provide interface="%s"/></service>
                  <implementation class="%s"/>
                </component>
                """.formatted(type.getName(), values, service.getName(), type.getName());
        return header("Service-Component", COMPONENT)
                .header("Import-Package", "org.marsad.api.analysis,org.marsad.api.catalogue,org.marsad.api.document")
                .header("Provide-Capability", "osgi.service;objectClass:List<String>=\"%s\"".formatted(service.getName()))
                .entry(COMPONENT, description.getBytes(StandardCharsets.UTF_8)).withClass(type);
    }

    /** An activator. */
    BundleJar activator(Class<?> type) throws IOException {
        return header("Bundle-Activator", type.getName()).header("Import-Package", "org.osgi.framework").withClass(type);
    }

    byte[] bytes() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach(manifest.getMainAttributes()::putValue);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** Puts it there in one go, as a file manager that moves does; whoever looks sees all of it or nothing. */
    void drop(Path folder, String file) throws IOException {
        drop(folder, file, bytes());
    }

    static void drop(Path folder, String file, byte[] content) throws IOException {
        Path unfinished = folder.resolveSibling("." + file + ".part");
        Files.write(unfinished, content);
        Files.move(unfinished, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String file(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }
}
