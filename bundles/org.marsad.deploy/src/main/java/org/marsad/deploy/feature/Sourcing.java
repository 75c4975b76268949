package org.marsad.deploy.feature;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marsad.deploy.check.Origins;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;

/** Tells where the bundles of a feature come from: they are here already, or a jar of them lies somewhere. */
final class Sourcing {

    private final BundleContext framework;
    private final Jars jars;

    /** From this framework and these places. */
    Sourcing(BundleContext framework, Jars jars) {
        this.framework = framework;
        this.jars = jars;
    }

    /**
     * Where each bundle of a feature comes from.
     *
     * @param jars      those the feature brings along, and their jars
     * @param borrowed  those that are here and in use
     * @param beside    those that lie in the deploy folder by themselves, or are here, and are not in use yet
     * @param none      those that are nowhere
     * @param conflicts why some cannot be taken, in whole sentences
     */
    record Sources(Map<Coordinates, Path> jars, List<Coordinates> borrowed, List<Coordinates> beside, List<Coordinates> none,
            List<String> conflicts) {

        Sources() {
            this(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** Where the bundles that a descriptor lists come from. */
    Sources of(String file, Descriptor descriptor) throws IOException {
        Sources sources = new Sources();
        for (Coordinates bundle : descriptor.bundles()) {
            Optional<Bundle> present = present(file, bundle.artifact());
            Optional<Path> beside = jars.beside(bundle);
            if (present.isPresent()) {
                addPresent(bundle, present.get(), sources);
            } else if (beside.isPresent()) {
                sources.beside().add(bundle);
            } else {
                Optional<Path> jar = jars.find(file, bundle);
                jar.ifPresentOrElse(found -> sources.jars().put(bundle, found), () -> sources.none().add(bundle));
            }
        }
        return sources;
    }

    private static void addPresent(Coordinates bundle, Bundle present, Sources sources) {
        if (!serves(present.getVersion(), bundle.osgiVersion())) {
            sources.conflicts().add(bundle + " cannot be taken, because " + Origins.name(present) + " is here, "
                    + Origins.file(present).map(file -> "from the file " + file).orElse("as part of the distribution") + ".");
        } else if (present.getState() == Bundle.ACTIVE || present.getState() == Bundle.STARTING) {
            sources.borrowed().add(bundle);
        } else {
            sources.beside().add(bundle);
        }
    }

    /** Versions are compatible up to the next major one. */
    static boolean serves(Version here, Version wanted) {
        return here.compareTo(wanted) >= 0 && here.getMajor() == wanted.getMajor();
    }

    /** A bundle of that name that is not of this feature. */
    Optional<Bundle> present(String file, String artifact) {
        return Arrays.stream(framework.getBundles()).filter(bundle -> artifact.equals(bundle.getSymbolicName()))
                .filter(bundle -> !bundle.getLocation().startsWith(Origins.TRIED)
                && !bundle.getLocation().startsWith(Origins.DEPLOYED + file + "/")).findFirst();
    }
}
