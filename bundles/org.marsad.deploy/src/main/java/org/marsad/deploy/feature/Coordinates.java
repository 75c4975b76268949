package org.marsad.deploy.feature;

import java.util.stream.Stream;
import org.apache.felix.utils.version.VersionCleaner;
import org.marsad.deploy.settings.BadFileException;
import org.osgi.framework.Version;

/**
 * What Maven calls something: group, artifact, and version.
 *
 * @param group    the group
 * @param artifact the artifact; of a bundle built as usual its symbolic name
 * @param version  the version as Maven writes it
 */
record Coordinates(String group, String artifact, String version) {

    /** Of {@code group:artifact:version}, the form in which a feature lists bundles. */
    static Coordinates of(String id) throws BadFileException {
        String[] parts = id.split(":");
        if (parts.length > 3) {
            throw new BadFileException("The bundle " + id + " has a type or classifier, which is not supported; "
                    + "write group:artifact:version.");
        }
        // A part that begins with a dot, or has two in a row, would be a path that leads out of the repository.
        if (parts.length < 3 || !Stream.of(parts).allMatch(part -> part.matches("[\\w+-]+(?:\\.[\\w+-]+)*"))) {
            throw new BadFileException("The bundle '" + id + "' is not in the form group:artifact:version.");
        }
        Coordinates coordinates = new Coordinates(parts[0], parts[1], parts[2]);
        try {
            coordinates.osgiVersion();
        } catch (IllegalArgumentException e) {
            throw new BadFileException("The version of the bundle '" + id + "' is not one a bundle can have.");
        }
        return coordinates;
    }

    /** The version as OSGi counts: {@code 1.2-SNAPSHOT} is {@code 1.2.0.SNAPSHOT}. */
    Version osgiVersion() {
        return new Version(VersionCleaner.clean(version));
    }

    /** The usual name of its jar. */
    String file() {
        return artifact + "-" + version + ".jar";
    }

    @Override
    public String toString() {
        return artifact + " " + version;
    }
}
