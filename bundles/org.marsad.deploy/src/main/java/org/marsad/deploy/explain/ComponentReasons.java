package org.marsad.deploy.explain;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.marsad.deploy.check.Failures;
import org.marsad.deploy.check.Origins;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Says of the components of a bundle which do not work, and what they wait for. */
final class ComponentReasons {

    private final BundleContext context;
    private final ServiceComponentRuntime runtime;

    ComponentReasons(BundleContext context, ServiceComponentRuntime runtime) {
        this.context = context;
        this.runtime = runtime;
    }

    /** Adds one sentence for each component that does not work, or one if all do, and commands that lead on. */
    void explain(Bundle bundle, List<String> reasons, Set<String> next) {
        int before = reasons.size();
        Collection<ComponentDescriptionDTO> components = runtime.getComponentDescriptionDTOs(bundle);
        components.forEach(component -> addReasons(component, reasons, next));
        if (reasons.size() == before) {
            reasons.add(switch (components.size()) {
                case 0 -> "It has no components: it gives classes, or works by itself.";
                case 1 -> "Its component has what it needs.";
                default -> "All of its " + components.size() + " components have what they need.";
            });
        }
    }

    private void addReasons(ComponentDescriptionDTO component, List<String> reasons, Set<String> next) {
        if (!runtime.isComponentEnabled(component)) {
            reasons.add("The component " + component.name + " is switched off.");
            next.add("scr:enable " + component.name);
            return;
        }
        Collection<ComponentConfigurationDTO> configurations = runtime.getComponentConfigurationDTOs(component);
        if (configurations.isEmpty()) {
            reasons.add(waitsForConfiguration(component));
        }
        configurations.forEach(configuration -> addReasons(configuration, reasons, next));
    }

    private void addReasons(ComponentConfigurationDTO configuration, List<String> reasons, Set<String> next) {
        ComponentDescriptionDTO component = configuration.description;
        switch (configuration.state) {
            case ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION -> reasons.add(waitsForConfiguration(component));
            case ComponentConfigurationDTO.UNSATISFIED_REFERENCE -> {
                for (UnsatisfiedReferenceDTO reference : configuration.unsatisfiedReferences) {
                    reasons.add("The component " + component.name + " waits for a service " + service(component, reference, next) + ".");
                }
            }
            case ComponentConfigurationDTO.FAILED_ACTIVATION -> {
                reasons.add("The component " + component.name + " failed when it was activated: "
                        + (configuration.failure == null ? "no reason was given" : Failures.words(configuration.failure))
                        + " (more in log/marsad.log).");
                next.add("scr:info " + component.name);
            }
            default -> {
                // It works, or will as soon as somebody asks for it.
            }
        }
    }

    private static String waitsForConfiguration(ComponentDescriptionDTO component) {
        String first = component.configurationPid[0];
        return "The component " + component.name + " waits for a configuration of " + String.join(", ", component.configurationPid)
                + ": put a file " + first + ".cfg, or " + first + "~NAME.cfg for one of several, into the deploy folder.";
    }

    private String service(ComponentDescriptionDTO component, UnsatisfiedReferenceDTO unsatisfied, Set<String> next) {
        String type = Arrays.stream(component.references).filter(reference -> reference.name.equals(unsatisfied.name))
                .map((ReferenceDTO reference) -> reference.interfaceName).findFirst().orElse(unsatisfied.name);
        boolean targeted = unsatisfied.target != null && !unsatisfied.target.isEmpty();
        return type + (targeted ? " with " + unsatisfied.target : "") + others(type, targeted) + givers(type, next);
    }

    /** Those of the type that are here, though they do not fit. */
    private String others(String type, boolean targeted) {
        ServiceReference<?>[] here = services(type);
        return !targeted || here.length == 0 ? "" : "; those here do not fit: " + Arrays.stream(here)
                .map(reference -> reference.getBundle() == null ? "" : Origins.name(reference.getBundle())).distinct().sorted()
                .collect(Collectors.joining(", "));
    }

    /** Components of any bundle that would give such a service and do not; bundles that say they would and are not started. */
    private String givers(String type, Set<String> next) {
        Set<String> givers = new TreeSet<>();
        for (ComponentDescriptionDTO giver : runtime.getComponentDescriptionDTOs()) {
            boolean silent = Arrays.asList(giver.serviceInterfaces).contains(type) && runtime.getComponentConfigurationDTOs(giver).stream()
                    .noneMatch(configuration -> configuration.state == ComponentConfigurationDTO.ACTIVE
                    || configuration.state == ComponentConfigurationDTO.SATISFIED);
            if (silent) {
                givers.add(giver.name + " of " + giver.bundle.symbolicName);
                next.add("why " + giver.bundle.symbolicName);
            }
        }
        for (Bundle bundle : context.getBundles()) {
            String given = bundle.getState() == Bundle.ACTIVE ? null : bundle.getHeaders("").get(Constants.PROVIDE_CAPABILITY);
            if (given != null && given.contains("\"" + type + "\"")) {
                givers.add(Origins.name(bundle) + ", which is not started");
                next.add("why " + bundle.getSymbolicName());
            }
        }
        return givers.isEmpty() ? services(type).length == 0 ? ", which no bundle here gives" : ""
                : ", which would come from " + String.join(" or ", givers);
    }

    private ServiceReference<?>[] services(String type) {
        try {
            ServiceReference<?>[] references = context.getAllServiceReferences(type, null);
            return references == null ? new ServiceReference<?>[0] : references;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("no filter was given", e);
        }
    }
}
