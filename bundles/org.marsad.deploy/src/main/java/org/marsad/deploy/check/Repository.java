package org.marsad.deploy.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.felix.utils.resource.ResourceBuilder;
import org.osgi.framework.BundleException;
import org.osgi.resource.Capability;

/** Folders with jars, in Maven's layout or any other, from which nothing is installed unless it is asked for. Safe for several threads. */
public final class Repository {

    private static final String JAR = ".jar";

    private final List<Path> folders;
    private final Map<Path, Jar> known = new ConcurrentHashMap<>();

    private Repository(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** All of these folders, the first one first; those that are not there count as empty. */
    public static Repository of(List<Path> folders) {
        return new Repository(folders);
    }

    /**
     * A bundle that lies there.
     *
     * @param path         where
     * @param modified     when it was written
     * @param capabilities what it would give; nothing if it is no bundle
     */
    record Jar(Path path, FileTime modified, List<Capability> capabilities) {}

    /**
     * Finds a jar by its Maven coordinates.
     *
     * @return empty if there is none
     */
    public Optional<Path> find(String group, String artifact, String version) {
        String file = artifact + "-" + version + JAR;
        Path inside = Path.of(group.replace('.', '/'), artifact, version, file);
        return folders.stream().flatMap(folder -> Stream.of(folder.resolve(inside), folder.resolve(file)))
                .filter(Files::isRegularFile).findFirst();
    }

    /** The folders, for messages. */
    public List<Path> folders() {
        return folders;
    }

    /** Every jar, in the order of folders and names. What cannot be read gives nothing. */
    List<Jar> jars() {
        List<Jar> jars = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(file -> file.toString().endsWith(JAR) && Files.isRegularFile(file)).sorted()
                            .forEach(file -> jars.add(jar(file)));
                } catch (IOException | UncheckedIOException e) {
                    // A folder that cannot be read has nothing to offer; it only serves for advice here.
                    continue;
                }
            }
        }
        return jars;
    }

    private Jar jar(Path file) {
        FileTime modified;
        try {
            modified = Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return new Jar(file, FileTime.fromMillis(0), List.of());
        }
        Jar jar = known.get(file);
        if (jar == null || !jar.modified().equals(modified)) {
            jar = new Jar(file, modified, capabilities(file));
            known.put(file, jar);
        }
        return jar;
    }

    private static List<Capability> capabilities(Path file) {
        try (ZipFile jar = new ZipFile(file.toFile())) {
            Optional<Manifest> manifest = Manifests.of(jar);
            if (manifest.flatMap(Manifests::symbolicName).isEmpty()) {
                return List.of();
            }
            Attributes attributes = manifest.get().getMainAttributes();
            Map<String, String> headers = new HashMap<>();
            attributes.forEach((name, value) -> headers.put(name.toString(), value.toString()));
            return ResourceBuilder.build(file.toString(), headers).getCapabilities(null);
        } catch (IOException | BundleException | IllegalArgumentException e) {
            return List.of();
        }
    }
}
