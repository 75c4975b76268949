package org.marsad.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A bundle made in the test, from classes of the tests. */
final class TestBundle {
    private final Manifest manifest = new Manifest();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final String name;

    TestBundle(String name) {
        this.name = name;
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        header("Bundle-ManifestVersion", "2");
        header("Bundle-SymbolicName", name);
        header("Bundle-Version", "1.0.0");
    }

    /** The bundle with the commands of the package {@code sample}. */
    static TestBundle commands(String edition) {
        return new TestBundle("sample.commands")
                .activator("org.marsad.launcher.sample.Activator")
                .classes("Commands", "Commands$Outcome")
                .header("Import-Package", "org.osgi.framework, org.osgi.service.cm, org.apache.felix.service.command,"
                        + "org.jline.terminal, jakarta.json, jakarta.json.spi")
                .entry("org/marsad/launcher/sample/edition.txt", edition);
    }

    String name() {
        return name;
    }

    TestBundle header(String header, String value) {
        manifest.getMainAttributes().put(new Attributes.Name(header), value);
        return this;
    }

    TestBundle activator(String type) {
        header("Bundle-Activator", type);
        header("Import-Package", "org.osgi.framework");
        return classes(type.substring(type.lastIndexOf('.') + 1));
    }

    /** A Declarative Services component, described by hand. */
    TestBundle component(String simpleName, String properties) {
        header("Service-Component", "OSGI-INF/" + simpleName + ".xml");
        header("Require-Capability", "osgi.extender;filter:=\"(osgi.extender=osgi.component)\"");
        entry("OSGI-INF/" + simpleName + ".xml", """
                <component xmlns="http://www.osgi.org/xmlns/scr/v1.3.0" name="%1$s" immediate="true">
                  <implementation class="org.marsad.launcher.sample.%1$s"/>
                  <service><provide interface="java.lang.Object"/></service>
                  %2$s
                </component>
                """.formatted(simpleName, properties));
        return classes(simpleName);
    }

    TestBundle classes(String... simpleNames) {
        for (String simpleName : simpleNames) {
            String path = "org/marsad/launcher/sample/" + simpleName + ".class";
            try (InputStream in = TestBundle.class.getClassLoader().getResourceAsStream(path)) {
                entries.put(path, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return this;
    }

    TestBundle entry(String path, String text) {
        entries.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    void write(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream content = new JarOutputStream(out, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                content.putNextEntry(new ZipEntry(entry.getKey()));
                content.write(entry.getValue());
                content.closeEntry();
            }
        }
    }
}
