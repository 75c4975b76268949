package org.marsad.deploy.check;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.utils.resource.CapabilityImpl;
import org.apache.felix.utils.resource.RequirementImpl;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Capability;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;

/** What bundles need of others, and what of it is not here, in plain words. Safe for use by several threads. */
public final class Requirements {

    private static final String SERVICE = "osgi.service";
    private static final Pattern OBJECT_CLASS = Pattern.compile("\\(" + Constants.OBJECTCLASS + "=([^)*]+)\\)",
            Pattern.CASE_INSENSITIVE);

    private final BundleContext framework;
    private final Repository repository;

    /**
     * Compares with what is in a framework.
     *
     * @param framework  the context of any bundle in it
     * @param repository where to look for what could give what is missing
     */
    public Requirements(BundleContext framework, Repository repository) {
        this.framework = framework;
        this.repository = repository;
    }

    /**
     * Something that is not here.
     *
     * @param reason what, in one sentence
     * @param advice what the operator can do about it, in one sentence
     * @param giver  the symbolic name of the bundle that is installed and would give it, if it could be used itself
     */
    public record Lack(String reason, String advice, Optional<String> giver) {}

    /** Whether a bundle cannot be used without it: some requirements are only hints for tools, some are optional. */
    public static boolean isNeeded(Requirement requirement) {
        Map<String, String> directives = requirement.getDirectives();
        String resolution = directives.getOrDefault(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE, Namespace.RESOLUTION_MANDATORY);
        return isEffective(requirement, Namespace.EFFECTIVE_RESOLVE) && resolution.equals(Namespace.RESOLUTION_MANDATORY);
    }

    /** Whether it says which service the components of a bundle cannot do without. */
    static boolean isServiceHint(Requirement requirement) {
        return requirement.getNamespace().equals(SERVICE) && isEffective(requirement, Namespace.EFFECTIVE_ACTIVE)
                && !Namespace.RESOLUTION_OPTIONAL.equals(requirement.getDirectives().get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE));
    }

    private static boolean isEffective(Requirement requirement, String when) {
        return requirement.getDirectives().getOrDefault(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE, Namespace.EFFECTIVE_RESOLVE)
                .equals(when);
    }

    /** Whether a bundle is only being tried, and so gives nothing to others. */
    static boolean isHidden(Bundle bundle) {
        return bundle.getLocation().startsWith(Origins.TRIED);
    }

    /**
     * What is missing of a requirement.
     *
     * @param requirement what is needed
     * @param own         what the bundle that needs it gives itself
     * @param replaced    the bundle whose place it takes: what that gives does not count
     * @return empty if it is here
     */
    public Optional<Lack> lack(Requirement requirement, Collection<? extends Capability> own, Optional<Bundle> replaced) {
        RequirementImpl needed = new RequirementImpl(null, requirement);
        if (own.stream().anyMatch(capability -> matches(needed, capability))) {
            return Optional.empty();
        }
        List<Bundle> others = Arrays.stream(framework.getBundles())
                .filter(bundle -> !isHidden(bundle) && replaced.filter(bundle::equals).isEmpty()).toList();
        if (others.stream().anyMatch(bundle -> resolved(bundle, needed.getNamespace()).anyMatch(given -> matches(needed, given)))) {
            return Optional.empty();
        }
        List<Bundle> unresolved = others.stream()
                .filter(bundle -> declared(bundle, needed.getNamespace()).anyMatch(given -> matches(needed, given))).toList();
        if (!unresolved.isEmpty() && resolve(unresolved)) {
            return Optional.empty();
        }
        return Optional.of(words(needed, others, unresolved));
    }

    /** Has those bundles resolved that can be; whether there was one. */
    private boolean resolve(List<Bundle> bundles) {
        FrameworkWiring wiring = framework.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        wiring.resolveBundles(bundles);
        return bundles.stream().anyMatch(bundle -> bundle.adapt(BundleWiring.class) != null);
    }

    private static boolean matches(RequirementImpl needed, Capability given) {
        return given.getNamespace().equals(needed.getNamespace()) && needed.matches(new CapabilityImpl(null, given));
    }

    private static Stream<BundleCapability> resolved(Bundle bundle, String namespace) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        return wiring == null || !wiring.isInUse() ? Stream.empty() : wiring.getCapabilities(namespace).stream();
    }

    private static Stream<BundleCapability> declared(Bundle bundle, String namespace) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision == null ? Stream.empty() : revision.getDeclaredCapabilities(namespace).stream();
    }

    private Lack words(RequirementImpl needed, List<Bundle> others, List<Bundle> unresolved) {
        FilterWords filter = FilterWords.of(needed, needed.getNamespace());
        String what = switch (needed.getNamespace()) {
            case PackageNamespace.PACKAGE_NAMESPACE -> "the package " + filter.name() + filter.versions();
            case BundleNamespace.BUNDLE_NAMESPACE -> "the bundle " + filter.name() + filter.versions();
            case ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE -> null;
            default -> filter.name().isEmpty() ? needed.getNamespace() + " " + filter.text()
                    : needed.getNamespace() + " " + filter.name() + filter.versions();
        };
        if (what == null) {
            return java(filter);
        }
        if (!unresolved.isEmpty()) {
            String givers = unresolved.stream().map(Origins::name).collect(Collectors.joining(", "));
            return new Lack("It needs " + what + "; " + givers + " would give it, but cannot be used either.",
                    "See why " + unresolved.get(0).getSymbolicName() + " cannot be used, and put that right first.",
                    Optional.ofNullable(unresolved.get(0).getSymbolicName()));
        }
        Set<String> here = versionsHere(needed.getNamespace(), filter.name(), others);
        String reason = "It needs " + what + (here.isEmpty() ? ", which no bundle here gives."
                : "; here it is only in version " + String.join(" and ", here) + ".");
        return new Lack(reason, advice(needed, filter), Optional.empty());
    }

    private static Lack java(FilterWords filter) {
        int here = Runtime.version().feature();
        String version = filter.exact().isEmpty() ? filter.text() : filter.exact();
        return new Lack("It needs Java " + version + ", and this is Java " + here + ".",
                "Compile it for Java " + here + " (maven.compiler.release), or run Marsad with Java " + version + ".", Optional.empty());
    }

    private String advice(RequirementImpl needed, FilterWords filter) {
        Optional<Repository.Jar> jar = repository.jars().stream()
                .filter(candidate -> candidate.capabilities().stream().anyMatch(given -> matches(needed, given))).findFirst();
        if (jar.isPresent()) {
            return "The jar " + jar.get().path() + " gives it: put that into the deploy folder, too.";
        }
        return switch (needed.getNamespace()) {
            case PackageNamespace.PACKAGE_NAMESPACE -> "Drop a bundle that exports " + filter.name()
                    + " into the deploy folder, or build the library that holds it into this bundle.";
            case BundleNamespace.BUNDLE_NAMESPACE -> "Drop that bundle into the deploy folder, too.";
            default -> "Drop a bundle that gives it into the deploy folder, too.";
        };
    }

    private static Set<String> versionsHere(String namespace, String name, List<Bundle> others) {
        Set<String> versions = new TreeSet<>();
        for (Bundle bundle : others) {
            resolved(bundle, namespace).filter(given -> name.equals(given.getAttributes().get(namespace)))
                    .forEach(given -> versions.add(given.getAttributes().getOrDefault(versionAttribute(namespace), "0.0.0")
                    + " (from " + Origins.name(bundle) + ")"));
        }
        return versions;
    }

    private static String versionAttribute(String namespace) {
        return namespace.equals(BundleNamespace.BUNDLE_NAMESPACE) ? Constants.BUNDLE_VERSION_ATTRIBUTE : Constants.VERSION_ATTRIBUTE;
    }

    /** A remark, if nobody gives a service at present that a bundle hints at. */
    Optional<String> lackOfService(Requirement requirement) {
        Matcher type = OBJECT_CLASS.matcher(requirement.getDirectives().getOrDefault(Namespace.REQUIREMENT_FILTER_DIRECTIVE, ""));
        if (!type.find()) {
            return Optional.empty();
        }
        try {
            return framework.getAllServiceReferences(type.group(1), null) != null ? Optional.empty()
                    : Optional.of("It waits for a service " + type.group(1) + ", which nobody gives at present.");
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("no filter was given", e);
        }
    }
}
