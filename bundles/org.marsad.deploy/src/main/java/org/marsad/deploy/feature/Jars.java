package org.marsad.deploy.feature;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Manifest;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.marsad.deploy.check.Manifests;
import org.marsad.deploy.check.Repository;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/** Where the bundles of a feature may lie: in the folder that bears its name, or in a repository. */
final class Jars {

    private static final String JSON = ".json";

    private final Path deploy;
    private final Repository repository;

    Jars(Path deploy, Repository repository) {
        this.deploy = deploy;
        this.repository = repository;
    }

    /** The folder of a feature. */
    Path folder(String descriptor) {
        return deploy.resolve(descriptor.endsWith(JSON) ? descriptor.substring(0, descriptor.length() - JSON.length()) : descriptor);
    }

    /** The jar of a bundle, or empty if it lies nowhere or is not complete yet. */
    Optional<Path> find(String descriptor, Coordinates bundle) throws IOException {
        Path folder = folder(descriptor);
        Path usual = folder.resolve(bundle.file());
        if (Files.isRegularFile(usual)) {
            return isWhole(usual) ? Optional.of(usual) : Optional.empty();
        }
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
                for (Path jar : jars) {
                    if (isBundle(jar, bundle)) {
                        return Optional.of(jar);
                    }
                }
            }
        }
        return repository.find(bundle.group(), bundle.artifact(), bundle.version());
    }

    /** A file of the deploy folder itself that is this bundle; the gate takes that up by itself. */
    Optional<Path> beside(Coordinates bundle) {
        return Optional.of(deploy.resolve(bundle.file())).filter(Files::isRegularFile);
    }

    /** Where bundles of a feature are looked for, for messages. */
    String places(String descriptor) {
        StringBuilder places = new StringBuilder(folder(descriptor).toString());
        repository.folders().forEach(folder -> places.append(" and ").append(folder));
        return places.toString();
    }

    private static boolean isBundle(Path jar, Coordinates bundle) {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            Optional<Manifest> manifest = Manifests.of(file);
            Optional<String> name = manifest.flatMap(Manifests::symbolicName);
            String version = manifest.map(each -> each.getMainAttributes().getValue(Constants.BUNDLE_VERSION)).orElse("");
            return name.isPresent() && name.get().equals(bundle.artifact())
                    && Version.parseVersion(version).equals(bundle.osgiVersion());
        } catch (IOException | IllegalArgumentException e) {
            // A jar that cannot be read, perhaps because it is still being copied, is not the one that is looked for.
            return false;
        }
    }

    /** Whether the list of what is in a jar, which is written last, is there; if not it is perhaps still being copied. */
    private static boolean isWhole(Path jar) throws IOException {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            return file.size() > 0;
        } catch (ZipException e) {
            return false;
        }
    }
}
