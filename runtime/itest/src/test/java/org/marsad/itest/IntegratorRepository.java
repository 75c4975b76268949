package org.marsad.itest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The local Maven repository of an integrator who has just built Marsad: what this build made is in it, and whatever else
 * Maven needs is read from the repository that this build has used. No network is needed or asked.
 */
final class IntegratorRepository {

    private static final String GROUP = "org/marsad";

    private final Path sources;
    private final String version;
    private final Path folder;

    private IntegratorRepository(Path sources, String version, Path folder) {
        this.sources = sources;
        this.version = version;
        this.folder = folder;
    }

    /** Makes it, in a folder that may be there from an earlier run. */
    static IntegratorRepository in(Path folder) throws IOException {
        IntegratorRepository repository = new IntegratorRepository(Path.of(System.getProperty("marsad.sources")),
                System.getProperty("marsad.version"), folder);
        repository.put("marsad", ".", Optional.empty());
        for (String bundle : new String[] {"org.marsad.api", "org.marsad.testkit"}) {
            repository.put(bundle, "bundles/" + bundle, Optional.of(bundle));
        }
        repository.put("marsad-archetype", "features/archetype", Optional.of("marsad-archetype"));
        repository.writeSettings(Path.of(System.getProperty("marsad.maven.repository")));
        return repository;
    }

    Path folder() {
        return folder;
    }

    /** Where else Maven looks, instead of any other place. */
    Path settings() {
        return folder.resolve("settings.xml");
    }

    private void put(String artifact, String module, Optional<String> jar) throws IOException {
        Path place = Files.createDirectories(folder.resolve(GROUP).resolve(artifact).resolve(version));
        String name = artifact + "-" + version;
        Files.copy(sources.resolve(module).resolve("pom.xml"), place.resolve(name + ".pom"), StandardCopyOption.REPLACE_EXISTING);
        if (jar.isPresent()) {
            Files.copy(sources.resolve(module).resolve("target").resolve(name + ".jar"), place.resolve(name + ".jar"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void writeSettings(Path other) throws IOException {
        String places = """
                <id>central</id>
                <url>%s</url>
                <releases><checksumPolicy>ignore</checksumPolicy></releases>
                <snapshots><enabled>false</enabled></snapshots>
                """.formatted(other.toUri());
        Files.writeString(settings(), """
                <?xml version="1.0" encoding="UTF-8"?>
                <settings>
                  <profiles>
                    <profile>
                      <id>here</id>
                      <repositories><repository>%1$s</repository></repositories>
                      <pluginRepositories><pluginRepository>%1$s</pluginRepository></pluginRepositories>
                    </profile>
                  </profiles>
                  <activeProfiles><activeProfile>here</activeProfile></activeProfiles>
                </settings>
                """.formatted(places));
    }
}
