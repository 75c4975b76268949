package org.marsad.deploy.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A jar made while a test runs. */
public final class SampleJar {

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    private SampleJar() {
    }

    /** A bundle with nothing in it. */
    public static SampleJar bundle(String name, String version) {
        return new SampleJar().header("Bundle-ManifestVersion", "2").header("Bundle-SymbolicName", name)
                .header("Bundle-Version", version);
    }

    /** A jar that says nothing about itself. */
    public static SampleJar plain() {
        return new SampleJar();
    }

    public SampleJar header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public SampleJar without(String name) {
        headers.remove(name);
        return this;
    }

    public SampleJar entry(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    public SampleJar entry(String name, String text) {
        return entry(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Holds a copy of one of the tests' classes. */
    public SampleJar holding(Class<?> type) {
        String file = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getClassLoader().getResourceAsStream(file)) {
            return entry(file, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A component of a class, described by what is inside the element {@code component}. */
    public SampleJar component(String attributes, String implementation, String inside) {
        String file = "OSGI-INF/" + implementation + ".xml";
        String named = headers.get("Service-Component");
        header("Service-Component", named == null ? file : named + "," + file);
        return entry(file, """
                <?xml version="1.0" encoding="UTF-8"?>
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="%s" %s>
                  %s
                  <implementation class="%s"/>
                </scr:component>
                """.formatted(implementation, attributes, inside, implementation));
    }

    public byte[] bytes() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach(main::putValue);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public InputStream open() {
        return new ByteArrayInputStream(bytes());
    }

    public Path write(Path file) throws IOException {
        return Files.write(file, bytes());
    }
}
