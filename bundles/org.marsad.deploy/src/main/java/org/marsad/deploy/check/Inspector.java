package org.marsad.deploy.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;

/** Looks through a jar before anything of it is installed. Safe for use by several threads. */
public final class Inspector {

    /** What a bundle may give and still be started twice: nobody but the workbench asks for these. */
    private static final Set<String> HARMLESS = Set.of("osgi.service", "org.marsad.list", "osgi.wiring.bundle", "osgi.wiring.host",
            "osgi.identity", "osgi.content");

    private final BundleContext framework;
    private final Signatures signatures;
    private final Requirements requirements;

    /**
     * Checks against what is in a framework.
     *
     * @param framework  the context of any bundle in it
     * @param repository where to look for what could give what is missing
     * @param signatures whether jars have to be signed, and by whom
     */
    public Inspector(BundleContext framework, Repository repository, Signatures signatures) {
        this.framework = framework;
        this.signatures = signatures;
        this.requirements = new Requirements(framework, repository);
    }

    /**
     * Checks a jar.
     *
     * @param jar      a complete file that nobody changes
     * @param fileName the name under which it was dropped
     * @param present  the bundle that was installed from an earlier version of that file
     * @throws Refusal     if it cannot be used as things are
     * @throws IOException if it cannot be read for reasons that are not its own
     */
    public Inspection inspect(Path jar, String fileName, Optional<Bundle> present) throws Refusal, IOException {
        try (JarContent content = JarContent.open(jar, fileName)) {
            Headers headers = Headers.of(content);
            content.checkBounds(headers);
            signatures.verify(jar, headers);
            JavaVersions.check(content, headers);
            checkUnique(headers, present);
            Components components = Components.read(content, headers);
            checkActivator(content, headers);
            List<String> remarks = new ArrayList<>();
            checkRequirements(headers, present, remarks);
            present.map(Bundle::getVersion).filter(version -> version.compareTo(headers.version()) > 0)
                    .ifPresent(version -> remarks.add("Its version " + headers.version() + " is lower than " + version
                    + ", which was in use before."));
            return new Inspection(headers.name(), headers.version().toString(), isTryable(headers, components), remarks);
        }
    }

    private void checkUnique(Headers headers, Optional<Bundle> present) throws Refusal {
        for (Bundle other : framework.getBundles()) {
            boolean counts = present.filter(other::equals).isEmpty() && !Requirements.isHidden(other);
            if (counts && headers.name().equals(other.getSymbolicName())) {
                throw headers.refusal("A bundle " + headers.name() + " is here already, version " + other.getVersion() + ", "
                        + origin(other) + "; two of one name would be in each other's way.", advice(other));
            }
        }
    }

    private static String origin(Bundle other) {
        return Origins.file(other).map(file -> "from the file " + file).orElse("as part of the distribution");
    }

    private static String advice(Bundle other) {
        return Origins.file(other).map(file -> "To replace it overwrite " + file + " with this file, or delete " + file + " first.")
                .orElse("Give the bundle a symbolic name of its own. A service of it takes the place of the distribution's if it has "
                        + "the same id and a higher service.ranking.");
    }

    private static void checkActivator(JarContent content, Headers headers) throws Refusal, IOException {
        Optional<String> activator = headers.value("Bundle-Activator");
        if (activator.isPresent() && !content.hasClass(activator.get()) && !headers.imports(activator.get())) {
            throw headers.refusal("Its manifest names the activator " + activator.get() + ", but that class is not in the jar.",
                    "Build the bundle again; the class was renamed, or left out when the jar was packed.");
        }
    }

    private void checkRequirements(Headers headers, Optional<Bundle> present, List<String> remarks) throws Refusal {
        List<String> reasons = new ArrayList<>();
        Set<String> advice = new LinkedHashSet<>();
        List<Capability> own = headers.capabilities();
        for (Requirement requirement : headers.requirements()) {
            if (Requirements.isNeeded(requirement)) {
                requirements.lack(requirement, own, present).ifPresent(lack -> {
                    reasons.add(lack.reason());
                    advice.add(lack.advice());
                });
            } else if (Requirements.isServiceHint(requirement)) {
                requirements.lackOfService(requirement).ifPresent(remarks::add);
            }
        }
        if (!reasons.isEmpty()) {
            throw headers.lacking(String.join(" ", reasons), String.join(" ", advice));
        }
    }

    private static boolean isTryable(Headers headers, Components components) {
        boolean nobodyDepends = headers.value("Export-Package").isEmpty() && headers.value("Bundle-NativeCode").isEmpty()
                && headers.capabilities().stream().allMatch(capability -> HARMLESS.contains(capability.getNamespace()));
        Set<String> services = new LinkedHashSet<>(headers.services());
        services.addAll(components.services());
        return nobodyDepends && !headers.isSingleton() && !components.workByThemselves() && WorkServices.areAll(services);
    }
}
