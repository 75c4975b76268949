package org.marsad.shell.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Says of the components of a bundle which do not work, and what they wait for. */
final class ComponentReasons {

    private final ServiceComponentRuntime runtime;

    ComponentReasons(ServiceComponentRuntime runtime) {
        this.runtime = runtime;
    }

    List<String> of(Bundle bundle) {
        List<String> reasons = new ArrayList<>();
        Collection<ComponentDescriptionDTO> components = runtime.getComponentDescriptionDTOs(bundle);
        components.forEach(component -> addReasons(component, reasons));
        if (reasons.isEmpty()) {
            reasons.add(components.isEmpty() ? "It has no components: it gives classes, or works by itself."
                    : "All of its " + components.size() + " components have what they need.");
        }
        return reasons;
    }

    private void addReasons(ComponentDescriptionDTO component, List<String> reasons) {
        if (!runtime.isComponentEnabled(component)) {
            reasons.add("The component " + component.name + " is switched off.");
            return;
        }
        Collection<ComponentConfigurationDTO> configurations = runtime.getComponentConfigurationDTOs(component);
        if (configurations.isEmpty()) {
            reasons.add("The component " + component.name + " waits for a configuration of " + pids(component) + ".");
        }
        configurations.forEach(configuration -> addReasons(configuration, reasons));
    }

    private static void addReasons(ComponentConfigurationDTO configuration, List<String> reasons) {
        ComponentDescriptionDTO component = configuration.description;
        switch (configuration.state) {
            case ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION ->
                reasons.add("The component " + component.name + " waits for a configuration of " + pids(component) + ".");
            case ComponentConfigurationDTO.UNSATISFIED_REFERENCE -> {
                for (UnsatisfiedReferenceDTO reference : configuration.unsatisfiedReferences) {
                    reasons.add("The component " + component.name + " waits for a service " + service(component, reference)
                            + ".");
                }
            }
            case ComponentConfigurationDTO.FAILED_ACTIVATION ->
                reasons.add("The component " + component.name + " failed when it was activated: "
                        + firstLine(configuration.failure));
            default -> {
                // It works, or will as soon as somebody asks for it.
            }
        }
    }

    private static String pids(ComponentDescriptionDTO component) {
        return String.join(", ", component.configurationPid);
    }

    private static String service(ComponentDescriptionDTO component, UnsatisfiedReferenceDTO unsatisfied) {
        String type = Arrays.stream(component.references).filter(reference -> reference.name.equals(unsatisfied.name))
                .map((ReferenceDTO reference) -> reference.interfaceName).findFirst().orElse(unsatisfied.name);
        return type + (unsatisfied.target == null ? "" : " with " + unsatisfied.target);
    }

    private static String firstLine(String failure) {
        return failure == null ? "log/marsad.log says why." : failure.lines().findFirst().orElse("")
                + " (more in log/marsad.log)";
    }
}
