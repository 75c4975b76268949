package org.marsad.deploy.feature;

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
        if (parts.length < 3 || !id.matches("[\\w.:+-]+")) {
            throw new BadFileException("The bundle '" + id + "' is not in the form group:artifact:version.");
        }
        return new Coordinates(parts[0], parts[1], parts[2]);
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
